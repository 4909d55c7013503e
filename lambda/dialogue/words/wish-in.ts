import type { Locale } from '../../domain/locale.ts';
import { nameOf, type MenuIndex } from '../../domain/menu-index.ts';
import type { Diet } from '../../domain/suggest/diet.ts';
import type { Wish } from '../../domain/suggest/wish.ts';
import { DETAIL_PHRASES } from '../../reader/detail-phrases.ts';
import { fold, tokenize } from '../../reader/fold.ts';
import { LOCALES } from '../../domain/locale.ts';
import { amountIn } from './amount-in.ts';
import { plural } from './noun.ts';
import { numberAt } from './said-number.ts';
import { found, WISH_WORDS } from './wish-words.ts';

/** More than these are a party, and no suggestion is for them. */
const MOST_PEOPLE = 30;

/** What is wanted of a suggestion: "até cinquenta reais, sem carne, pra dois" · "something vegan for under 30 bucks". */
export function wishIn(words: string, menu: MenuIndex, locale: Locale): Wish {
  const folded = fold(words);
  const diets = dietsIn(folded, locale);
  const category = categoryIn(folded, menu, locale);
  const kind = WISH_WORDS[locale].kinds.find(([, set]) => found(folded, set))?.[0];
  return {
    ...numbersIn(words, locale),
    ...(diets.length > 0 && { diets }),
    ...(category !== undefined && { category }),
    ...(category === undefined && kind && { kind }),
  };
}

/** "Somos quatro", "it's for six people": how many they are, where nothing else is said. */
export function partyIn(words: string, locale: Locale): number | undefined {
  const { party, peopleAfter } = WISH_WORDS[locale];
  const folded = fold(words);
  const before = party(folded, 0);
  const number = before > 0 ? numberAt(folded, before, locale) : undefined;
  if (!number || number.value < 1 || number.value > MOST_PEOPLE) return undefined;
  const after = peopleAfter(folded, number.end);
  // "É pra oito" may be an hour.
  const alone = after > 0 || WE_ARE.test(folded.slice(0, before).join(' '));
  return alone && number.end + after === folded.length ? number.value : undefined;
}

const WE_ARE = /\b(?:somos|estamos|tamo|gente|we|party)\b/u;

/** The diets named; what denies one ("nada apimentado") is not the diet it denies. */
export function dietsIn(folded: readonly string[], locale: Locale): Diet[] {
  const named: Diet[] = [];
  for (let at = 0; at < folded.length;) {
    const hits = WISH_WORDS[locale].diets.map(([diet, set]) => ({ diet, length: set(folded, at) }));
    const longest = hits.reduce((one, other) => (other.length > one.length ? other : one));
    if (longest.length > 0) named.push(longest.diet);
    at += Math.max(1, longest.length);
  }
  return [...new Set(named)];
}

/** Money is a number with its currency, or after "até"; people are a number with "pessoas", or after "pra". */
function numbersIn(words: string, locale: Locale): Pick<Wish, 'budgetCents' | 'people'> {
  const { upTo, peopleAfter, peopleBefore, two, alone } = WISH_WORDS[locale];
  const tokens = tokenize(words);
  const folded = tokens.map(({ word }) => word);
  const wish: Pick<Wish, 'budgetCents' | 'people'> = {};
  if (found(folded, two)) wish.people = 2;
  else if (found(folded, alone)) wish.people = 1;
  for (let at = 0; at < folded.length; at += 1) {
    const number = /^\d+[.,]\d{1,2}$/.test(folded[at] ?? '')
      ? { value: Number.NaN, end: at + 1 }
      : numberAt(folded, at, locale);
    if (!number) continue;
    const { value, end } = number;
    const feeds =
      peopleAfter(folded, end) > 0 ||
      (endsAt(folded, at, peopleBefore) && !isMoney(folded, at, end));
    const spends = isMoney(folded, at, end) || endsAt(folded, at, upTo);
    if (feeds && value >= 1 && value <= MOST_PEOPLE) wish.people ??= value;
    else if (spends) wish.budgetCents ??= amountIn(words.slice(tokens[at]?.start), locale) ?? 0;
    at = end - 1;
  }
  return wish;
}

const isMoney = (folded: readonly string[], at: number, end: number): boolean =>
  folded[at - 1] === '$' ||
  LOCALES.some((locale) => DETAIL_PHRASES[locale].is.currency(folded, end) > 0);

/** Whether a phrase of a set ends right before a place. */
const endsAt = (
  folded: readonly string[],
  at: number,
  set: (words: readonly string[], at: number) => number,
): boolean => folded.some((_, from) => from < at && set(folded.slice(0, at), from) === at - from);

/** A category of the menu by a word of its name, in the singular or plural: "uma pizza", "bebidas". */
function categoryIn(
  folded: readonly string[],
  { menu }: MenuIndex,
  locale: Locale,
): string | undefined {
  const said = folded.flatMap((word) => [word, plural(word, locale)]);
  return menu.categories?.find((each) =>
    fold(nameOf(each, locale)).some((word) => word.length > 3 && said.includes(word)),
  )?.id;
}
