import { nameOf } from '../domain/menu-index.ts';
import { isLow, reservedIn, type Counted, type StockRecord } from '../domain/stock-record.ts';
import { KITCHEN } from './order-view.ts';

const CHANGES_SHOWN = 10;

/** A sku's stock as the console shows it: no order is named, and the newest changes come first. */
export function stockView(counted: Counted, record: StockRecord) {
  const { sku, sold } = counted;
  const { available, reservations, paused, lowSince, changes = [] } = record;
  return {
    sku,
    name: nameOf(sold, KITCHEN),
    available,
    reserved: reservedIn(record),
    orders: Object.values<number>(reservations).filter((quantity) => quantity > 0).length,
    paused: paused === true,
    lowStock: sold.lowStock ?? null,
    low: isLow(record, counted),
    ...(lowSince !== undefined && { lowSince }),
    changes: changes.toReversed().slice(0, CHANGES_SHOWN),
  };
}
