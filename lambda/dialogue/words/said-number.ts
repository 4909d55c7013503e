import { numbersByLocale } from '../../../locales/all/numbers.ts';
import { byLocale, type Locale } from '../../domain/locale.ts';
import { fold } from '../../reader/fold.ts';
import { LEXICONS } from '../../reader/lexicon.ts';

interface NumberWords {
  numbers: ReadonlyMap<string, number>;
  multipliers: ReadonlyMap<string, number>;
  /** "vinte e três", "one hundred and two". */
  and: string;
  /** "vinte três" is two numbers, "twenty three" is one. */
  unitsNeedAnd: boolean;
}

const WORDS: Record<Locale, NumberWords> = byLocale(compile);

/**
 * The whole number that begins at a place of folded words, in figures or as it is said, below a million: "120",
 * "cento e vinte", "mil e duzentos", "two hundred and five".
 */
export function numberAt(
  words: readonly string[],
  at: number,
  locale: Locale,
): { value: number; end: number } | undefined {
  if (/^\d+$/.test(words[at] ?? '')) return { value: Number(words[at]), end: at + 1 };
  const { numbers, multipliers, and, unitsNeedAnd } = WORDS[locale];
  let thousands = 0;
  /** Below a thousand, or undefined while nothing of it was said. */
  let rest: number | undefined;
  /** What was said last limits what may follow: after "vinte" come units, after "mil" anything below it. */
  let room = Infinity;
  let end = at;
  for (;;) {
    const joined = end > at && words[end] === and;
    const next = end + (joined ? 1 : 0);
    const value = numbers.get(words[next] ?? '');
    if (value !== undefined && fits(value, room, joined || !unitsNeedAnd, end === at)) {
      rest = (rest ?? 0) + value;
      room = roomAfter(value);
      end = next + 1;
      continue;
    }
    const times = multipliers.get(words[end] ?? '');
    if (times === 100 && rest !== 0 && (rest ?? 1) < 100) {
      rest = (rest ?? 1) * 100;
      room = 100;
    } else if (times === 1000 && thousands === 0 && rest !== 0) {
      thousands = rest ?? 1;
      rest = 0;
      room = 1000;
    } else break;
    end += 1;
  }
  return end === at ? undefined : { value: thousands * 1000 + (rest ?? 0), end };
}

function fits(value: number, room: number, unitsMayFollow: boolean, first: boolean): boolean {
  if (first) return true;
  return value > 0 && value < room && (room > 10 || unitsMayFollow);
}

/** What may be added to a number word stays below this; 0 is nothing. */
function roomAfter(value: number): number {
  if (value >= 100) return 100;
  return value >= 20 ? 10 : 0;
}

function compile(locale: Locale): NumberWords {
  const folded = (words: Record<string, number>) =>
    new Map(Object.entries(words).map(([word, value]) => [fold(word).join(''), value]));
  const { numbers, multipliers, and, unitsNeedAnd } = LEXICONS[locale];
  // In an order "um cento" is so many pieces; in an address or an amount "cento e vinte" is a number.
  const [named = '', ...more] = fold(numbersByLocale[locale].hundreds[1] ?? '');
  const hundred = more.length === 0 && named !== '' ? { [named]: 100 } : {};
  return {
    numbers: folded({ ...numbers, ...hundred }),
    multipliers: folded(multipliers),
    and,
    unitsNeedAnd,
  };
}
