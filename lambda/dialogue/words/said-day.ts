import { addDays, weekdayOf, type CalendarDay } from '../../domain/zoned-time.ts';
import type { TimeWords } from './time-words.ts';

/** A day as it was said: so many days ahead, or the next that is a weekday or a date. */
export type SaidDay =
  | { kind: 'ahead'; days: number }
  | { kind: 'weekday'; weekday: number }
  | { kind: 'date'; day: number; month: number | undefined };

/** The day that begins at a place: "depois de amanhã", "sexta", "dia 25", "25/12". */
export function dayAt(
  words: readonly string[],
  at: number,
  time: TimeWords,
): { end: number; day: SaidDay } | undefined {
  const ahead = time.days(words, at);
  if (ahead) return { end: at + ahead.length, day: { kind: 'ahead', days: ahead.value } };
  const weekday = time.weekdays(words, at);
  if (weekday)
    return { end: at + weekday.length, day: { kind: 'weekday', weekday: weekday.value } };
  return writtenDate(words, at, time) ?? dayOfMonth(words, at, time);
}

function writtenDate(words: readonly string[], at: number, time: TimeWords) {
  const opener = time.is.dayOfMonth(words, at);
  const numbers = /^(\d{1,2})\/(\d{1,2})$/
    .exec(words[at + opener] ?? '')
    ?.slice(1)
    .map(Number);
  const [day = 0, month = 0] = (time.monthFirst ? numbers?.reverse() : numbers) ?? [];
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  return { end: at + opener + 1, day: { kind: 'date', day, month } as const };
}

function dayOfMonth(words: readonly string[], at: number, time: TimeWords) {
  const opener = time.is.dayOfMonth(words, at);
  const day = opener > 0 ? time.number(words[at + opener]) : undefined;
  if (day === undefined || day < 1 || day > 31 || !/^\d/.test(words[at + opener] ?? ''))
    return undefined;
  const ending = time.is.ordinalEndings(words, at + opener + 1);
  if (ending === 0 && time.dayTakesEnding) return undefined;
  return { end: at + opener + 1 + ending, day: { kind: 'date', day, month: undefined } as const };
}

/** The day meant, seen from today; the next one where it comes again. Undefined for a 30th of February. */
export function dayMeant(said: SaidDay, today: CalendarDay): CalendarDay | undefined {
  switch (said.kind) {
    case 'ahead':
      return addDays(today, said.days);
    case 'weekday':
      return addDays(today, (said.weekday - weekdayOf(today) + 7) % 7);
    case 'date':
      return nextDate(said.day, said.month, today);
  }
}

/** The first of the next twelve months that has the day, not before today. */
function nextDate(day: number, month: number | undefined, today: CalendarDay) {
  for (let ahead = 0; ahead <= 12; ahead += 1) {
    const first = addDays({ year: today.year, month: today.month + ahead, day: 1 }, 0);
    const date = addDays({ ...first, day }, 0);
    const exists = date.day === day && (month === undefined || date.month === month);
    const passed = ahead === 0 && day < today.day;
    if (exists && !passed) return date;
  }
  return undefined;
}
