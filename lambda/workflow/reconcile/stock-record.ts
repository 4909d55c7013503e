import { firstIdAt, isOrderId, type OrderId } from '../../domain/ids.ts';
import { nameOf, type MenuIndex } from '../../domain/menu-index.ts';
import { hasEnded, type Order } from '../../domain/order.ts';
import { countedIn, isLow, type Counted, type StockRecord } from '../../domain/stock-record.ts';
import type { ReconcilePorts } from './open-order.ts';
import type { Report } from './report.ts';

/** A mark outlives its order by this, as a late duplicate of a write could: many times any call's deadline. */
const MARK_SECONDS = 600;
/** A warning marked and not told by then is told again: whoever marked it has died. */
const UNTOLD_SECONDS = 60;

/** Reads an order when it is first asked for; what has ended is not open again, so that one reading serves many records. */
export type EndedOrders = (id: OrderId) => Promise<Order | undefined>;

/** @returns readings for one page of records, which hold the same orders again and again */
export function readOnce({ orders }: Pick<ReconcilePorts, 'orders'>): EndedOrders {
  const read = new Map<OrderId, Promise<Order | undefined>>();
  return (id) => {
    const order = read.get(id) ?? orders.get(id);
    read.set(id, order);
    return order;
  };
}

/** Takes ended orders out of a stock record, and warns the shop when it has become low. */
export async function reconcileStock(
  record: StockRecord,
  { menu }: MenuIndex,
  open: ReadonlySet<string>,
  orderOf: EndedOrders,
  ports: ReconcilePorts,
  report: Report,
): Promise<void> {
  const now = ports.clock.now().getTime();
  for (const [id, held] of Object.entries<number>(record.reservations)) {
    if (open.has(id) || !isOrderId(id)) continue;
    // What was placed since then cannot have ended long enough ago.
    if (id > firstIdAt(now - MARK_SECONDS * 1000)) continue;
    const order = await orderOf(id);
    if (order && endedFor(order, ports) >= MARK_SECONDS)
      await settleReservation(order, record.sku, held, ports, report);
  }
  const counted = countedIn(menu).find(({ sku }) => sku === record.sku);
  await warn(record, counted, ports, report);
}

async function settleReservation(
  { id, status }: Order,
  sku: string,
  held: number,
  { stock }: ReconcilePorts,
  report: Report,
): Promise<void> {
  if (held !== 0) {
    const was = status === 'delivered' ? 'sold' : 'givenBack';
    await (was === 'sold' ? stock.sell(id, sku) : stock.giveBack(id, sku));
    report.reservations.push({ id, sku, was });
  }
  await stock.forget(id, sku);
  report.marksRemoved += 1;
}

/** Seconds since an order ended; below 0 while it has not. */
function endedFor({ status, history, placedAt }: Order, { clock }: ReconcilePorts): number {
  if (!hasEnded(status)) return -1;
  const at = history.at(-1)?.at ?? placedAt;
  return (clock.now().getTime() - Date.parse(at)) / 1000;
}

/** Once for each time that it becomes low: who sets the mark tells, and who finds it untold tells again. */
async function warn(
  record: StockRecord,
  counted: Counted | undefined,
  { stockBook, shopTopic, clock }: ReconcilePorts,
  report: Report,
): Promise<void> {
  const { sku, available, lowSince, lowTold } = record;
  const low = counted !== undefined && isLow(record, counted);
  if (!low) {
    if (lowSince !== undefined) await stockBook.markLow(record, undefined);
    return;
  }
  const now = clock.now();
  const since = lowSince ?? now.toISOString();
  const told = lowTold === since;
  const telling =
    lowSince !== undefined && now.getTime() - Date.parse(since) < UNTOLD_SECONDS * 1000;
  if (told || telling) return;
  if (lowSince === undefined && !(await stockBook.markLow(record, since))) return;
  const { sold } = counted;
  const name = nameOf(sold, 'pt-BR');
  await shopTopic.publish({
    kind: 'lowStock',
    sku,
    name,
    available,
    lowStock: sold.lowStock ?? 0,
    since,
  });
  await stockBook.markTold(sku, since);
  report.lowStock.push(sku);
}
