import type { OrderId } from '../../domain/ids.ts';
import type { Order } from '../../domain/order.ts';
import { cents } from '../../domain/money.ts';
import { overDoorCap } from '../../domain/over-door-cap.ts';
import type { OrderContents } from '../../domain/order-contents.ts';
import type { Changed } from '../../ports.ts';
import { answer, go, type Effect, type Facts, type Step } from '../decide/step.ts';
import { describeLines } from '../describe.ts';
import { isProven } from '../phone-proof.ts';
import { money, orderNumber, say, type Saying } from '../phrases.ts';
import { addedTo, leaves, tooLate } from '../placed/amend.ts';
import { changeSayings } from '../placed/change-for-cash.ts';
import { isChangeable } from '../placed/placed-orders.ts';
import { late } from '../placed/sold-out.ts';
import type { Turn } from '../turn.ts';
import type { Done, PerformPorts } from './ports.ts';

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** What a change is known by: a turn that comes again changes nothing more. */
export const markOf = (turn: Turn, revision: number, { now }: Facts) => ({
  key: turn.requestId,
  revision,
  at: now,
});

/** Other contents, until the kitchen accepts. */
export async function amend(
  step: Step,
  { orderId, revision, contents, suggested }: Of<'amend'>,
  turn: Turn,
  facts: Facts,
  ports: PerformPorts,
): Promise<Done> {
  const { shop } = facts.book;
  const { unverifiedOrderCents: most } = shop.limits;
  if (most !== undefined && overDoorCap(contents, shop, isProven(step.session.profile)))
    return {
      step: answer(leaves(withoutQuestion(step)), say('overDoorCap', { most: money(cents(most)) })),
      facts,
    };
  const changed = await ports.orders.amend(orderId, { ...markOf(turn, revision, facts), contents });
  const { order } = changed;
  if (changed.outcome === 'refused') return refusedAmend(step, order, facts);
  await pass(changed, ports);
  if (suggested) await ports.orders.answerSuggestion(orderId, 'taken');
  const told = say('amendDone', {
    number: orderNumber(changed.order.number),
    total: money(contents.totalCents),
  });
  const cash = suggested ? cashSayings(orderId, contents, facts) : [];
  return done(answer(leaves(withoutQuestion(step)), told, ...cash), changed.order, facts);
}

function refusedAmend(step: Step, order: Order | undefined, facts: Facts): Done {
  if (!order) return { step: answer(leaves(step), say('noOrder')), facts };
  const number = orderNumber(order.number);
  const { amending } = step.session;
  if (!isChangeable(order)) {
    const lines = addedTo(order, step.session);
    return done(tooLate(leaves(withoutQuestion(step)), order, { lines }), order, facts);
  }
  // The workflow is at it: there is no kitchen's question to close yet.
  if (order.waiting?.for !== 'accept' && (order.revision ?? 1) === (amending?.revision ?? 1))
    return done(go(step, [say('amendSoon', { number })]), order, facts);
  return done(answer(leaves(withoutQuestion(step)), say('orderMovedOn', { number })), order, facts);
}

/** Another address, until the courier has it. */
export async function readdress(
  step: Step,
  { orderId, revision, to }: Of<'readdress'>,
  turn: Turn,
  facts: Facts,
  ports: PerformPorts,
): Promise<Done> {
  const changed = await ports.orders.readdress(orderId, {
    ...markOf(turn, revision, facts),
    ...to,
  });
  if (changed.outcome === 'refused') {
    const { order } = changed;
    if (!order) return { step: answer(step, say('noOrder')), facts };
    const number = orderNumber(order.number);
    const over = order.status === 'outForDelivery' || order.status === 'delivered';
    const told = say(over ? 'tooLateToMove' : 'orderMovedOn', { number });
    return done(answer(step, told), order, facts);
  }
  const told = say('moveDone', {
    number: orderNumber(changed.order.number),
    address: to.address.text,
    total: money(to.totalCents),
  });
  return done(answer(step, told), changed.order, facts);
}

/** What instead of what is sold out; without contents the order is not wanted any more. */
export async function substitute(
  step: Step,
  { orderId, revision, contents }: Of<'substitute'>,
  turn: Turn,
  facts: Facts,
  ports: PerformPorts,
): Promise<Done> {
  const changed = await ports.orders.substitute(orderId, {
    ...markOf(turn, revision, facts),
    ...(contents ? { contents } : { declined: true as const }),
  });
  if (changed.outcome === 'refused') return tooLateAnswer(step, changed.order, facts);
  await pass(changed, ports);
  const number = orderNumber(changed.order.number);
  const told = contents
    ? say('substituteDone', {
        number,
        lines: describeLines(contents.lines, facts.book.menu, facts.locale),
        total: money(contents.totalCents),
      })
    : say('substituteDeclined', { number });
  const cash = contents ? cashSayings(orderId, contents, facts) : [];
  return done(answer(step, told, ...cash), answeredOrder(changed.order), facts);
}

/** Yes or no to a total that has grown. */
export async function answerPrice(
  step: Step,
  { orderId, revision, agreed }: Of<'answerPrice'>,
  turn: Turn,
  facts: Facts,
  ports: PerformPorts,
): Promise<Done> {
  const changed = await ports.orders.answerPrice(orderId, {
    ...markOf(turn, revision, facts),
    agreed,
  });
  if (changed.outcome === 'refused') return tooLateAnswer(step, changed.order, facts);
  await pass(changed, ports);
  const { order } = changed;
  const number = orderNumber(order.number);
  const told = agreed
    ? say('priceAgreed', { number, total: money(order.contents.totalCents) })
    : say('substituteDeclined', { number });
  return done(answer(step, told), answeredOrder(order), facts);
}

/** What the courier brings back, now that the total is another than the order had when the turn began. */
function cashSayings(orderId: OrderId, after: OrderContents, { orders }: Facts): Saying[] {
  const before = orders.find(({ id }) => id === orderId);
  return before ? changeSayings(before.contents, after) : [];
}

function tooLateAnswer(step: Step, order: Order | undefined, facts: Facts): Done {
  // The question is out before its wait is open: a customer may be quicker.
  if (order?.status === 'awaitingCustomer' && order.offer && !order.waiting && !order.answered) {
    const told = say('askedSoon', { number: orderNumber(order.number) });
    return done(answer(step, told), order, facts);
  }
  const after = order ? withFresh(order, facts) : facts;
  return { step: late(step, order, after), facts: after };
}

/** Passes an answer that was taken on; where it cannot be, `reconcile` does. */
export async function pass(changed: Changed, { workflow }: PerformPorts): Promise<void> {
  const answered = changed.order?.answered;
  if (!changed.order || !answered) return;
  try {
    await workflow.answer(answered);
  } catch (cause) {
    const { id: orderId } = changed.order;
    console.error(JSON.stringify({ event: 'answerUnsent', orderId, cause: String(cause) }));
  }
}

/** Its question is answered, though its workflow has not said so yet. */
const answeredOrder = ({ offer: _, ...order }: Order): Order => order;

const withoutQuestion = (step: Step): Step => go(step, [], { pending: { kind: 'nothing' } });

export const done = (step: Step, order: Order, facts: Facts): Done => ({
  step,
  facts: withFresh(order, facts),
});

/** The facts with an order as it is now. */
const withFresh = (order: Order, facts: Facts): Facts => ({
  ...facts,
  orders: facts.orders.map((each) => (each.id === order.id ? order : each)),
  ...(facts.order?.id === order.id && { order }),
});
