import { byLocale, type Locale } from '../domain/locale.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import { phraseSet } from '../reader/detail-phrases.ts';
import { fold, tokenize } from '../reader/fold.ts';
import { CHANGE_PHRASES } from '../reader/change-phrases.ts';
import { LEXICONS } from '../reader/lexicon.ts';
import { PHRASE_BOOKS } from '../reader/phrase-book.ts';
import type { Act } from './acts.ts';
import { CUES } from './cues.ts';
import type { Session } from './session.ts';
import { allergenName, allergensNamed } from './words/allergens-in.ts';

/** "Sim, mas": what may stand before it. */
const MOST_BEFORE = 3;
const LONGEST_NAME = 2;

const LEAVES_OUT = byLocale((locale) => phraseSet(CUES[locale].leavesOut));

/**
 * "Sim, mas sem abacaxi", "take off the pineapple", where nothing ordered could have it: that nothing has. Where an
 * allergen is called by its name, it is kept as one instead, since no option tells all that is in a dish; and of what an
 * allergen in the basket may stand for ("sem queijo", with a pudding) nothing is promised.
 */
export function lackingIn(
  words: string,
  unread: readonly string[],
  { basket }: Pick<Session, 'basket'>,
  menu: MenuIndex,
  locale: Locale,
): Act | undefined {
  const named = basket.length === 0 ? undefined : leftOut(words, unread, locale);
  if (named === undefined) return undefined;
  const allergens = allergensNamed(named, locale);
  const [allergen] = allergens;
  if (
    allergen !== undefined &&
    fold(allergenName(allergen, locale)).join(' ') === fold(named).join(' ')
  )
    return { kind: 'giveAllergy', said: { kind: 'has', allergens, unlisted: [] } };
  const mayHave = basket.some(({ item }) =>
    menu.item(item)?.allergens?.some((each) => allergens.some((other) => other === each)),
  );
  return mayHave ? undefined : { kind: 'leaveOutNothing', words: named };
}

/** The one thing that is to be left out, as it was said. */
function leftOut(words: string, unread: readonly string[], locale: Locale): string | undefined {
  const tokens = tokenize(words);
  const folded = tokens.map(({ word }) => word);
  const at = folded.findIndex((_, from) => LEAVES_OUT[locale](folded, from) > 0);
  if (at === -1 || at > MOST_BEFORE) return undefined;
  let from = at + LEAVES_OUT[locale](folded, at);
  // "No, the flan" is an answer.
  if (tokens[from]?.before !== 'none') return undefined;
  while (isSmall(folded[from], locale)) from += 1;
  const [first, last] = [tokens[from], tokens.at(-1)];
  const named = folded.slice(from);
  const left = unread.flatMap((each) => tokenize(each).map(({ word }) => word));
  const others = left.some(
    (word) => !named.includes(word) && !isSmall(word, locale) && !pointsAt(word, locale),
  );
  const isName = named.length <= LONGEST_NAME && named.every((word) => isNoun(word, locale));
  return first && last && isName && !others ? words.slice(first.start, last.end) : undefined;
}

function isNoun(word: string, locale: Locale): boolean {
  const { noThing, timeMarks } = CUES[locale];
  return (
    /^\p{L}+$/u.test(word) &&
    !noThing.includes(word) &&
    !timeMarks.includes(word) &&
    LEXICONS[locale].numbers[word] === undefined &&
    PHRASE_BOOKS[locale].of(word).every((kind) => kind === 'head')
  );
}

/** "A *segunda* sem cebola": which one is spoken of is nothing that is lacking. */
function pointsAt(word: string, locale: Locale): boolean {
  const { is, ordinals } = CHANGE_PHRASES[locale];
  return ordinals.has(word) || is.this([word], 0) > 0 || is.last([word], 0) > 0;
}

const isSmall = (word: string | undefined, locale: Locale): boolean =>
  word !== undefined &&
  (PHRASE_BOOKS[locale].of(word).includes('the') || LEXICONS[locale].articles.includes(word));
