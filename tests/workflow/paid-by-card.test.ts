import type { OrderId } from '../../lambda/domain/ids.ts';
import type { OrderContents } from '../../lambda/domain/order-contents.ts';
import { chargeOrder } from '../../lambda/workflow/money/charge-order.ts';
import type { TaskPorts } from '../../lambda/workflow/order-step.ts';
import { ACCEPTED, TO_KITCHEN, TO_THE_DOOR, UNDONE } from '../support/order-path.ts';
import { byCard, byPix, CARDS, keptCents, paidCounters, type PaidCounter } from './money.ts';
import { goesOn, whileTimePasses } from './play.ts';

/** A card before it is cooked, at Stripe's stand-in: held when the customer pays, taken when the kitchen accepts. */

const openCounter = paidCounters();
const TOTAL = 4_480;
const TO_CHARGE = TO_KITCHEN.slice(0, TO_KITCHEN.indexOf('Charge') + 1);
const TAKEN = ['WasChanged', 'Capture', ...ACCEPTED.slice(1)];

/** Placed, its page filled in and told; it waits for the kitchen. */
async function held(
  counter: PaidCounter,
  contents: Partial<OrderContents> = {},
  card: string = CARDS.good,
) {
  const id = await counter.place({ ...byCard, ...contents });
  await counter.waits(id, 'payment');
  await counter.types(id, card);
  await counter.told(id);
  await counter.waits(id, 'accept');
  return id;
}

/** The card of an order before, kept as its customer agreed. */
async function savedCard(counter: PaidCounter, card: string = CARDS.good) {
  const id = await held(counter, { saveCard: true }, card);
  const { savedCard: kept } = await counter.charge(id);
  if (!kept) throw new Error('the card was not kept');
  await counter.cancel(id);
  await counter.ended(id);
  return kept;
}

test('held until the kitchen accepts, and only then taken', async () => {
  const counter = await openCounter();
  const id = await held(counter);
  expect(await counter.charge(id)).toMatchObject({ status: 'authorised', receivedCents: 0 });
  await goesOn(counter, id);
  const { path, order } = await counter.ended(id);
  expect(path).toEqual([
    ...[...TO_CHARGE, 'IsPaid', 'AwaitPayment', 'WasPaymentAnswered', 'Charge', 'IsPaid'],
    ...['AskKitchen', ...TAKEN, ...TO_THE_DOOR],
  ]);
  expect(await counter.charge(id)).toMatchObject({ status: 'paid', receivedCents: TOTAL });
  expect(keptCents(order)).toBe(TOTAL);
  expect(order.charge?.takenAt).toBeDefined();
});

test('rejected by the kitchen: let go of, nothing was ever taken', async () => {
  const counter = await openCounter();
  const id = await held(counter);
  await counter.says(id, { kind: 'reject', reason: 'forno quebrado' });
  const { path, order } = await counter.ended(id);
  expect(path.slice(-3)).toEqual(UNDONE);
  expect(await counter.charge(id)).toMatchObject({ status: 'cancelled', receivedCents: 0 });
  expect(order.refunds).toBeUndefined();
});

test('cancelled while it is cooked: what was taken is given back', async () => {
  const counter = await openCounter();
  const id = await held(counter);
  await goesOn(counter, id, { to: 'ready' });
  expect(keptCents(await counter.order(id))).toBe(TOTAL);
  await counter.cancel(id);
  const { order } = await counter.ended(id);
  expect(keptCents(order)).toBe(0);
  expect(order.refunds).toHaveLength(1);
});

test('nobody fills in the page: it is ended with the time', async () => {
  const counter = await openCounter();
  const id = await counter.place(byCard);
  const { waiting } = await counter.waits(id, 'payment');
  await counter.clock.advance(600);
  await counter.waits(id, 'payment', waiting?.token);
  await counter.clock.advance(321);
  const { offer } = await counter.waits(id, 'repay');
  expect(offer).toMatchObject({ why: 'expired' });
  expect(await counter.payments.card?.read((await counter.charge(id)).id)).toMatchObject({
    status: 'expired',
  });
});

/** Runs a step a second time, whole, in the middle of the first: when that lets go of the charge before. */
const twiceAtOnce = (payload: { orderId: OrderId }, ports: TaskPorts): Promise<unknown> => {
  const { card } = ports.payments;
  if (!card) throw new Error('no card is taken here');
  const cancel: typeof card.cancel = async (...charge) => {
    await chargeOrder(payload.orderId, ports);
    return card.cancel(...charge);
  };
  return chargeOrder(payload.orderId, { ...ports, payments: { card: { ...card, cancel } } });
};

