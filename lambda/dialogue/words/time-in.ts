import type { Locale } from '../../domain/locale.ts';
import { wallTime } from '../../domain/zoned-time.ts';
import { fold, tokenize } from '../../reader/fold.ts';
import { writtenOut } from './plain-words.ts';
import { dayAt, dayMeant, type SaidDay } from './said-day.ts';
import { durationAt } from './said-duration.ts';
import { hourAt, type SaidHour } from './said-hour.ts';
import { timeMeant, type SaidTime, type TimeBefore } from './time-meant.ts';
import { TIME_WORDS, type DayPart, type TimeWords } from './time-words.ts';

/** It is the one not meant: "hoje não, amanhã". */
type Denied = 'surely' | 'maybe';

interface Said {
  now: boolean;
  days: (SaidDay & { not?: Denied })[];
  parts: DayPart[];
  hours: (SaidHour & { not?: Denied })[];
  minutesAhead: number[];
  /** Words that have to do with no time that we know; numbers are told apart, as they may be a date. */
  unknown: ('word' | 'number')[];
}

/**
 * The time that words name; undefined when they name none, or more than one. An hour said without its half of the
 * day is the one still to come today, or on the day that was spoken of before; when both are, it is ambiguous.
 */
export function timeIn(
  words: string,
  locale: Locale,
  now: Date,
  timeZone: string,
  about?: TimeBefore,
): SaidTime | undefined {
  const time = TIME_WORDS[locale];
  const said = butMeant(
    scan(
      writtenOut(fold(withoutNo(words, time)), locale).flatMap(
        (word) => time.writtenOut.get(word) ?? [word],
      ),
      time,
    ),
  );
  if (said.unknown.includes('number') || said.days.length > 1) return undefined;
  if (said.hours.length + said.minutesAhead.length > 1) return undefined;
  const [hour] = said.hours;
  const [ahead] = said.minutesAhead;
  const [day] = said.days;
  const [part] = said.parts;
  if (ahead !== undefined) return { kind: 'at', at: new Date(now.getTime() + ahead * 60_000) };
  if (hour) {
    const sure = !hour.bare || part !== undefined || said.unknown.length === 0;
    return sure ? timeMeant(hour, { day, part }, now, timeZone, about) : undefined;
  }
  if (said.now && !day) return { kind: 'now' };
  if ((!day && !part) || said.unknown.length > 0) return undefined;
  const today = wallTime(now, timeZone);
  const over = part !== undefined && today.minutes >= (part.to + 1) * 60;
  const meant = day
    ? dayMeant(day, today)
    : (about?.day ?? dayMeant({ kind: 'ahead', days: over ? 1 : 0 }, today));
  return meant && { kind: 'day', day: meant, words, ...(part && { part: true }) };
}

/** "Não, pra hoje": the no is to what was said before, where a break parts it from the time. */
function withoutNo(words: string, time: TimeWords): string {
  const [first, second] = tokenize(words);
  const isNo = first && second && second.before !== 'none' && time.is.no([first.word], 0) > 0;
  return isNo ? words.slice(second.start) : words;
}

/** What was said not to be meant is left out; "não" before the only one there is was a no to something else. */
function butMeant(said: Said): Said {
  const meant = <T extends { not?: Denied }>(all: T[]): T[] => {
    const left = all.filter(({ not }) => not !== 'surely');
    return left.length === 1 ? left : left.filter(({ not }) => not === undefined);
  };
  return { ...said, days: meant(said.days), hours: meant(said.hours) };
}

function scan(words: readonly string[], time: TimeWords): Said {
  const said: Said = { now: false, days: [], parts: [], hours: [], minutesAhead: [], unknown: [] };
  for (let at = 0; at < words.length;) at = take(words, at, time, said);
  return said;
}

/** Adds what begins at a place to what was said, and answers where it ends. */
function take(words: readonly string[], at: number, time: TimeWords, said: Said): number {
  const now = time.is.now(words, at);
  if (now > 0) {
    said.now = true;
    return at + now;
  }
  const no = time.is.notBefore(words, at);
  const denied = no > 0 && (dayAt(words, at + no, time) ?? hourAt(words, at + no, time));
  const from = denied ? at + no : at;
  const before: Denied = at === 0 && time.is.no(words, at) === no ? 'maybe' : 'surely';
  const denial = (after: number): { not?: Denied } =>
    after > 0 ? { not: 'surely' } : denied ? { not: before } : {};
  const day = dayAt(words, from, time);
  if (day) {
    const after = time.is.notAfter(words, day.end);
    said.days.push({ ...day.day, ...denial(after) });
    return day.end + after;
  }
  const part = time.parts(words, at);
  if (part) {
    said.parts.push(part.value);
    return at + part.length;
  }
  const duration = durationAt(words, at, time);
  if (duration) {
    said.minutesAhead.push(duration.minutes);
    return duration.end;
  }
  const hour = hourAt(words, from, time);
  if (hour) {
    const after = time.is.notAfter(words, hour.end);
    said.hours.push({ ...hour, ...denial(after) });
    return hour.end + after;
  }
  const filler = time.is.fillers(words, at);
  if (filler === 0)
    said.unknown.push(
      /\d/.test(words[at] ?? '') || time.number(words[at]) !== undefined ? 'number' : 'word',
    );
  return at + Math.max(filler, 1);
}
