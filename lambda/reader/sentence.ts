import { byLocale, type Locale } from '../domain/locale.ts';
import type { Arc } from './arcs.ts';
import { languageByLocale } from '../../locales/all/language.ts';
import { findDetails } from './details.ts';
import type { Token } from './fold.ts';
import { tokenize } from './fold.ts';
import { groupsWithin, isWithin, itemsWithin } from './mention-within.ts';
import { numberArcs } from './number-arcs.ts';
import type { MarkedWord, Mention } from './mentions.ts';
import { LEXICONS } from './lexicon.ts';
import { mentionsAt } from './mentions.ts';
import { numerals } from './numerals.ts';
import { phraseArcs } from './phrase-arcs.ts';
import { PHRASE_BOOKS } from './phrase-book.ts';
import type { Details } from './reading.ts';
import type { Marker } from './spelling.ts';
import { WORD_FORMS } from './word-forms.ts';
import { spell } from './spelling.ts';

/** A sentence with everything that each of its tokens may be. */
export interface Sentence {
  text: string;
  tokens: readonly Token[];
  arcs: Arc[][];
  glue: boolean[];
  /** Glue that keeps what it joins together ("of", "the"), unlike "and" and "with". */
  close: boolean[];
  /** Whether a head stands before what tells it apart ("leite de aveia"), or after ("oat milk"). */
  headFirst: boolean;
  details: Details;
  /** There were more tokens than are read. */
  cut: boolean;
}

/** No order needs more words; a longer text is read so far, and is not sure. */
const MOST_TOKENS = 160;
const UNREAD_WORD = 5;
const UNREAD_NAME = 6;
const UNREAD_ITEM = 7;

const NUMERALS = byLocale(numerals);

/** A word this far from a name is rather one of an address. */
const FAR = 1;
/** A word at least this far from a name only sounds like it. */
const MISSPELT = 0.4;
const WITHIN = 0.2;
const NAME_WITHIN = 1;
const PARTED = 2;
const HALF_OF_NUMBER = 0.8;

/** "2" alone is "2 litros" only in "de 2"; "600" may be it anywhere. */
function isBareNumber(word: MarkedWord, before: MarkedWord | undefined): boolean {
  const value = Number(word.forms.canonical);
  return value < 20 && !(value > 1 && before?.joins === true);
}

/** "base de quinoa", where the menu has a "base de arroz": the head of one option, said of another of its group. */
function namesKind(
  mentions: readonly (readonly Mention[])[],
  marked: readonly MarkedWord[],
  at: number,
): boolean {
  if (marked[at + 1]?.joins !== true) return false;
  const head = mentions[at]?.find(({ end, whole }) => end === at + 1 && !whole);
  if (!head) return false;
  return [...head.hits.options].some(
    ([group, hits]) =>
      hits.some(({ share }) => share === 'head') &&
      mentions[at + 2]?.some(({ whole, hits: others }) => whole && others.options.has(group)),
  );
}

/** Whether a name is one of the other language only. */
const isForeignName = ({ hits }: Mention) =>
  [...hits.items, ...[...hits.options.values()].flat()].every(({ foreign }) => foreign);

