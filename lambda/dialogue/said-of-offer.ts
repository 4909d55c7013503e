import type { Line } from '../domain/line.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import type { Asked, Change, TurnReading } from '../reader/change.ts';
import type { Act } from './acts.ts';
import { lastLineFirst } from './acts-of-reading.ts';
import { withOptions } from './decide/options.ts';
import type { Session } from './session.ts';

type Reads = (words: string, context: { basket: Line[]; asked: Asked }) => TurnReading;

/** "Duas", "sim, mas zero", where something is offered: it is taken, as many as that and so, whatever was ordered before. */
export function saidOfOffer(
  words: string,
  { pending }: Session,
  menu: MenuIndex,
  reads: Reads,
): Act | undefined {
  if (pending.kind !== 'offer') return undefined;
  const { lines } = pending;
  const [first] = lines;
  if (!first) return undefined;
  const asked = { line: lines.length - 1, item: first.item };
  const { changes, sure } = reads(words, { basket: lines, asked });
  const taken = lastLineFirst(changes).reduce<Line[] | undefined>(
    (all, change) => all && after(all, change, menu),
    lines,
  );
  return sure && taken && taken.length > 0 && changes.length > 0
    ? { kind: 'addLines', lines: taken }
    : undefined;
}

/** The lines with one change made; undefined for what changes none of them. */
function after(lines: Line[], change: Change, menu: MenuIndex): Line[] | undefined {
  const line = 'line' in change ? lines[change.line] : undefined;
  if (!line || change.kind === 'add' || change.kind === 'clear') return undefined;
  if (change.kind === 'remove') {
    const left = line.quantity - (change.units ?? line.quantity);
    return left > 0
      ? lines.with(change.line, { ...line, quantity: left })
      : lines.toSpliced(change.line, 1);
  }
  return 'units' in change ? undefined : lines.with(change.line, changed(line, change, menu));
}

type Kept = Extract<Change, { kind: 'quantity' | 'options' | 'replace' }>;

function changed(line: Line, change: Kept, menu: MenuIndex): Line {
  switch (change.kind) {
    case 'quantity':
      return { ...line, quantity: change.quantity };
    case 'options':
      return { ...line, options: withOptions(line.options, change.options, menu) };
    case 'replace':
      return { ...change.with, item: change.with.item ?? line.item };
  }
}
