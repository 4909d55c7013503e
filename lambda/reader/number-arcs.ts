import type { Locale } from '../domain/locale.ts';
import type { Arc } from './arcs.ts';
import { LEXICONS } from './lexicon.ts';
import { measureMention } from './measure-mention.ts';
import type { Mention } from './mentions.ts';
import type { NameIndex } from './name-index.ts';
import type { Numeral } from './numerals.ts';
import { PHRASE_BOOKS } from './phrase-book.ts';
import type { WordForms } from './word-forms.ts';

interface Marked {
  words: readonly string[];
  forms: readonly WordForms[];
  mentions: readonly (readonly Mention[])[];
  locale: Locale;
  index: NameIndex;
}

/** A number that a longer name begins with is part of the name, as the 6 of "6 nuggets". */
const NUMBER_OF_NAME = 0.4;
/** "três sabores" says how many flavours, and counts nothing that is ordered. */
const OF_SORTS = 2;

/** The ways to take the number that begins at a token; `shadow` is where the longest name there ends. */
export function numberArcs(
  { words, forms, mentions, locale, index }: Marked,
  at: number,
  numeral: Numeral,
  shadow: number,
): Arc[] {
  const arcs: Arc[] = [];
  const sorts = PHRASE_BOOKS[locale].of(words[numeral.end] ?? '').includes('sorts');
  if (sorts && numeral.value > 1)
    arcs.push({ kind: 'word', as: 'filler', end: numeral.end + 1, leads: false, cost: 0.05 });
  arcs.push({
    kind: 'number',
    end: numeral.end,
    numeral,
    cost: (shadow > numeral.end ? NUMBER_OF_NAME : 0) + (sorts ? OF_SORTS : 0),
  });
  const alone = (value: number, article: boolean, cost: number) => {
    const one = { value, end: at + 1, article, measure: null };
    arcs.push({ kind: 'number', end: at + 1, numeral: one, cost });
  };
  const long = numeral.end > at + 1;
  if (long && LEXICONS[locale].articles.includes(words[at] ?? ''))
    alone(1, true, numeral.measure === null ? 0 : 0.2);
  const [first] = long ? (mentions[at] ?? []) : [];
  if (first?.end === at + 1 && numeral.value > 100)
    arcs.push({
      kind: 'number',
      end: at + 1,
      numeral: { ...numeral, value: Number(forms[at]?.canonical), end: at + 1 },
      cost: 0,
    });
  const letter = words[at + 1] ?? '';
  const size = mentions[at + 1]?.find((mention) => mention.whole && mention.end === at + 2);
  if (numeral.measure !== null && numeral.end === at + 2 && letter.length === 1 && size)
    alone(Number(words[at]), false, 0.1);
  const measured = measureMention(index, numeral, at);
  if (measured && !mentions[at]?.some(({ end }) => end === measured.end))
    arcs.push({ kind: 'menu', end: measured.end, mention: measured });
  return arcs;
}
