import { byLocale, LOCALES, type Locale } from '../domain/locale.ts';
import { fold } from './fold.ts';
import { LEXICONS } from './lexicon.ts';
import type { WordForms } from './word-forms.ts';

/** A number said in a sentence, from its first token to before `end`. */
export interface Numeral {
  value: number;
  end: number;
  /** A bare "um", "a": one, or just an article. */
  article: boolean;
  /** Of what, when a measure was said: grams or millilitres, into which `value` is counted; null for units. */
  measure: 'g' | 'ml' | 'other' | null;
}

interface Words {
  numbers: Map<string, number>;
  multipliers: Map<string, number>;
  collectives: Map<string, number>;
  halves: Set<string>;
  quarters: Set<string>;
  articles: Set<string>;
}

const foldedMap = (words: Record<string, number>) =>
  new Map(Object.entries(words).map(([word, value]) => [fold(word).join(''), value]));
const foldedSet = (words: string[]) => new Set(words.map((word) => fold(word).join('')));

function wordsOf(locale: Locale): Words {
  const { numbers, multipliers, collectives, halves, quarters, articles } = LEXICONS[locale];
  return {
    numbers: foldedMap(numbers),
    multipliers: foldedMap(multipliers),
    collectives: foldedMap(collectives),
    halves: foldedSet(halves),
    quarters: foldedSet(quarters),
    articles: foldedSet(articles),
  };
}

const WORDS: Record<Locale, Words> = byLocale(wordsOf);
const MEASURES: Record<string, { of: 'g' | 'ml' | 'other'; times: number }> = {
  g: { of: 'g', times: 1 },
  kg: { of: 'g', times: 1000 },
  ml: { of: 'ml', times: 1 },
  l: { of: 'ml', times: 1000 },
  lb: { of: 'other', times: 1 },
  oz: { of: 'other', times: 1 },
};
const isAnd = (word = ''): boolean => LOCALES.some((locale) => LEXICONS[locale].and === word);
const OF = new Set(['de', 'of', 'a', 'an']);
/** A customer's number never needs more; longer runs of digits are codes. */
const MOST_DIGITS = 5;

/** "1.550", where thousands are parted by a dot. */
const THOUSANDS = byLocale((locale) => {
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345);
  const sign = parts.find(({ type }) => type === 'group')?.value ?? ',';
  return new RegExp(`^[1-9]\\d{0,2}[${sign}]\\d{3}$`, 'u');
});

function digits(word: string): number | null {
  if (/^\d+$/.test(word)) return word.length <= MOST_DIGITS ? Number(word) : null;
  if (/^\d+[.,]\d+$/.test(word)) return Number(word.replace(',', '.'));
  return null;
}

