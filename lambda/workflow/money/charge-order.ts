import type { Charge } from '../../domain/charge.ts';
import type { ChargeRequest } from '../../domain/charge-request.ts';
import type { OrderId } from '../../domain/ids.ts';
import { chargeOf, dueCents, owedCents } from '../../domain/order-money.ts';
import { revisionOf, type Order } from '../../domain/order.ts';
import type { Shop } from '../../domain/shop.ts';
import { liveOrder, written, type Output, type TaskPorts } from '../order-step.ts';
import { letGo, openRequest, readBack } from './at-provider.ts';
import { settle } from './settle.ts';

/** A payment that was begun in time may still come through. */
const GRACE_SECONDS = 20;

/** The customer is reminded so long before the time is up, where there is twice as much. */
const REMINDER_SECONDS = 300;

const DEFAULT_MINUTES = 15;

/**
 * Sees to it that the order is paid, and says what is next: it is (`paid`), the customer has `seconds` to pay (`wait`), or
 * the customer must be asked how to go on (`ask`). Entered anew after each of these, it always looks at the providers
 * first. Of what is owed, only what is missing is asked for; each revision of the order is asked for once.
 */
export async function chargeOrder(orderId: OrderId, ports: TaskPorts): Promise<Output> {
  const before = await liveOrder(orderId, ports);
  const online = before.contents.online === true;
  const kind = online ? 'online' : 'atDoor';
  const at = ports.clock.now().toISOString();
  const put = await written(orderId, ports.orders.charge(orderId, { kind, at }), ports);
  if (!online && !put.chargeRequests) return paid(false);
  let order = await readBack(put, ports);
  if (dueCents(order) > 0 && !isAsked(order, ports)) order = await askAnew(order, ports);
  if (dueCents(order) > 0) {
    const next = await waitOrAsk(order, ports);
    if (next) return next;
    order = await liveOrder(orderId, ports);
  }
  const needless = owedCents(order) === 0;
  await letGo(order, ({ status }) => needless || status !== 'authorised', ports);
  await settle(orderId, ports);
  return paid(online);
}

const paid = (online: boolean): Output => ({ outcome: 'paid', seconds: 0, online });

/** What was asked for last, and what came of it. */
function lastOf(order: Order) {
  const place = (order.chargeRequests ?? []).length - 1;
  const request = order.chargeRequests?.[place];
  return request && { place, request, charge: chargeOf(order, request) };
}

/** Whether what is due is what was asked for already: for these contents, or by a charge that is open and fits them. */
function isAsked(order: Order, { clock }: TaskPorts): boolean {
  const last = lastOf(order);
  if (!last) return false;
  const { request, charge } = last;
  if (request.revision === revisionOf(order)) return true;
  const { payment, savedCard } = order.contents;
  return (
    charge?.status === 'open' &&
    clock.now() < new Date(request.expiresAt) &&
    request.amountCents === dueCents(order) &&
    request.method === payment &&
    request.savedCard?.reference === savedCard?.reference
  );
}

/** Lets go of what was asked for before, and asks for what is due then. */
async function askAnew(before: Order, ports: TaskPorts): Promise<Order> {
  const order = await letGo(before, ({ status }) => status !== 'authorised', ports);
  if (dueCents(order) === 0) return order;
  // Run twice at once, late or by a second delivery: the other has asked meanwhile, and one request is enough.
  if (isAsked(order, ports)) return openLast(order, ports);
  const { shop } = await ports.menuBook.version(order.contents.menuVersion);
  const place = (order.chargeRequests ?? []).length;
  const request = requestFor(order, place, shop, ports.clock.now());
  const asked = await written(
    order.id,
    ports.orders.requestCharge(order.id, place, request),
    ports,
  );
  return openRequest(asked, place, ports);
}

/** What was put down last, opened by whoever comes first. */
const openLast = (order: Order, ports: TaskPorts): Promise<Order> =>
  openRequest(order, (order.chargeRequests ?? []).length - 1, ports);

function requestFor(order: Order, place: number, shop: Shop, now: Date): ChargeRequest {
  const { payment, savedCard, saveCard } = order.contents;
  const minutes = shop.pix?.minutes ?? DEFAULT_MINUTES;
  return {
    // The first has the order's own id, which becomes a Pix's txid.
    key: place === 0 ? order.id : `${order.id}-${place + 1}`,
    revision: revisionOf(order),
    method: payment === 'card' ? 'card' : 'pix',
    amountCents: dueCents(order),
    at: now.toISOString(),
    expiresAt: new Date(now.getTime() + minutes * 60_000).toISOString(),
    ...(payment === 'card' && savedCard && { savedCard }),
    ...(payment === 'card' && saveCard && { saveCard }),
  };
}

/** While there is time: so much of it. Else the customer is to be asked; undefined when it is paid after all. */
async function waitOrAsk(asked: Order, ports: TaskPorts): Promise<Output | undefined> {
  const order = await openLast(asked, ports);
  const last = lastOf(order);
  if (last?.charge?.status === 'open') {
    const { place, request } = last;
    const now = ports.clock.now();
    const seconds = (Date.parse(request.expiresAt) - now.getTime()) / 1000;
    if (seconds > 0) {
      const left = await untilReminder(order, { place, request, seconds }, ports);
      return { outcome: 'wait', seconds: Math.max(1, Math.ceil(left)), online: true };
    }
  }
  const after = await letGo(order, ({ status }) => status !== 'authorised', ports);
  const due = dueCents(after);
  if (due === 0) return undefined;
  const why = wasRefused(last?.request, last?.charge) ? 'declined' : 'expired';
  const offer = { kind: 'payment', revision: revisionOf(after), dueCents: due, why } as const;
  if (after.offer?.kind !== 'payment' || after.offer.revision !== offer.revision) {
    // Told with a sequence of its own: the customer was told before that it waits to be paid.
    const from = ['received', 'awaitingPayment'] as const;
    const at = ports.clock.now();
    const along = { kind: 'offer', offer } as const;
    const moved = ports.orders.advance(order.id, {
      ...{ to: 'awaitingPayment', from, at, along },
      unlessCancelling: true,
    });
    await written(order.id, moved, ports);
  }
  return { outcome: 'ask', seconds: 0, online: true };
}

const wasRefused = (request: ChargeRequest | undefined, charge: Charge | undefined) =>
  request?.refused !== undefined || charge?.status === 'declined';

/** How long to wait: until the customer is to be reminded, or until the time is up. */
async function untilReminder(
  order: Order,
  { place, request, seconds }: { place: number; request: ChargeRequest; seconds: number },
  { orders, reminders, clock }: TaskPorts,
): Promise<number> {
  const whole = (Date.parse(request.expiresAt) - Date.parse(request.at)) / 1000;
  const over = seconds + GRACE_SECONDS;
  if (whole < 2 * REMINDER_SECONDS || request.remindedAt !== undefined) return over;
  if (seconds > REMINDER_SECONDS) return seconds - REMINDER_SECONDS;
  await reminders.remind(order, place + 1);
  await orders.noteRequest(order.id, place, { remindedAt: clock.now().toISOString() });
  return over;
}
