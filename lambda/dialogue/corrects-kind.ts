import type { Line } from '../domain/line.ts';
import type { Locale } from '../domain/locale.ts';
import { nameOf, type MenuIndex } from '../domain/menu-index.ts';
import { CHANGE_PHRASES } from '../reader/change-phrases.ts';
import type { TurnReading } from '../reader/change.ts';
import { fold } from '../reader/fold.ts';
import { PHRASE_BOOKS } from '../reader/phrase-book.ts';
import type { Act } from './acts.ts';
import { withoutOpening } from './instead-of-doubt.ts';

/** "Aliás, a coca zero", "make the coke zero", where a coke was ordered: that one becomes another kind, and none is added. */
export function correctsKind(
  words: string,
  { changes, sure }: TurnReading,
  basket: readonly Line[],
  menu: MenuIndex,
  locale: Locale,
): Act | undefined {
  const [change, ...others] = changes;
  if (!sure || change?.kind !== 'add' || others.length > 0 || !corrects(words, locale))
    return undefined;
  const [line, ...more] = change.lines;
  if (!line || line.item === null || line.quantity !== 1 || more.length > 0) return undefined;
  const kind = menu.item(line.item);
  const names = kind ? [nameOf(kind, locale), ...(kind.aliases?.[locale] ?? [])].map(fold) : [];
  const plain = basket.flatMap((each, at) => {
    const item = menu.item(each.item);
    const called = item ? [nameOf(item, locale), ...(item.aliases?.[locale] ?? [])] : [];
    const isOf = called.some((name) => names.some((longer) => beginsWith(longer, fold(name))));
    return item && item.id !== kind?.id && item.category === kind?.category && isOf ? [at] : [];
  });
  const [at, ...ambiguous] = plain;
  const old = at === undefined ? undefined : basket[at];
  if (at === undefined || !old || ambiguous.length > 0) return undefined;
  const said = new Set(line.options.map(({ group }) => group));
  const kept = old.options.filter(
    ({ group }) => kind?.groups?.includes(group) === true && !said.has(group),
  );
  return {
    kind: 'changeLine',
    change: {
      kind: 'replace',
      line: at,
      with: { ...line, quantity: old.quantity, options: [...kept, ...line.options] },
    },
  };
}

const beginsWith = (longer: readonly string[], shorter: readonly string[]): boolean =>
  longer.length > shorter.length && shorter.every((word, at) => longer[at] === word);

/** It begins as a correction does, and speaks of "the" coke. */
function corrects(words: string, locale: Locale): boolean {
  const said = fold(withoutOpening(words, locale));
  const { is } = CHANGE_PHRASES[locale];
  const isCorrection = said.length < fold(words).length;
  const verb = is.set(said, 0);
  const isThe = PHRASE_BOOKS[locale].of(said[verb] ?? '').includes('the');
  return (isCorrection || verb > 0) && isThe;
}
