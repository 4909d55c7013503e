import type { Locale } from '../domain/locale.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import { fold } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { CUES } from './cues.ts';
import type { Pending, Session } from './session.ts';
import { numberAt } from './words/said-number.ts';

/** "Tenho 16", "I'm nineteen", "19 anos": how old somebody says to be; undefined for any other sentence. */
export function ageIn(words: string, locale: Locale): number | undefined {
  const folded = fold(words).filter((word) => !CUES[locale].besideAge.includes(word));
  const number = numberAt(folded, 0, locale);
  return number?.end === folded.length ? number.value : undefined;
}

/** "I'm 25", "tenho 25 anos" are an age, whatever was asked; "tenho 25" where an item of the basket waits for one. */
export function ageSaid(
  words: string,
  session: Session,
  menu: MenuIndex,
  locale: Locale,
): Act | undefined {
  if (OF_MONEY.has(session.pending.kind)) return undefined;
  const said = fold(words);
  const { saysAge, hasAge } = CUES[locale];
  const says = (marks: readonly string[]) => said.some((word) => marks.includes(word));
  const isAge = says(saysAge) || (says(hasAge) && ageAwaited(session, menu) !== undefined);
  const years = isAge ? ageIn(words, locale) : undefined;
  return years === undefined ? undefined : { kind: 'giveAge', years };
}

/** The line whose age limit nobody has said to be over yet. */
export function ageAwaited({ basket, profile }: Session, menu: MenuIndex): number | undefined {
  const at = basket.findIndex((line) => menu.item(line.item)?.minimumAge !== undefined);
  return at === -1 || profile.ofAge === true ? undefined : at;
}

/** "Tenho 50" is a note there, and "I'm 5" may be stars. */
const OF_MONEY: ReadonlySet<Pending['kind']> = new Set<Pending['kind']>([
  'payment',
  'repay',
  'change',
  'rating',
]);
