import { allergensByLocale } from '../../../locales/all/allergens.ts';
import { ALLERGENS, type Allergen } from '../../domain/allergy.ts';
import { byLocale, type Locale } from '../../domain/locale.ts';
import { phraseSet, type PhraseSet } from '../../reader/detail-phrases.ts';
import { tokenize, type Token } from '../../reader/fold.ts';

/** What customers say that they must not eat. */
export type SaidAllergies =
  /** `unlisted` are their own words for what no menu declares: "morango". Both empty: to be asked ("tenho alergia"). */
  | { kind: 'has'; allergens: Allergen[]; unlisted: string[] }
  /** "não sou alérgico a ovo"; to nothing at all where none is named. */
  | { kind: 'hasNot'; allergens: Allergen[] };

interface AllergyWords {
  words: [Allergen, PhraseSet][];
  whole: [Allergen, PhraseSet][];
  openers: PhraseSet;
  not: PhraseSet;
  nothing: PhraseSet;
  joints: PhraseSet;
  /** Joints that a food's name may have in it: "pimenta do reino". */
  within: PhraseSet;
  stops: PhraseSet;
}

const WORDS: Record<Locale, AllergyWords> = byLocale((locale) =>
  compile(allergensByLocale[locale]),
);
const NAMES: Record<Locale, Record<Allergen, string>> = byLocale(
  (locale) => allergensByLocale[locale].names,
);

/** How many words before "allergic" a "not" may stand: "I do not have any allergies". */
const NOT_WITHIN = 4;
/** An unlisted food is a word or two. */
const LONGEST_FOOD = 3;

export const allergenName = (allergen: Allergen, locale: Locale): string => NAMES[locale][allergen];

/** The allergens named in a text, whatever is said of them: "isso tem glúten?". */
export function allergensNamed(text: string, locale: Locale): Allergen[] {
  const tokens = words(tokenize(text));
  return inOrder(tokens.flatMap((_, at) => mention(tokens, at, WORDS[locale])?.allergens ?? []));
}

/** What a sentence says of the speaker's allergies; undefined when it speaks of none. */
export function allergensIn(text: string, locale: Locale): SaidAllergies | undefined {
  const lexicon = WORDS[locale];
  const tokens = tokenize(text);
  const folded = words(tokens);
  const found: Allergen[] = [];
  const unlisted: string[] = [];
  let about = false;
  let denied = false;
  for (let at = 0; at < folded.length;) {
    const whole = longest(folded, at, lexicon.whole);
    const opener = lexicon.openers(folded, at);
    if (whole && whole.length > opener) {
      about = true;
      // "não tem sem glúten?" takes nothing back.
      denied ||= lexicon.not(folded, at) === 0 && isDenied(tokens, at, lexicon);
      found.push(...whole.allergens);
      at += whole.length;
    } else if (opener > 0) {
      about = true;
      denied ||= isDenied(tokens, at, lexicon);
      found.push(...before(folded, at, lexicon));
      const list = listAfter(text, tokens, at + opener, lexicon);
      found.push(...list.allergens);
      unlisted.push(...list.unlisted);
      at = list.end;
    } else at += 1;
  }
  if (!about) return undefined;
  if (denied) return { kind: 'hasNot', allergens: inOrder(found) };
  // "tem leite? sou alérgico": to what was spoken of.
  const allergens =
    found.length + unlisted.length > 0 ? inOrder(found) : allergensNamed(text, locale);
  return { kind: 'has', allergens, unlisted };
}

/** "peanut allergy", "lactose intolerant": what ends where the opener begins. */
function before(folded: readonly string[], opener: number, lexicon: AllergyWords): Allergen[] {
  for (let at = Math.max(0, opener - LONGEST_FOOD); at < opener; at += 1) {
    const found = mention(folded, at, lexicon);
    if (found && at + found.length === opener) return found.allergens;
  }
  return [];
}

/** The foods after an opener, up to the end of the sentence or to words of something else. */
function listAfter(text: string, tokens: readonly Token[], from: number, lexicon: AllergyWords) {
  const folded = words(tokens);
  const allergens: Allergen[] = [];
  const unlisted: string[] = [];
  let at = from;
  while (at < folded.length) {
    if (at > from && (tokens[at]?.before === 'stop' || tokens[at]?.before === 'line')) break;
    const nothing = lexicon.nothing(folded, at);
    const found = mention(folded, at, lexicon);
    const joint = lexicon.joints(folded, at);
    if (nothing > 0) at += nothing;
    else if (found) {
      allergens.push(...found.allergens);
      at += found.length;
    } else if (joint > 0) at += joint;
    else if (lexicon.stops(folded, at) > 0 || lexicon.openers(folded, at) > 0) break;
    else {
      const end = foodEnd(tokens, at, lexicon);
      unlisted.push(text.slice(tokens[at]?.start, tokens[end - 1]?.end));
      at = end;
    }
  }
  return { allergens, unlisted, end: at };
}

function foodEnd(tokens: readonly Token[], from: number, lexicon: AllergyWords): number {
  const folded = words(tokens);
  let end = from + 1;
  while (
    end < tokens.length &&
    end < from + LONGEST_FOOD &&
    tokens[end]?.before === 'none' &&
    (lexicon.within(folded, end) > 0 ||
      [lexicon.joints, lexicon.stops, lexicon.nothing].every((set) => set(folded, end) === 0)) &&
    !mention(folded, end, lexicon)
  )
    end += 1;
  return end;
}

/** "não sou alérgico", but not "não, sou alérgico". */
function isDenied(tokens: readonly Token[], opener: number, { not }: AllergyWords): boolean {
  const folded = words(tokens);
  for (let at = opener; at > 0 && at > opener - NOT_WITHIN; at -= 1) {
    if (tokens[at]?.before !== 'none') return false;
    if (not(folded, at - 1) > 0) return true;
  }
  return false;
}

const mention = (folded: readonly string[], at: number, lexicon: AllergyWords) =>
  longest(folded, at, lexicon.words);

/** All that the longest phrase at a place stands for: "frutos do mar" is three. */
function longest(folded: readonly string[], at: number, sets: [Allergen, PhraseSet][]) {
  const hits = sets.map(([allergen, set]) => ({ allergen, length: set(folded, at) }));
  const length = Math.max(...hits.map((hit) => hit.length));
  if (length === 0) return undefined;
  return {
    length,
    allergens: hits.filter((hit) => hit.length === length).map((hit) => hit.allergen),
  };
}

const words = (tokens: readonly Token[]) => tokens.map((token) => token.word);

const inOrder = (found: readonly Allergen[]) =>
  ALLERGENS.filter((allergen) => found.includes(allergen));

function compile(data: (typeof allergensByLocale)[Locale]): AllergyWords {
  const sets = (phrases: Partial<Record<Allergen, string[]>>) =>
    ALLERGENS.map((allergen): [Allergen, PhraseSet] => [
      allergen,
      phraseSet(phrases[allergen] ?? []),
    ]);
  return {
    words: sets(data.words),
    whole: sets(data.whole),
    openers: phraseSet(data.openers),
    not: phraseSet(data.not),
    nothing: phraseSet(data.nothing),
    joints: phraseSet(data.joints),
    within: phraseSet(data.within),
    stops: phraseSet(data.stops),
  };
}
