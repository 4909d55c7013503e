import { timesByLocale } from '../../../locales/all/times.ts';
import { byLocale, type Locale } from '../../domain/locale.ts';
import { phraseSet, type PhraseSet } from '../../reader/detail-phrases.ts';
import { fold } from '../../reader/fold.ts';
import { LEXICONS } from '../../reader/lexicon.ts';

/** A part of the day, with the hours it may have; 25 is one o'clock in the night after. */
export interface DayPart {
  from: number;
  to: number;
}

/** The words of time in a language (`locales/<locale>/times.json`), each asked at a place in folded words. */
export interface TimeWords {
  writtenOut: ReadonlyMap<string, readonly string[]>;
  /** A number below 100 said in one word or figures. */
  number(word: string | undefined): number | undefined;
  is: Record<PhraseName, PhraseSet>;
  days: Valued<number>;
  weekdays: Valued<number>;
  clock: Valued<number>;
  parts: Valued<DayPart>;
  /** "duas horas" is two o'clock, unless said after "daqui a". */
  hoursAreClock: boolean;
  monthFirst: boolean;
  /** "the 25th" is a day, "the 25" is not; "dia 25" is. */
  dayTakesEnding: boolean;
  /** Midnight is never called twelve. */
  twelveIsNoon: boolean;
}

/** The longest phrase at a place, its length in words and what it stands for. */
type Valued<T> = (words: readonly string[], at: number) => { length: number; value: T } | undefined;

const PHRASES = [
  'now',
  'dayOfMonth',
  'ordinalEndings',
  'openers',
  'after',
  'halfHours',
  'hourUnits',
  'minuteUnits',
  'hourMarks',
  'half',
  'quarter',
  'zero',
  'and',
  'to',
  'past',
  'fillers',
  'notBefore',
  'notAfter',
  'no',
] as const;

type PhraseName = (typeof PHRASES)[number] | 'article';

export const TIME_WORDS: Record<Locale, TimeWords> = byLocale((locale) =>
  compile(locale, timesByLocale[locale]),
);

type TimesData = (typeof timesByLocale)[Locale];

function compile(locale: Locale, data: TimesData): TimeWords {
  const { numbers, articles } = LEXICONS[locale];
  const small = new Map(
    Object.entries(numbers)
      .filter(([, value]) => value < 100)
      .map(([word, value]) => [fold(word).join(''), value]),
  );
  const phrases = Object.fromEntries(
    PHRASES.map((name) => [name, phraseSet(data[name])]),
  ) as Record<(typeof PHRASES)[number], PhraseSet>;
  return {
    writtenOut: new Map(Object.entries(data.writtenOut).map(([word, out]) => [word, fold(out)])),
    number: (word = '') => (/^\d{1,2}$/.test(word) ? Number(word) : small.get(word)),
    is: { ...phrases, article: phraseSet(articles) },
    days: valued(Object.entries(data.days)),
    weekdays: valued(Object.entries(data.weekdays)),
    clock: valued(Object.entries(data.clock)),
    parts: valued(
      data.parts.flatMap(({ words, from, to }) =>
        words.map((word): [string, DayPart] => [word, { from, to }]),
      ),
    ),
    hoursAreClock: data.hoursAreClock,
    monthFirst: data.monthFirst,
    dayTakesEnding: data.dayTakesEnding,
    twelveIsNoon: data.twelveIsNoon,
  };
}

function valued<T>(entries: [string, T][]): Valued<T> {
  const values = new Map(entries.map(([phrase, value]) => [fold(phrase).join(' '), value]));
  const longest = phraseSet(entries.map(([phrase]) => phrase));
  return (words, at) => {
    const length = longest(words, at);
    const value = values.get(words.slice(at, at + length).join(' '));
    return value === undefined ? undefined : { length, value };
  };
}