test('asked anew by a step that runs twice at once: one request, and each change is told', async () => {
  let again = false;
  const counter = await openCounter({
    run: (payload, ports) => {
      if (!again || payload.task !== 'chargeOrder') return undefined;
      again = false;
      return twiceAtOnce(payload, ports);
    },
  });
  const id = await counter.place(byCard);
  const { waiting } = await counter.waits(id, 'payment');
  await counter.clock.advance(600);
  await counter.waits(id, 'payment', waiting?.token);
  await counter.clock.advance(321);
  const { contents } = await counter.waits(id, 'repay');
  again = true;
  const change = { key: 'turn', revision: 1, at: new Date(counter.clock.now()), contents };
  await counter.changed((orders) => orders.repay(id, change));
  const { chargeRequests, sequence } = await counter.waits(id, 'payment');
  expect(chargeRequests?.map(({ key }) => key)).toEqual([id, `${id}-2`]);
  const told = counter.news.filter((each) => each.id === id).map((each) => each.sequence);
  expect([...new Set(told)]).toEqual(Array.from({ length: sequence }, (_, at) => at + 1));
  await counter.types(id, CARDS.good);
  await counter.told(id);
  await goesOn(counter, id);
  expect(keptCents((await counter.ended(id)).order)).toBe(TOTAL);
});

describe('the card of always', () => {
  test('is charged without a page', async () => {
    const counter = await openCounter();
    const id = await counter.place({ ...byCard, savedCard: await savedCard(counter) });
    await counter.waits(id, 'accept');
    expect(await counter.charge(id)).toMatchObject({ status: 'authorised' });
    await goesOn(counter, id);
    const { path, order } = await counter.ended(id);
    expect(path).toEqual([...TO_KITCHEN, ...TAKEN, ...TO_THE_DOOR]);
    expect(keptCents(order)).toBe(TOTAL);
  });

  test('is declined: the customer pays by Pix instead', async () => {
    const counter = await openCounter();
    const card = await savedCard(counter, CARDS.declinesLater);
    const id = await counter.place({ ...byCard, savedCard: card });
    const { contents, offer } = await counter.waits(id, 'repay');
    expect(offer).toMatchObject({ why: 'declined', dueCents: TOTAL });
    const { savedCard: left, ...rest } = contents;
    const other = { ...rest, ...byPix };
    const change = { key: 'turn', revision: 1, at: new Date(counter.clock.now()), contents: other };
    await counter.changed((orders) => orders.repay(id, change));
    await counter.waits(id, 'payment');
    await counter.pays(id, { kind: 'pay' });
    await counter.told(id);
    await goesOn(counter, id);
    const { path, order } = await counter.ended(id);
    expect(path).toEqual([
      ...[...TO_CHARGE, 'IsPaid', 'OfferPayment', 'WasPaymentAnswered', 'Charge', 'IsPaid'],
      ...['AwaitPayment', 'WasPaymentAnswered', 'Charge', 'IsPaid', 'AskKitchen'],
      ...[...TAKEN, ...TO_THE_DOOR],
    ]);
    expect(left).toEqual(card);
    expect(keptCents(order)).toBe(TOTAL);
  });
});

test('Stripe fails while the card is taken: tried again, taken once', async () => {
  const counter = await openCounter();
  const id = await held(counter);
  await counter.stripeFails({ kind: '500', times: 3, path: '/capture', done: true });
  await counter.says(id, { kind: 'accept', minutes: 25 });
  await whileTimePasses(counter, counter.waits(id, 'ready'));
  expect(keptCents(await counter.order(id))).toBe(TOTAL);
});

test('what was held is not there any more when the kitchen accepts: the order ends, and says why', async () => {
  const counter = await openCounter();
  const id = await held(counter);
  const { id: chargeId } = await counter.charge(id);
  await counter.payments.card?.cancel(chargeId, 'the bank let go of it');
  await counter.says(id, { kind: 'accept', minutes: 25 });
  const { path, output, order } = await counter.ended(id);
  expect(path.slice(-4)).toEqual(['Capture', ...UNDONE]);
  expect(output).toMatchObject({ status: 'cancelled', reason: 'paymentLost' });
  expect(keptCents(order)).toBe(0);
});

test('the order costs less by then: taken whole, and the difference given back', async () => {
  const counter = await openCounter();
  const id = await held(counter);
  const { contents, waiting } = await counter.order(id);
  const lines = contents.lines.slice(0, 1);
  const other = { ...contents, lines, itemsCents: 2_980, totalCents: 3_780 } as OrderContents;
  const change = { key: 'turn', revision: 1, at: new Date(counter.clock.now()), contents: other };
  await counter.changed((orders) => orders.amend(id, change));
  await counter.waits(id, 'accept', waiting?.token);
  await goesOn(counter, id);
  const { order } = await counter.ended(id);
  expect(order.refunds).toMatchObject([{ amountCents: TOTAL - 3_780 }]);
  expect(keptCents(order)).toBe(3_780);
});
