import type { OrderId } from '../../domain/ids.ts';

/** What one run found, and put right; ids, never what is in the orders. */
export interface Report {
  seen: { orders: number; executions: number; stock: number };
  /** Written and never run: started now. */
  started: OrderId[];
  /** Open though their workflow had ended: what they held is given back or sold, and the customer told. */
  ended: { id: OrderId; as: string }[];
  /** Answers that were taken and never came to the workflow. */
  answered: OrderId[];
  /** Cancellations, of the order or by its end, that never came to the open wait. */
  released: OrderId[];
  /** Orders of which a provider knew more than we did, or too much was kept: read back, and given back. */
  money: OrderId[];
  /** Of orders that have ended, still in the stock's records. */
  reservations: { id: OrderId; sku: string; was: 'givenBack' | 'sold' }[];
  /** Marks of ended orders taken out of the stock's records: no fault, only tidying. */
  marksRemoved: number;
  /** Skus that the shop was warned of. */
  lowStock: string[];
  /** Orders of forgotten customers whose receipts and saved cards were taken away. */
  erased: string[];
  /** What could not be put right this time. */
  failed: { what: string; cause: string }[];
  /** False when the time was up; the next run goes on from there. */
  whole: boolean;
}

export const emptyReport = (): Report => ({
  seen: { orders: 0, executions: 0, stock: 0 },
  started: [],
  ended: [],
  answered: [],
  released: [],
  money: [],
  reservations: [],
  marksRemoved: 0,
  lowStock: [],
  erased: [],
  failed: [],
  whole: false,
});

/** How often a run had to put something right that should have come right by itself. */
export const repairsIn = ({
  started,
  ended,
  answered,
  released,
  money,
  reservations,
}: Report): number =>
  [started, ended, answered, released, money, reservations].reduce(
    (sum, { length }) => sum + length,
    0,
  );
