import type { Line } from '../domain/line.ts';
import type { Locale } from '../domain/locale.ts';
import { tokenize } from '../reader/fold.ts';
import type { TurnReading } from '../reader/change.ts';
import { CUES } from './cues.ts';

type Reads = (words: string, basket: readonly Line[]) => TurnReading;

/** "Uma lasanha e um pudim, troca o pudim por um brownie": the lines as they are after the change of mind. */
export function swapInOrder(words: string, locale: Locale, read: Reads): Line[] | undefined {
  const tokens = tokenize(words);
  const { swapVerbs } = CUES[locale];
  const at = tokens.findIndex(({ word }, place) => place > 0 && swapVerbs.includes(word));
  const [before, verb] = [tokens[at - 1], tokens[at]];
  if (!before || !verb) return undefined;
  const ordered = read(words.slice(0, before.end), []);
  const [added, ...others] = ordered.changes;
  if (!ordered.sure || added?.kind !== 'add' || others.length > 0) return undefined;
  const lines = added.lines.flatMap((line): Line[] =>
    line.item === null ? [] : [{ ...line, item: line.item }],
  );
  const { sure, changes } = read(words.slice(verb.start), lines);
  const swaps = changes.flatMap((change) => (change.kind === 'replace' ? [change] : []));
  if (!sure || swaps.length === 0 || swaps.length < changes.length) return undefined;
  return lines.map((line, place) => {
    const swap = swaps.find((each) => each.line === place);
    return swap ? { ...swap.with, item: swap.with.item ?? line.item } : line;
  });
}