/** Marks a sentence: details first, then at each token the names, numbers and phrases that begin there. */
export function markSentence(text: string, marker: Marker): Sentence {
  const { locale, index } = marker;
  const mixed = languageByLocale[locale].mixedWith as Locale;
  const every = tokenize(text, MOST_TOKENS + 1);
  const tokens = every.slice(0, MOST_TOKENS);
  const words = tokens.map(({ word }) => word);
  const marked = tokens.map((token) => spell(marker, token));
  const forms = marked.map((word) => word.forms);
  const foreignForms = words.map((word) => WORD_FORMS[mixed](word));
  const own = PHRASE_BOOKS[locale];
  const isForeign = (at: number) =>
    own.of(words[at] ?? '').length === 0 && PHRASE_BOOKS[mixed].of(words[at] ?? '').length > 0;
  const numerals = words.map(
    (word, at) =>
      NUMERALS[locale](words, forms, at) ??
      (own.of(word).length > 0 && !isForeign(at - 1)
        ? null
        : NUMERALS[mixed](words, foreignForms, at)),
  );
  const mentions = marked.map((word, at) =>
    mentionsAt(marked, at, index).filter(
      (mention) => mention.whole || mention.end > at + 1 || !isBareNumber(word, marked[at - 1]),
    ),
  );
  const { details, taken } = findDetails({
    text,
    tokens,
    words,
    locale,
    numeral: (at) => numerals[at] ?? null,
    isMenu: (at) => (mentions[at] ?? []).some(({ whole, cost }) => whole && cost < FAR),
    isSpelt: (at) => (mentions[at] ?? []).some(({ whole, cost }) => whole && cost < MISSPELT),
    phraseEnd: (at) => at + (own.at(words, at).at(-1)?.length ?? 0),
    isLexicon: (at) => own.of(words[at] ?? '').length > 0,
  });

  const note = (start: number, end: number, cost: number): Arc => ({
    kind: 'note',
    end,
    cost,
    text: text.slice(tokens[start]?.start, tokens[end - 1]?.end).toLowerCase(),
    over: groupsWithin(mentions, start, end),
  });
  const wholes = mentions
    .flat()
    .filter((mention) => mention.whole && mention.end > mention.start + 1 && mention.cost < 0.4);
  const named = mentions.flat().filter((mention) => mention.whole && mention.hits.items.length > 0);
  /** Where the longest name that holds each token ends. */
  const covered = tokens.map((_, at) =>
    Math.max(
      ...(mentions[at] ?? []).filter(({ whole }) => whole).map(({ end }) => end),
      ...wholes.filter(({ start, end }) => start <= at && end > at).map(({ end }) => end),
      -1,
    ),
  );
  const arcs = tokens.map((_, at): Arc[] => {
    const detail = taken.get(at);
    if (detail !== undefined) return [{ kind: 'detail', end: detail }];
    const here: Arc[] = [];
    for (const mention of mentions[at] ?? [])
      here.push({
        kind: 'menu',
        end: mention.end,
        mention: {
          ...mention,
          cost: mention.cost + (isWithin(mention, wholes) ? WITHIN : 0),
          within: itemsWithin(mention, named),
        },
      });
    const numeral = numerals[at];
    const shadow = covered[at] ?? -1;
    if (numeral && numeral.value > 0)
      here.push(...numberArcs({ words, forms, mentions, locale, index }, at, numeral, shadow));
    const phrases = phraseArcs(words, at, locale, false, shadow);
    if (phrases.length === 0 && !numeral)
      phrases.push(...phraseArcs(words, at, mixed, true, shadow));
    // "no onions", in the middle of Portuguese: "no" is also "in the".
    const after = mentions[at + 1]?.find(({ whole }) => whole);
    const refusal = after && isForeignName(after) ? phraseArcs(words, at, mixed, true, shadow) : [];
    phrases.push(...refusal.filter((arc) => arc.kind === 'word' && arc.as === 'without'));
    const isVerb = text.slice(tokens[at]?.start, tokens[at]?.end).toLowerCase() === 'é';
    for (const arc of phrases) {
      // "é" is no "e", though they fold alike.
      if (isVerb && arc.kind === 'word' && arc.end === at + 1) {
        here.push({ ...arc, as: 'filler' });
        break;
      }
      // "with the works", where that is a name of this menu.
      const isName = ({ start, end }: Mention) => start > at && end === arc.end;
      if (arc.kind === 'word' && arc.as === 'everything' && wholes.some(isName))
        arc.cost += NAME_WITHIN;
      // "vanilla, no, hazelnut": with a comma after it, it refuses nothing.
      if (arc.kind === 'word' && arc.as === 'without' && tokens[arc.end]?.before === 'comma')
        arc.cost += PARTED;
      // "half a dozen" is no half.
      if (arc.kind === 'word' && arc.as === 'half' && numeral && numeral.end > arc.end)
        arc.cost += HALF_OF_NUMBER;
      // "2x", but not the x of a name that the menu has not.
      if (arc.kind === 'word' && arc.as === 'times' && !/^\d+$/.test(words[at - 1] ?? '')) continue;
      if (arc.kind === 'word' && arc.as === 'note') here.push(note(at, arc.end, 0.5 + arc.cost));
      else if (arc.kind === 'word' && arc.as === 'noteOpener') {
        const count = numerals[arc.end];
        if (!count) continue;
        const tail = own.at(words, count.end).find((hit) => hit.kinds.includes('noteTail'));
        here.push(note(at, count.end + (tail?.length ?? 0), 0.4));
      } else if (arc.kind !== 'word' || arc.as !== 'noteTail') here.push(arc);
    }
    const { wide } = marker.forms(words[at] ?? '');
    if (
      index.groupWords.has(wide) ||
      index.categoryWords.has(wide) ||
      namesKind(mentions, marked, at)
    )
      here.push({ kind: 'absorb', end: at + 1 });
    // Glue is always taken as such; only other words may go unread: a name as one, and an item's not lightly.
    if (!(marked[at]?.glue && here.length > 0)) {
      const names = (mentions[at] ?? []).filter(({ whole }) => whole);
      const isItem = (mention: Mention) => mention.hits.items.length > 0;
      const alone = names.some((mention) => mention.end === at + 1 && isItem(mention));
      here.push({ kind: 'unknown', end: at + 1, cost: alone ? UNREAD_ITEM : UNREAD_WORD });
      for (const name of names)
        if (name.end > at + 1 && !isItem(name))
          here.push({ kind: 'unknown', end: name.end, cost: UNREAD_NAME });
    }
    return here;
  });
  return {
    text,
    tokens,
    arcs,
    glue: marked.map(({ glue }) => glue),
    close: words.map((word) =>
      own.of(word).some((kind) => kind === 'of' || kind === 'the' || kind === 'on'),
    ),
    headFirst: LEXICONS[locale].adjectivesFollow,
    details,
    cut: every.length > MOST_TOKENS,
  };
}
