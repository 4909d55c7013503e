import { dynamoChargeBook } from '../../lambda/adapters/dynamodb/charge-book.ts';
import { dynamoOrderReceipts } from '../../lambda/adapters/dynamodb/order-receipts.ts';
import { staticBrCode } from '../../lambda/adapters/pix/br-code.ts';
import type { Charge } from '../../lambda/domain/charge.ts';
import type { CustomerId } from '../../lambda/domain/ids.ts';
import type { Line } from '../../lambda/domain/line.ts';
import type { Menu } from '../../lambda/domain/menu.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { Offer } from '../../lambda/domain/offer.ts';
import type { CancelReason, Order, OrderStatus } from '../../lambda/domain/order.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import type { Session } from '../../lambda/dialogue/session.ts';
import type { World } from '../support/world.ts';

/** What happens in the world between two exchanges. The shop's clock starts on Sunday 22 November 2026, 17:00. */

const HOME: Session['profile'] = {
  name: 'Maria',
  phone: '+5511987654321',
  address: { text: 'Rua das Flores 120, Centro', area: 'centro' },
};

/** We know this customer: name, phone and address, from an order before. */
export const known = {
  meanwhile: (world: World, customer: CustomerId) =>
    world.remember(customer, (session) => ({ ...session, profile: { ...HOME } })),
};

export const later = (minutes: number) => ({
  meanwhile: (world: World) => {
    world.now = new Date(world.now.getTime() + minutes * 60_000);
  },
});

/** The shop publishes a menu that is another. */
export const published = (change: (menu: Menu) => void) => ({
  meanwhile: (world: World) =>
    world.publish(({ menu }) => {
      change(menu);
    }),
});

export const soldOut = (...items: string[]) =>
  published((menu) => {
    for (const item of menu.items) if (items.includes(item.id)) item.available = false;
  });

export const optionSoldOut = (...ids: string[]) =>
  published((menu) => {
    for (const { options } of menu.groups)
      for (const option of options) if (ids.includes(option.id)) option.available = false;
  });

export const nowCosts = (id: string, priceCents: number) =>
  published((menu) => {
    for (const item of menu.items) if (item.id === id) item.priceCents = priceCents;
  });

/** The shop changes what stands in its shop.json. */
export const shopIs = (settings: { [Name in keyof Shop]?: Shop[Name] | undefined }) => ({
  meanwhile: (world: World) =>
    world.publish(({ shop }) => {
      Object.assign(shop, settings);
    }),
});

/** Open on the days named, from and to that hour where the shop is; closed on all others. */
export const opens = (hours: Shop['hours']) => shopIs({ hours });

/** What the workflow does with the newest order, on the same table. */
const withOrder = (does: (orders: World['orders'], order: Order) => Promise<unknown>) => ({
  meanwhile: async (world: World, customer: CustomerId) => {
    const order = (await world.ordersOf(customer)).at(-1);
    if (!order) throw new Error('no order was placed before');
    await does(world.orders, order);
  },
});

let waits = 0;
const waitFor = (
  orders: World['orders'],
  order: Order,
  waiting: 'accept' | 'substitute' | 'price' | 'payment' | 'repay',
) =>
  orders.await(order.id, {
    for: waiting,
    token: `token-${(waits += 1)}`,
    entered: `${waiting}-${waits}`,
  });

/** The kitchen has the order before it, and has not said yes or no. */
export const kitchenIsAsked = withOrder((orders, order) => waitFor(orders, order, 'accept'));

/** A Pix code that a bank's app would take. */
const BR_CODE = staticBrCode('+5511987654321', cents(7290), 'ORDER1', {
  name: 'Cantina da Vila',
  city: 'São Paulo',
});

/** How a charge of the newest order stands at its provider. */
const charged = (id: string, standing: Partial<Charge>) => ({
  meanwhile: async (world: World, customer: CustomerId) => {
    const order = (await world.ordersOf(customer)).at(-1);
    if (!order) throw new Error('no order was placed before');
    const { payment, totalCents } = order.contents;
    await dynamoChargeBook(world.services.dynamodb, world.services.tables.orders).changed({
      id,
      orderId: order.id,
      amountCents: totalCents,
      status: 'open',
      receivedCents: cents(0),
      refundedCents: cents(0),
      payments: [],
      method: payment === 'pix' ? 'pix' : 'card',
      expiresAt: new Date(world.now.getTime() + 15 * 60_000).toISOString(),
      ...standing,
    });
  },
});

export const pixIsOpen = charged('pix', { brCode: BR_CODE });
export const cardPageIsOpen = charged('card', { payUrl: 'https://checkout.example/c/1' });

