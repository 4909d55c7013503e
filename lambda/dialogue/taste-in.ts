import type { Locale } from '../domain/locale.ts';
import { nameOf, type MenuIndex } from '../domain/menu-index.ts';
import { fold, tokenize } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { isQuestion } from './question-in.ts';
import { readerOf } from './readers.ts';
import { dietsIn, partyIn, wishIn } from './words/wish-in.ts';
import { found, WISH_WORDS } from './words/wish-words.ts';

/** A question of taste, and what was said before it, which may be an order: "uma lasanha, e o que você indica pra beber?" */
export interface Taste {
  act: Act;
  before: string;
}

/** Asking for a suggestion, for what there is of a diet, for promotions or the minimum; undefined for anything else. */
export function tasteIn(words: string, menu: MenuIndex, locale: Locale): Taste | undefined {
  const folded = fold(words);
  const { promotions, minimum } = WISH_WORDS[locale];
  const asks = isQuestion(words, locale);
  if (asks && found(folded, promotions)) return { act: { kind: 'askPromotions' }, before: '' };
  if (asks && found(folded, minimum)) return { act: { kind: 'askMinimum' }, before: '' };
  if (asks && dietsIn(folded, locale).length > 0 && isOnMenu(folded, menu, locale))
    return undefined;
  const people = partyIn(words, locale);
  if (people !== undefined) return { act: { kind: 'askSuggestion', wish: { people } }, before: '' };
  return (
    suggestionIn(words, folded, menu, locale) ??
    (asks ? dietIn(words, folded, menu, locale) : undefined)
  );
}

function suggestionIn(
  words: string,
  folded: readonly string[],
  menu: MenuIndex,
  locale: Locale,
): Taste | undefined {
  const { suggest, another } = WISH_WORDS[locale];
  const more = found(folded, another);
  const asked = more ?? found(folded, suggest) ?? somethingIn(words, folded, menu, locale);
  if (!asked) return undefined;
  const start = questionStart(words, asked.at, locale);
  const before = words.slice(0, start);
  const ordered = readerOf(menu, locale)
    .read(before)
    .lines.some(({ item }) => item !== null);
  const wish = wishIn(ordered ? words.slice(start) : words, menu, locale);
  const plain = Object.keys(wish).length === 0;
  return {
    act: {
      kind: 'askSuggestion',
      ...(!plain && { wish }),
      ...(more && plain && { another: true }),
    },
    before: ordered ? before : '',
  };
}

/** "Algo pra beber até dez reais", "something sweet": no item, and yet what it should be. */
function somethingIn(
  words: string,
  folded: readonly string[],
  menu: MenuIndex,
  locale: Locale,
): { at: number; length: number } | undefined {
  if (isQuestion(words, locale)) return undefined;
  const any = found(folded, WISH_WORDS[locale].any);
  const { kind, category, diets } = wishIn(words, menu, locale);
  return any && (kind ?? category ?? diets) !== undefined ? any : undefined;
}

/** Where the question begins that the phrase at a token is of: at its last "what" before it, and the "and" before that. */
function questionStart(words: string, phrase: number, locale: Locale): number {
  const tokens = tokenize(words);
  const folded = tokens.map(({ word }) => word);
  let at = phrase;
  for (let before = phrase - 1; before >= 0 && phrase - before < FEW_WORDS; before -= 1)
    if (WISH_WORDS[locale].what(folded, before) > 0) at = before;
  while (at > 0 && JOINTS.has(folded[at - 1] ?? '')) at -= 1;
  return tokens[at]?.start ?? 0;
}

/** Between "what" and "recommend". */
const FEW_WORDS = 6;
const JOINTS = new Set(['e', 'mas', 'and', 'but', 'so', 'entao']);

/** "A margherita é vegetariana?" of an item, "tem algo sem glúten?" of all there is. */
function dietIn(
  words: string,
  folded: readonly string[],
  menu: MenuIndex,
  locale: Locale,
): Taste | undefined {
  const [diet] = dietsIn(folded, locale);
  if (diet === undefined) return undefined;
  const { lines } = readerOf(menu, locale).read(without(diet, words, locale).replace(OPENING, ''));
  const [first, ...others] = lines;
  if (first && first.item !== null && others.length === 0 && !found(folded, WISH_WORDS[locale].any))
    return {
      act: { kind: 'askItem', about: 'contents', line: { ...first, item: first.item }, diet },
      before: '',
    };
  return { act: { kind: 'askDiet', diet, wish: wishIn(words, menu, locale) }, before: '' };
}

/** "Is the lasagna vegan?" reads as no item with its first word. */
const OPENING = /^\s*(?:is|are|does|do)\s/iu;

/** The words without those that name the diet: "a margherita é". */
function without(diet: string, words: string, locale: Locale): string {
  const tokens = tokenize(words);
  const folded = tokens.map(({ word }) => word);
  const sets = WISH_WORDS[locale].diets.filter(([each]) => each === diet);
  const hit = sets.map(([, set]) => found(folded, set)).find((each) => each !== undefined);
  if (!hit) return words;
  const [first, last] = [tokens[hit.at], tokens[hit.at + hit.length - 1]];
  return first && last ? `${words.slice(0, first.start)} ${words.slice(last.end)}` : words;
}

/** "Hambúrguer vegetariano" is an item's own name, and a question about it is about that item. */
function isOnMenu(folded: readonly string[], menu: MenuIndex, locale: Locale): boolean {
  const named = [...menu.menu.items, ...menu.menu.groups.flatMap(({ options }) => options)];
  return named.some((each) =>
    [nameOf(each, locale), ...(each.aliases?.[locale] ?? [])].some((name) => {
      const phrase = fold(name);
      return (
        phrase.length > 1 &&
        dietsIn(phrase, locale).length > 0 &&
        folded.some((_, at) => phrase.every((word, next) => folded[at + next] === word))
      );
    }),
  );
}
