import { fingerprint } from '../domain/fingerprint.ts';
import { areaById } from '../domain/delivery-area.ts';
import type { OrderId } from '../domain/ids.ts';
import type { Order, OrderContents } from '../domain/order.ts';
import type { Ports } from '../ports.ts';
import { statusSaying } from './decide/order.ts';
import { readBack } from './decide/read-back.ts';
import { answer, go, type Facts, type Step } from './decide/step.ts';
import { say } from './phrases.ts';
import type { Turn } from './turn.ts';

export type PerformPorts = Pick<Ports, 'orders' | 'workflow' | 'startQueue'>;

/** Does the one thing a turn asks of the world, and says how it went. Doing it twice does it once. */
export async function perform(
  step: Step,
  turn: Turn,
  facts: Facts,
  ports: PerformPorts,
): Promise<{ step: Step; facts: Facts }> {
  const { effect } = step;
  if (!effect) return { step, facts };
  switch (effect.kind) {
    case 'place':
      return place(step, effect, turn, facts, ports);
    case 'cancel':
      return cancel(step, effect.orderId, facts, ports);
  }
}

async function place(
  step: Step,
  { orderId, contents }: { orderId: OrderId; contents: OrderContents },
  turn: Turn,
  facts: Facts,
  ports: PerformPorts,
): Promise<{ step: Step; facts: Facts }> {
  const { order, placed } = await ports.orders.place(
    {
      id: orderId,
      customer: step.session.customer,
      channel: turn.channel,
      locale: turn.locale,
      contents,
      placedAt: facts.now.toISOString(),
    },
    dayAt(facts.now, facts.book.shop.timeZone),
  );
  await start(orderId, ports);
  const minutes = areaById(facts.book.shop, contents.address.area)?.minutes ?? { from: 0, to: 0 };
  const { number } = order;
  const told =
    placed === 'now'
      ? [say('placed', { number, ...minutes }), say('followUp')]
      : [say('placedAlready', { number })];
  const after = answer(
    go(step, [], {
      basket: [],
      pending: { kind: 'nothing' },
      checkingOut: false,
      payment: undefined,
      lastOrder: orderId,
      lastPlaced: { basket: fingerprint(contents.lines), at: order.placedAt },
    }),
    ...told,
  );
  const card = { title: say('cardOrder', { number }), text: readBack(contents, facts) };
  return { step: { ...after, card }, facts: { ...facts, order } };
}

/** The order is written: should the workflow not be reachable, the start waits in the queue. */
async function start(orderId: OrderId, { workflow, startQueue }: PerformPorts): Promise<void> {
  try {
    await workflow.start(orderId);
  } catch (cause) {
    console.error(JSON.stringify({ event: 'startQueued', orderId, cause: String(cause) }));
    await startQueue.send(orderId);
  }
}

async function cancel(
  step: Step,
  orderId: OrderId,
  facts: Facts,
  { orders, workflow }: PerformPorts,
): Promise<{ step: Step; facts: Facts }> {
  const cancelling = await orders.requestCancel(orderId);
  const order: Order | undefined = cancelling ?? (await orders.get(orderId));
  if (!order) return { step: answer(step, say('noOrder')), facts };
  if (cancelling?.waiting)
    await workflow.fail(cancelling.waiting.token, 'OrderCancelledError', 'the customer cancelled');
  const told = cancelling ? say('cancelling', { number: order.number }) : statusSaying(order);
  return { step: answer(step, told), facts: { ...facts, order } };
}

/** The day of a moment where the shop is, as `YYYY-MM-DD`, which is how Canada writes it. */
const dayAt = (now: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
