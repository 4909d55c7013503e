import { wishesByLocale } from '../../../locales/all/wishes.ts';
import { byLocale, type Locale } from '../../domain/locale.ts';
import { MENU_KINDS, type MenuKind } from '../../domain/menu-kinds.ts';
import { DIETS, type Diet } from '../../domain/suggest/diet.ts';
import { phraseSet, type PhraseSet } from '../../reader/detail-phrases.ts';

/** Words by which a suggestion is asked for, and a way of eating named (`locales/<locale>/wishes.json`). */
interface WishWords {
  suggest: PhraseSet;
  /** Asking for one more, of what was wanted before. */
  another: PhraseSet;
  upTo: PhraseSet;
  peopleBefore: PhraseSet;
  peopleAfter: PhraseSet;
  /** Before how many they are, where nothing else is said: "somos quatro". */
  party: PhraseSet;
  two: PhraseSet;
  alone: PhraseSet;
  diets: [Diet, PhraseSet][];
  kinds: [MenuKind, PhraseSet][];
  /** In a question about what there is: "o que", "any". */
  what: PhraseSet;
  /** What stands for all of the menu: "alguma coisa", "options". */
  any: PhraseSet;
  promotions: PhraseSet;
  minimum: PhraseSet;
}

export const WISH_WORDS: Record<Locale, WishWords> = byLocale((locale) =>
  compile(wishesByLocale[locale]),
);

/** What something of a diet is: "uma opção vegetariana", "gluten free". */
export const dietName = (diet: Diet, locale: Locale): string =>
  wishesByLocale[locale].dietNames[diet];

/** The same of several: "sem carne", "vegan". */
export const dietListName = (diet: Diet, locale: Locale): string =>
  wishesByLocale[locale].dietLists[diet];

/** Words that say little of what a question is about. */
export const fillersOf = (locale: Locale): readonly string[] => wishesByLocale[locale].fillers;

/** Where a phrase of a set begins in folded words, and how long it is; the first there is. */
export function found(
  words: readonly string[],
  set: PhraseSet,
): { at: number; length: number } | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const length = set(words, at);
    if (length > 0) return { at, length };
  }
  return undefined;
}

function compile(data: (typeof wishesByLocale)[Locale]): WishWords {
  return {
    suggest: phraseSet(data.suggest),
    another: phraseSet(data.another),
    upTo: phraseSet(data.upTo),
    peopleBefore: phraseSet(data.peopleBefore),
    peopleAfter: phraseSet(data.peopleAfter),
    party: phraseSet(data.party),
    two: phraseSet(data.two),
    alone: phraseSet(data.alone),
    diets: DIETS.map((diet) => [diet, phraseSet(data.diets[diet])]),
    kinds: MENU_KINDS.map((kind) => [kind, phraseSet(data.kinds[kind])]),
    what: phraseSet(data.what),
    any: phraseSet(data.any),
    promotions: phraseSet(data.promotions),
    minimum: phraseSet(data.minimum),
  };
}
