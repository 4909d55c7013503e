import type { TimeWords } from './time-words.ts';

/** How long from now: "daqui a meia hora", "em uma hora e vinte", "in an hour and a half", "40 minutos". */
export function durationAt(
  words: readonly string[],
  at: number,
  time: TimeWords,
): { end: number; minutes: number } | undefined {
  const opener = time.is.after(words, at);
  const from = at + opener;
  const halfHour = time.is.halfHours(words, from);
  if (halfHour > 0) return { end: from + halfHour, minutes: 30 };
  const count = countAt(words, from, time);
  if (!count) return undefined;
  const minuteUnit = time.is.minuteUnits(words, count.end);
  if (minuteUnit > 0) return { end: count.end + minuteUnit, minutes: Math.round(count.value) };
  const hourUnit = time.is.hourUnits(words, count.end);
  if (hourUnit === 0 || (opener === 0 && time.hoursAreClock)) return undefined;
  const end = count.end + hourUnit;
  const more = restAt(words, end, time);
  return { end: more?.end ?? end, minutes: Math.round(count.value * 60) + (more?.minutes ?? 0) };
}

/** "uma", "an", "45", "quarenta e cinco", "two and a half". */
function countAt(words: readonly string[], at: number, time: TimeWords) {
  const first = time.number(words[at]);
  const article = time.is.article(words, at);
  if ((first === undefined && article === 0) || first === 0) return undefined;
  const value = first ?? 1;
  const end = at + Math.max(article, 1);
  const and = time.is.and(words, end);
  const half = and > 0 ? time.is.half(words, end + and) : 0;
  if (half > 0) return { end: end + and + half, value: value + 0.5 };
  const unit = time.number(words[end + and]);
  return value >= 20 && value % 10 === 0 && unit !== undefined && unit >= 1 && unit <= 9
    ? { end: end + and + 1, value: value + unit }
    : { end, value };
}

/** What is said after the hours: "e meia", "e vinte", "and 20 minutes", the figures of "1h30". */
function restAt(words: readonly string[], at: number, time: TimeWords) {
  const from = at + time.is.and(words, at);
  const half = time.is.half(words, from);
  if (from > at && half > 0) return { end: from + half, minutes: 30 };
  const count = countAt(words, from, time);
  if (!count) return undefined;
  const unit = time.is.minuteUnits(words, count.end);
  const clock = /^\d\d$/.test(words[from] ?? '');
  return from > at || unit > 0 || clock
    ? { end: count.end + unit, minutes: count.value }
    : undefined;
}
