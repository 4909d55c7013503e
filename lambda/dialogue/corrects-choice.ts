import type { Line } from '../domain/line.ts';
import type { Locale } from '../domain/locale.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import type { Change, TurnReading } from '../reader/change.ts';
import { tokenize } from '../reader/fold.ts';
import { PHRASE_BOOKS } from '../reader/phrase-book.ts';

/** "Na verdade a pizza é de portuguesa": another flavour in the place of the one it had, and no half of each. */
export function correctsChoice(
  words: string,
  reading: TurnReading,
  basket: readonly Line[],
  menu: MenuIndex,
  locale: Locale,
): TurnReading {
  const tokens = tokenize(words);
  const said = tokens.map(({ word }) => word);
  const names = (kind: 'correction' | 'half' | 'halfAndHalf' | 'and') =>
    tokens.some(({ word, start, end }, at) => {
      // "É" reads as "e" without its accent, and joins nothing.
      const isWritten = kind !== 'and' || words.slice(start, end).toLowerCase() === word;
      const found = PHRASE_BOOKS[locale].at(said, at);
      return isWritten && found.some(({ kinds }) => kinds.includes(kind));
    });
  if (!names('correction') || names('half') || names('halfAndHalf') || names('and')) return reading;
  const corrected = (change: Change): Change => {
    const line = change.kind === 'options' ? basket[change.line] : undefined;
    if (change.kind !== 'options' || !line) return change;
    const chosen = change.options.filter(({ amount }) => amount !== 'none');
    const before = line.options.filter(
      ({ group, option }) =>
        menu.group(group)?.shares === true &&
        chosen.some((each) => each.group === group && each.option !== option),
    );
    const out = before.map((each) => ({ ...each, amount: 'none' as const }));
    return { ...change, options: [...out, ...change.options] };
  };
  return { ...reading, changes: reading.changes.map(corrected) };
}
