import type { OrderId } from './ids.ts';
import type { Menu, MenuItem, MenuOption } from './menu.ts';
import { itemSku, optionSku } from './stock.ts';

/**
 * How many orders one record may name, those given back and not yet forgotten included. At some 40 bytes
 * each they stay far below DynamoDB's 400 KB an item, and below what one write may cost.
 */
export const MOST_RESERVATIONS = 1_000;

/** So many of a record's changes are kept: who changed what, and the keys by which a change sent again is known. */
export const CHANGES_KEPT = 50;

/** What the shop holds of one sku. What is available and reserved adds up to what is on the shelf. */
export interface StockRecord {
  sku: string;
  /** Below 0 when more is promised than a count found on the shelf. */
  available: number;
  /** By order. 0 marks what was given back or sold, so that a late duplicate of the taking cannot take again. */
  reservations: Record<OrderId, number>;
  /** Nothing is taken while it is paused. */
  paused?: true;
  /** The newest last, at most `CHANGES_KEPT`. */
  changes?: StockChangeNoted[];
  /** How many changes there ever were. */
  changeCount?: number;
  /** ISO 8601: since when it has been low, and for which such moment the shop was warned. */
  lowSince?: string;
  lowTold?: string;
}

/** What the shop's people do to the stock. */
export type StockChange =
  | { kind: 'restock'; quantity: number }
  /** What a count found on the shelf, reserved units included. */
  | { kind: 'count'; counted: number }
  /** What can be sold from now on, beside what is reserved. */
  | { kind: 'correct'; available: number }
  | { kind: 'pause' }
  | { kind: 'resume' };

/** Who changed it, when, and by which key of the client: the same key changes it once. */
export interface Author {
  key: string;
  who: string;
  /** ISO 8601. */
  at: string;
}

type StockChangeNoted = Author & { kind: StockChange['kind']; from: number; to: number };

export const reservedIn = ({ reservations }: StockRecord): number =>
  Object.values<number>(reservations).reduce((sum, quantity) => sum + quantity, 0);

/** What a change adds to what is available; less than 0 takes away. */
export function addedBy(change: StockChange, record: StockRecord): number {
  switch (change.kind) {
    case 'restock':
      return change.quantity;
    case 'count':
      return change.counted - record.available - reservedIn(record);
    case 'correct':
      return change.available - record.available;
    case 'pause':
    case 'resume':
      return 0;
  }
}

/** An item or option that a menu counts. */
export interface Counted {
  sku: string;
  sold: MenuItem | MenuOption;
  /** What it begins with. */
  stock: number;
}

/** All that a menu counts, in its order. */
export function countedIn({ items, groups }: Menu): Counted[] {
  const counted = (sku: string, sold: MenuItem | MenuOption): Counted[] =>
    sold.stock === undefined ? [] : [{ sku, sold, stock: sold.stock }];
  return [
    ...items.flatMap((item) => counted(itemSku(item.id), item)),
    ...groups.flatMap((group) =>
      group.options.flatMap((option) => counted(optionSku(group.id, option.id), option)),
    ),
  ];
}

/** Whether the shop should be warned: there is as little left as its menu says is little. */
export const isLow = ({ available }: StockRecord, { sold }: Counted): boolean =>
  sold.lowStock !== undefined && available <= sold.lowStock;