/** All of it came. */
export const isPaid = (id: string, received: number, more: Partial<Charge> = {}) =>
  charged(id, { status: 'paid', receivedCents: cents(received), ...more });

/** The card went through, and is held. */
export const isHeld = (more: Partial<Charge> = {}) =>
  charged('card', { status: 'authorised', ...more });

/** The order waits for its money. */
export const moneyIsAwaited = withOrder(async (orders, order) => {
  await orders.advance(order.id, { to: 'awaitingPayment', from: ['received'], at: new Date() });
  await waitFor(orders, order, 'payment');
});

/** It did not come: how else, is asked. */
export const moneyDidNotCome = (why: 'expired' | 'declined', due?: number) =>
  withOrder(async (orders, order) => {
    const dueCents = cents(due ?? order.contents.totalCents);
    await orders.closeWait(order.id, 'payment');
    await orders.offer(order.id, { kind: 'payment', revision: 1, dueCents, why });
    await waitFor(orders, order, 'repay');
  });

/** The shop gave so much of a charge back, which its provider has not done yet. */
export const shopGivesBack = (chargeId: string, amount: number) =>
  withOrder((orders, { id, refunds = [] }) =>
    orders.planRefund(id, refunds.length, {
      key: `${id}-refund-${refunds.length + 1}`,
      chargeId,
      amountCents: cents(amount),
      at: new Date().toISOString(),
      why: 'shop',
    }),
  );

/** The receipt of the newest order is there. */
export const receiptIsIssued = {
  meanwhile: async (world: World, customer: CustomerId) => {
    const order = (await world.ordersOf(customer)).at(-1);
    if (!order) throw new Error('no order was placed before');
    const { dynamodb, tables } = world.services;
    const receipt = { token: 'r'.repeat(32), issuedAt: world.now.toISOString() };
    await dynamoOrderReceipts(dynamodb, tables.orders).keep(order.id, receipt);
  },
};

/** The customer is asked what instead of a line, or about a total that has grown. */
const asked = (orders: World['orders'], order: Order, offer: Exclude<Offer, { kind: 'payment' }>) =>
  orders
    .offer(order.id, offer)
    .then(() =>
      orders.advance(order.id, { to: 'awaitingCustomer', from: ['received'], at: new Date() }),
    )
    .then(() => waitFor(orders, order, offer.kind));

export const soldOutInOrder = (line: number, ...similar: Line[]) =>
  severalSoldOut({ line, similar });

export const severalSoldOut = (...missing: { line: number; similar: Line[] }[]) =>
  withOrder((orders, order) =>
    asked(orders, order, {
      kind: 'substitute',
      revision: 1,
      soldOut: missing.map(({ line }) => `item:${order.contents.lines[line]?.item ?? ''}`),
      missing,
    }),
  );

/** The order became dearer by so many cents. */
export const dearerBy = (more: number) =>
  withOrder((orders, order) => {
    const { changeForCents, ...others } = order.contents;
    const totalCents = cents(others.totalCents + more);
    const covers = changeForCents !== undefined && changeForCents >= totalCents;
    return asked(orders, order, {
      kind: 'price',
      revision: 1,
      beforeCents: others.totalCents,
      contents: {
        ...others,
        ...(covers && { changeForCents }),
        itemsCents: cents(others.itemsCents + more),
        totalCents,
      },
    });
  });

/** A model found one thing more, and the kitchen is asked. */
export const suggested = (item: string, priceCents: number) =>
  withOrder(async (orders, order) => {
    const line = { item, quantity: 1, options: [] };
    await orders.suggest(order.id, { line, priceCents: cents(priceCents) });
    await waitFor(orders, order, 'accept');
  });

/** What was asked is not asked any more: the shop went on without an answer. */
export const noLongerAsked = withOrder(async (orders, { id }) => {
  await orders.closeWait(id, 'substitute');
  await orders.advance(id, { to: 'received', from: ['awaitingCustomer'], at: new Date() });
});

/** The kitchen or the courier got that far with the newest order. */
export const orderIs = (status: OrderStatus, reason?: CancelReason) => ({
  meanwhile: async (world: World, customer: CustomerId) => {
    const order = (await world.ordersOf(customer)).at(-1);
    if (!order) throw new Error(`no order was placed before it is ${status}`);
    const change = { to: status, from: [order.status], at: world.now, ...(reason && { reason }) };
    if (!(await world.orders.advance(order.id, change)))
      throw new Error(`order ${order.number} did not become ${status}`);
  },
});

/** So many orders of these items together were delivered, to whomever. */
export const wentTogether = (items: string[], times: number) => ({
  meanwhile: (world: World) =>
    world.wentTogether(
      items.map((item) => ({ item, quantity: 1, options: [] })),
      times,
    ),
});
