import type { Locale } from '../domain/locale.ts';
import { phraseSet } from '../reader/detail-phrases.ts';
import { tokenize } from '../reader/fold.ts';
import { LEXICONS } from '../reader/lexicon.ts';
import { PHRASE_BOOKS } from '../reader/phrase-book.ts';
import type { Act } from './acts.ts';
import { CUES } from './cues.ts';
import type { Session } from './session.ts';
import { allergensNamed } from './words/allergens-in.ts';

/** "Sim, mas": what may stand before it. */
const MOST_BEFORE = 3;
const LONGEST_NAME = 2;

const LEAVES_OUT = {
  'pt-BR': phraseSet(CUES['pt-BR'].leavesOut),
  'en-US': phraseSet(CUES['en-US'].leavesOut),
};

/**
 * "Sim, mas sem abacaxi", "take off the pineapple", where nothing ordered could have it: that nothing has. What people
 * are allergic to is kept as such instead, since a menu does not tell all that is in a dish.
 */
export function lackingIn(
  words: string,
  unread: readonly string[],
  { basket }: Pick<Session, 'basket'>,
  locale: Locale,
): Act | undefined {
  if (basket.length === 0) return undefined;
  const tokens = tokenize(words);
  const folded = tokens.map(({ word }) => word);
  const at = folded.findIndex((_, from) => LEAVES_OUT[locale](folded, from) > 0);
  if (at === -1 || at > MOST_BEFORE) return undefined;
  let from = at + LEAVES_OUT[locale](folded, at);
  while (isSmall(folded[from], locale)) from += 1;
  const [first, last] = [tokens[from], tokens.at(-1)];
  const named = folded.slice(from);
  const { noThing } = CUES[locale];
  const isName =
    named.length <= LONGEST_NAME &&
    named.every((word) => /^\p{L}+$/u.test(word) && !noThing.includes(word)) &&
    named.every((word) => PHRASE_BOOKS[locale].of(word).length === 0);
  const left = unread.flatMap((each) => tokenize(each).map(({ word }) => word));
  const others = left.some((word) => !named.includes(word) && !isSmall(word, locale));
  if (!first || !last || !isName || others) return undefined;
  const allergens = allergensNamed(named.join(' '), locale);
  return allergens.length > 0
    ? { kind: 'giveAllergy', said: { kind: 'has', allergens, unlisted: [] } }
    : { kind: 'leaveOutNothing', words: words.slice(first.start, last.end) };
}

const isSmall = (word: string | undefined, locale: Locale): boolean =>
  word !== undefined &&
  (PHRASE_BOOKS[locale].of(word).includes('the') || LEXICONS[locale].articles.includes(word));
