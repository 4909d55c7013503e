import type { Charge } from '../../domain/charge.ts';
import type { ChargeRequest } from '../../domain/charge-request.ts';
import { chargeOf } from '../../domain/order-money.ts';
import type { Order } from '../../domain/order.ts';
import { ChargeRefusedError, PaymentDeclinedError } from '../../domain/payment-errors.ts';
import { orderNumber, say } from '../../dialogue/phrases.ts';
import { render } from '../../dialogue/render.ts';
import type { PaymentProvider } from '../../ports.ts';
import { loadOrder, type TaskPorts } from '../order-step.ts';

export type MoneyPorts = Pick<
  TaskPorts,
  'orders' | 'chargeBook' | 'payments' | 'menuBook' | 'clock'
>;

/** What no provider of ours is asked about again: nothing can come of it any more. */
const isOver = ({ status }: Charge) => status === 'cancelled' || status === 'paid';

/** Opens what was put down. Asked for before, it is the same charge; what the provider or a bank refuses is noted. */
export async function openRequest(order: Order, place: number, ports: MoneyPorts): Promise<Order> {
  const request = order.chargeRequests?.[place];
  if (!request || request.chargeId !== undefined || request.refused !== undefined) return order;
  const { orders, chargeBook } = ports;
  const { book, provider } = await providerOf(order, request.method, ports);
  if (!provider) {
    await orders.noteRequest(order.id, place, { refused: 'notOffered' });
    return loadOrder(order.id, ports);
  }
  try {
    const charge = await provider.open(asked(order, request, book.shop.name));
    await chargeBook.changed(charge);
    await orders.noteRequest(order.id, place, { chargeId: charge.id });
  } catch (error) {
    await orders.noteRequest(order.id, place, { refused: refusalIn(error, order) });
  }
  return loadOrder(order.id, ports);
}

/** @throws whatever is no refusal */
function refusalIn(error: unknown, { id }: Order): string {
  if (error instanceof PaymentDeclinedError) return error.code;
  if (!(error instanceof ChargeRefusedError)) throw error;
  console.error(JSON.stringify({ event: 'chargeRefused', orderId: id, cause: error.message }));
  return 'refused';
}

const asked = (order: Order, request: ChargeRequest, shop: string) => ({
  key: request.key,
  orderId: order.id,
  amountCents: request.amountCents,
  locale: order.locale,
  expiresAt: new Date(request.expiresAt),
  description: `${render(say('cardOrder', { number: orderNumber(order.number) }), order.locale)}, ${shop}`,
  customer: {
    name: order.contents.name,
    ...(order.contents.cpf !== undefined && { cpf: order.contents.cpf }),
    ...(request.savedCard && { savedCard: request.savedCard.reference }),
    ...(request.saveCard && { saveCard: true }),
  },
});

/** Finds out what became of each request that nobody heard the end of, and how each open charge stands now. */
export async function readBack(order: Order, ports: MoneyPorts): Promise<Order> {
  let now = order;
  for (const place of (order.chargeRequests ?? []).keys())
    now = await openRequest(now, place, ports);
  const open = Object.values(now.charges ?? {}).filter((charge) => !isOver(charge));
  for (const charge of open) await readCharge(now, charge, ports);
  return open.length > 0 ? loadOrder(order.id, ports) : now;
}

/** Reads a charge at its provider into the book; one that is not known there stays as it is. */
export async function readCharge(order: Order, charge: Charge, ports: MoneyPorts): Promise<void> {
  const { provider } = await providerOf(order, charge, ports);
  const read = await provider?.read(charge.id);
  if (read) await ports.chargeBook.changed(read);
}

/** Lets go of charges that nobody should pay any more; one that was paid meanwhile is, and the book says so. */
export async function letGo(
  order: Order,
  which: (charge: Charge) => boolean,
  ports: MoneyPorts,
): Promise<Order> {
  let changed = false;
  for (const request of order.chargeRequests ?? []) {
    const charge = chargeOf(order, request);
    if (!charge || isOver(charge) || !which(charge)) continue;
    changed = true;
    const { provider } = await providerOf(order, charge, ports);
    if (!provider) throw new ChargeRefusedError(`nobody is set up who knows ${charge.id}`);
    try {
      await ports.chargeBook.changed(await provider.cancel(charge.id, `${request.key}-cancel`));
    } catch (error) {
      if (!(error instanceof ChargeRefusedError)) throw error;
      await readCharge(order, charge, ports);
    }
  }
  return changed ? loadOrder(order.id, ports) : order;
}

/** Who took a charge, or would take one of this kind. */
export async function providerOf(
  { contents }: Order,
  of: Charge | ChargeRequest['method'],
  { payments, menuBook }: MoneyPorts,
) {
  const book = await menuBook.version(contents.menuVersion);
  const { shop } = book;
  const byHand = shop.pix ? payments.byHand?.(shop) : undefined;
  const choose = (): PaymentProvider | undefined => {
    if (typeof of === 'object' && of.byHand === true) return byHand;
    const method = typeof of === 'object' ? (of.method ?? 'pix') : of;
    return method === 'card' ? payments.card : (payments.pix ?? byHand);
  };
  return { book, provider: choose() };
}
