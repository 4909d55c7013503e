import type { Asked, BasketLine } from './change.ts';
import type { LineDraft, State } from './draft.ts';
import { START, newLine } from './draft.ts';
import type { MenuFacts } from './menu-facts.ts';
import type { ReadLine, ReadOption, Reading } from './reading.ts';

/** Words read as if they followed lines of the basket. */
export interface Onto {
  /** What was said of each line given, in their order. */
  options: ReadOption[][];
  /** The quantity said of each line, where it was said anew. */
  quantities: (number | undefined)[];
  /** Further lines. */
  added: ReadLine[];
  asks: Reading['asks'];
  sure: boolean;
  unread: string[];
  cost: number;
}

export type OntoReader = (text: string, lines: readonly BasketLine[], asked?: Asked) => Onto;

function seed(facts: MenuFacts, line: BasketLine): LineDraft {
  const item = facts.itemAt(line.item);
  return newLine({
    items: [item],
    mention: {
      start: 0,
      end: 0,
      hits: {
        items: [{ item, share: 'whole', head: '', raw: '', order: '', foreign: false }],
        options: new Map(),
      },
      kin: [],
      whole: true,
      cost: 0,
    },
    quantity: line.quantity,
    said: true,
    measure:
      facts.unitOf(item) === 'each' ? null : facts.menu.items[item]?.unit === 'ml' ? 'ml' : 'g',
  });
}

/** The state of a search that goes on from lines of the basket. */
export function startOnto(facts: MenuFacts, lines: readonly BasketLine[]): State {
  if (lines.length === 0) return START;
  return {
    ...START,
    lines: lines.map((line) => seed(facts, line)),
    last: 'item',
    pointing: true,
    correcting: 'soft',
    spread: lines.length > 1 ? 'all' : 'one',
    scope: 'open',
  };
}

/** Tells what a reading that went on from `lines` says of each of them. */
export function readOnto(
  { reading, cost }: { reading: Reading; cost: number },
  lines: readonly BasketLine[],
): Onto {
  const own = reading.lines.slice(0, lines.length);
  const added = reading.lines.slice(lines.length);
  // A line of the basket told apart: which of its units are meant is not certain.
  const parted =
    added.length > 0 && own.some(({ quantity }, at) => quantity < (lines[at]?.quantity ?? 0));
  return {
    options: own.map((line) => line.options),
    quantities: own.map((line, at) =>
      line.quantity === lines[at]?.quantity ? undefined : line.quantity,
    ),
    added,
    asks: reading.asks,
    sure: reading.sure && !parted,
    unread: reading.unread,
    cost,
  };
}
