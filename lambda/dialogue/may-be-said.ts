import type { Line } from '../domain/line.ts';
import type { Locale } from '../domain/locale.ts';
import { nameOf, type MenuIndex } from '../domain/menu-index.ts';
import { DETAIL_PHRASES } from '../reader/detail-phrases.ts';
import { fold } from '../reader/fold.ts';
import { languageOf } from './language-of.ts';
import { allergensNamed } from './words/allergens-in.ts';
import { dietsIn } from './words/wish-in.ts';
import { found, WISH_WORDS } from './words/wish-words.ts';
import { numberAt } from './words/said-number.ts';

/** About ten seconds of speech. */
const LONGEST = 140;

/**
 * Whether a model's words on why it chose a line may be said: a short sentence in the customer's language, without any
 * number, money, promotion, allergen, diet or link, and about nothing else on the menu. A shop must not be held to
 * what a model has made up.
 */
export function mayBeSaid(why: string, line: Line, menu: MenuIndex, locale: Locale): boolean {
  const folded = fold(why);
  const other = languageOf(why);
  return (
    why.length <= LONGEST &&
    folded.length > 1 &&
    !/[\d\n<>{}[\]@#*_`$%|\\]|https?:|www\./u.test(why) &&
    (other === undefined || other === locale) &&
    !folded.some((_, at) => isNumber(folded, at, locale) || isMoney(folded, at, locale)) &&
    !found(folded, WISH_WORDS[locale].promotions) &&
    allergensNamed(why, locale).length === 0 &&
    dietsIn(folded, locale).length === 0 &&
    !namesAnother(folded, line, menu, locale)
  );
}

/** "Um" and "one" are articles as well. */
const isNumber = (folded: readonly string[], at: number, locale: Locale): boolean =>
  (numberAt(folded, at, locale)?.value ?? 1) !== 1;

const isMoney = (folded: readonly string[], at: number, locale: Locale): boolean =>
  DETAIL_PHRASES[locale].is.currency(folded, at) + DETAIL_PHRASES[locale].is.cents(folded, at) > 0;

function namesAnother(
  folded: readonly string[],
  line: Line,
  { menu }: MenuIndex,
  locale: Locale,
): boolean {
  const own = new Set(
    menu.items.filter(({ id }) => id === line.item).flatMap((item) => fold(nameOf(item, locale))),
  );
  return menu.items.some((item) => {
    const name = fold(nameOf(item, locale));
    const isOwn = item.id === line.item || name.every((word) => own.has(word));
    return !isOwn && folded.some((_, at) => name.every((word, next) => folded[at + next] === word));
  });
}
