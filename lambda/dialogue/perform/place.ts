import { areaById } from '../../domain/delivery-area.ts';
import { newDeliveryCode } from '../../domain/delivery-code.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import type { OrderId } from '../../domain/ids.ts';
import { isoDay, wallTime } from '../../domain/zoned-time.ts';
import { newPayToken } from '../../domain/pay-token.ts';
import type { Order } from '../../domain/order.ts';
import { isBrief } from '../brief.ts';
import { readBack } from '../decide/read-back.ts';
import { answer, go, type Effect, type Facts, type Step } from '../decide/step.ts';
import { digitByDigit } from '../digit-by-digit.ts';
import { moment } from '../moment.ts';
import { orderNumber, say, type Saying } from '../phrases.ts';
import { shownPayment, toPay } from '../placed/pay.ts';
import type { Turn } from '../turn.ts';
import type { Done, PerformPorts } from './ports.ts';

/** Writes the order once, under the id that its read-back minted, and starts its workflow. */
export async function place(
  step: Step,
  { orderId, contents }: Extract<Effect, { kind: 'place' }>,
  turn: Turn,
  facts: Facts,
  ports: PerformPorts,
): Promise<Done> {
  const { suggested = [] } = step.session.draft;
  const { order, placed } = await ports.orders.place(
    {
      id: orderId,
      customer: step.session.customer,
      channel: turn.channel,
      locale: turn.locale,
      contents,
      placedAt: facts.now.toISOString(),
      ...(suggested.length > 0 && { suggestedBefore: suggested }),
      ...(facts.book.shop.delivery.code &&
        contents.pickUp !== true && { deliveryCode: newDeliveryCode(ports.random) }),
      ...(contents.online && { payToken: newPayToken(ports.random) }),
    },
    isoDay(wallTime(facts.now, facts.book.shop.timeZone)),
  );
  await start(orderId, ports);
  const number = orderNumber(order.number);
  const { profile } = step.session;
  const told =
    placed === 'now'
      ? placedSayings(order, isBrief(profile), facts)
      : [say('placedAlready', { number })];
  const after = answer(
    go(step, [], {
      basket: [],
      pending: { kind: 'nothing' },
      checkingOut: false,
      draft: {},
      profile: {
        ...profile,
        ordersPlaced: (profile.ordersPlaced ?? 0) + (placed === 'now' ? 1 : 0),
      },
      lastOrder: orderId,
      lastPlaced: { basket: fingerprint(contents.lines), at: order.placedAt },
    }),
    ...told,
  );
  const card = { title: say('cardOrder', { number }), text: readBack(contents, facts) };
  const pay = shownPayment(order, facts);
  return { step: { ...after, card, ...(pay && { pay }) }, facts: { ...facts, order } };
}

/** The number, when it comes, and the code that is said at the door. */
function placedSayings(order: Order, regular: boolean, facts: Facts): Saying[] {
  const { contents } = order;
  const { book, now, locale } = facts;
  const number = orderNumber(order.number);
  const code = order.deliveryCode;
  const followUp = [
    ...(code === undefined ? [] : [say('placedCode', { code: digitByDigit(code) })]),
    ...(regular ? [] : [say('followUp')]),
  ];
  if (contents.online) return [say('placedToPay', { number }), ...toPay(order, facts), ...followUp];
  const { scheduledFor, address } = contents;
  if (scheduledFor !== undefined) {
    const when = moment(new Date(scheduledFor), now, book.shop.timeZone, locale);
    return [say('placedFor', { number, when }), ...followUp];
  }
  const minutes = address && areaById(book.shop, address.area)?.minutes;
  return [
    minutes ? say('placed', { number, ...minutes }) : say('placedPickUp', { number }),
    ...followUp,
  ];
}

/**
 * The order is written, and so will be carried out: where the workflow cannot be reached the start waits in
 * the queue, and where that cannot be reached either, `reconcile` finds it within minutes.
 */
async function start(orderId: OrderId, { workflow, startQueue }: PerformPorts): Promise<void> {
  try {
    await workflow.start(orderId);
  } catch (cause) {
    console.error(JSON.stringify({ event: 'startQueued', orderId, cause: String(cause) }));
    await startQueue.send(orderId).catch((fault: unknown) => {
      console.error(JSON.stringify({ event: 'startNotQueued', orderId, cause: String(fault) }));
    });
  }
}