/** Reads numbers in one language; `at` answers the number that begins at a token, or null. */
export function numerals(
  locale: Locale,
): (words: readonly string[], forms: readonly WordForms[], at: number) => Numeral | null {
  const lexicon = WORDS[locale];
  const { unitsNeedAnd } = LEXICONS[locale];

  const plain = (words: readonly string[], at: number): { value: number; end: number } | null => {
    const said = words[at] ?? '';
    const parted = THOUSANDS[locale].test(said) && MEASURES[words[at + 1] ?? ''] === undefined;
    const first = parted
      ? Number(said.replace(/[.,]/, ''))
      : (digits(said) ?? lexicon.numbers.get(said));
    let value = first ?? null;
    let end = at + 1;
    if (value === null) {
      const times = lexicon.multipliers.get(words[at] ?? '');
      if (times === undefined) return null;
      value = times;
    }
    let last = value;
    for (;;) {
      const times = lexicon.multipliers.get(words[end] ?? '');
      if (times !== undefined && value < times) {
        value *= times;
        last = times;
        end += 1;
        continue;
      }
      const skip = isAnd(words[end]) ? 1 : 0;
      if (digits(words[at] ?? '') !== null && times === undefined) break;
      const next = lexicon.numbers.get(words[end + skip] ?? '');
      const fits =
        next !== undefined &&
        next > 0 &&
        ((last >= 100 && next < 100) || (last >= 20 && last < 100 && next < 10)) &&
        (skip === 1 || !unitsNeedAnd || last >= 20) &&
        !(skip === 1 && !unitsNeedAnd && last < 100);
      if (!fits) break;
      value += next;
      last = next;
      end += skip + 1;
    }
    return { value, end };
  };

  const collective = (
    words: readonly string[],
    at: number,
  ): { value: number; end: number } | null => {
    let from = at;
    let times = 1;
    if (lexicon.halves.has(words[at] ?? '')) {
      times = 0.5;
      from = OF.has(words[at + 1] ?? '') ? at + 2 : at + 1;
    } else if (lexicon.articles.has(words[at] ?? '')) from = at + 1;
    else {
      const count = plain(words, at);
      if (count) {
        times = count.value;
        from = count.end;
      }
    }
    if (times === 1 && lexicon.halves.has(words[from] ?? '') && from > at) {
      times = 0.5;
      from += 1;
    }
    const each = lexicon.collectives.get(words[from] ?? '');
    if (each === undefined) return null;
    const value = each * times;
    return Number.isInteger(value) ? { value, end: from + 1 } : null;
  };

  const skipOf = (words: readonly string[], at: number) => (OF.has(words[at] ?? '') ? at + 1 : at);
  const half = (words: readonly string[], at: number) => lexicon.halves.has(words[at] ?? '');

  const measured = (
    words: readonly string[],
    forms: readonly WordForms[],
    at: number,
  ): Numeral | null => {
    let count: { value: number; end: number } | null;
    if (half(words, at)) count = { value: 0.5, end: skipOf(words, at + 1) };
    else if (words[at] === '1/2' || words[at] === '½')
      count = { value: 0.5, end: skipOf(words, at + 1) };
    else if (words[at] === '1/4' || words[at] === '¼')
      count = { value: 0.25, end: skipOf(words, at + 1) };
    else count = plain(words, at);
    if (!count && lexicon.articles.has(words[at] ?? '')) {
      count = half(words, at + 1) ? { value: 0.5, end: at + 2 } : { value: 1, end: at + 1 };
    }
    // "quilo e meio": one and a half of it.
    const bare = !count && isAnd(words[at + 1]) && half(words, at + 2);
    if (bare && MEASURES[forms[at]?.close ?? '']) count = { value: 1, end: at };
    if (!count) return null;
    // "três quartos de quilo"
    if (lexicon.quarters.has(words[count.end] ?? ''))
      count = { value: count.value / 4, end: skipOf(words, count.end + 1) };
    // "one and a half kilos"
    if (isAnd(words[count.end]) && OF.has(words[count.end + 1] ?? '') && half(words, count.end + 2))
      count = { value: count.value + 0.5, end: count.end + 3 };
    const unit = MEASURES[forms[count.end]?.close ?? ''];
    if (!unit) return null;
    let { value } = count;
    let end = count.end + 1;
    // "um quilo e meio", "a kilo and a half"; "um quilo e trezentos"
    if (isAnd(words[end])) {
      const after = skipOf(words, end + 1);
      if (
        half(words, after) &&
        !MEASURES[forms[after + 1]?.close ?? ''] &&
        !lexicon.collectives.has(words[after + 1] ?? '')
      ) {
        value += 0.5;
        end = after + 1;
      } else if (unit.times === 1000) {
        const rest = plain(words, end + 1);
        const small = rest && MEASURES[forms[rest.end]?.close ?? ''];
        if (rest && rest.value >= 50 && rest.value < 1000) {
          value += rest.value / 1000;
          end = small && small.of === unit.of && small.times === 1 ? rest.end + 1 : rest.end;
        }
      }
    }
    return {
      value: Math.round(value * unit.times * 1000) / 1000,
      end,
      article: false,
      measure: unit.of,
    };
  };

  return (words, forms, at) => {
    const weighed = measured(words, forms, at);
    if (weighed) return weighed;
    const many = collective(words, at);
    if (many) return { ...many, article: false, measure: null };
    const count = plain(words, at);
    const article = lexicon.articles.has(words[at] ?? '');
    if (count) return { ...count, article: article && count.end === at + 1, measure: null };
    return article ? { value: 1, end: at + 1, article: true, measure: null } : null;
  };
}
