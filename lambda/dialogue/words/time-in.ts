import type { Locale } from '../../domain/locale.ts';
import { wallTime } from '../../domain/zoned-time.ts';
import { fold } from '../../reader/fold.ts';
import { writtenOut } from './plain-words.ts';
import { dayAt, dayMeant, type SaidDay } from './said-day.ts';
import { durationAt } from './said-duration.ts';
import { hourAt, type SaidHour } from './said-hour.ts';
import { timeMeant, type SaidTime } from './time-meant.ts';
import { TIME_WORDS, type DayPart, type TimeWords } from './time-words.ts';

interface Said {
  now: boolean;
  days: SaidDay[];
  parts: DayPart[];
  hours: SaidHour[];
  minutesAhead: number[];
  /** Words that have to do with no time that we know; numbers are told apart, as they may be a date. */
  unknown: ('word' | 'number')[];
}

/**
 * The time that words name; undefined when they name none, or more than one. An hour said without its half of the
 * day is the one still to come today; when both are, or both are tomorrow's, it is ambiguous.
 */
export function timeIn(
  words: string,
  locale: Locale,
  now: Date,
  timeZone: string,
): SaidTime | undefined {
  const time = TIME_WORDS[locale];
  const said = scan(
    writtenOut(fold(words), locale).flatMap((word) => time.writtenOut.get(word) ?? [word]),
    time,
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
    return sure ? timeMeant(hour, { day, part }, now, timeZone) : undefined;
  }
  if (said.now && !day) return { kind: 'now' };
  if ((!day && !part) || said.unknown.length > 0) return undefined;
  const today = wallTime(now, timeZone);
  const over = part !== undefined && today.minutes >= (part.to + 1) * 60;
  const meant = dayMeant(day ?? { kind: 'ahead', days: over ? 1 : 0 }, today);
  return meant && { kind: 'day', day: meant, words };
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
  const day = dayAt(words, at, time);
  if (day) {
    said.days.push(day.day);
    return day.end;
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
  const hour = hourAt(words, at, time);
  if (hour) {
    said.hours.push(hour);
    return hour.end;
  }
  const filler = time.is.fillers(words, at);
  if (filler === 0)
    said.unknown.push(
      /\d/.test(words[at] ?? '') || time.number(words[at]) !== undefined ? 'number' : 'word',
    );
  return at + Math.max(filler, 1);
}
