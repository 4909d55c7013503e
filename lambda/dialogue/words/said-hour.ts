import type { TimeWords } from './time-words.ts';

/** An hour of the clock as it was said, before it is known on which half of the day. */
export interface SaidHour {
  end: number;
  /** 0 to 24. */
  hour: number;
  minutes: number;
  /** Of 24 hours ("20h", "08:00", "meio-dia"), so that eight is not twenty as well. */
  exact: boolean;
  /** Nothing but a number says that it is an hour. */
  bare: boolean;
}

type Part = { end: number; value: number } | undefined;

/** The hour of the clock that begins at a place: "às oito e meia", "quinze pras nove", "20h30", "half past eight". */
export function hourAt(
  words: readonly string[],
  at: number,
  time: TimeWords,
): SaidHour | undefined {
  const opener = time.is.openers(words, at);
  const from = at + opener;
  const found =
    minutesTo(words, from, time) ??
    minutesPast(words, from, time) ??
    written(words, from) ??
    spoken(words, from, time);
  return (
    found && {
      ...found,
      bare: found.bare && opener === 0,
      exact: found.exact || (found.hour === 12 && time.twelveIsNoon),
    }
  );
}

/** "8:30", "20:30", "8.30": one token, as the reader parts words. */
function written(words: readonly string[], at: number): SaidHour | undefined {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.,](\d{2})$/.exec(words[at] ?? '') ?? [];
  const hour = Number(hours);
  if (hours === '' || hour > 24 || Number(minutes) > 59) return undefined;
  const end = at + (words[at + 1] === 'h' ? 2 : 1);
  return { end, hour, minutes: Number(minutes), exact: isExact(hour, hours), bare: false };
}

/** "oito", "oito e meia", "20h30", "eight thirty", "meio-dia e meia". */
function spoken(words: readonly string[], at: number, time: TimeWords): SaidHour | undefined {
  const named = time.clock(words, at);
  const hour = named ? { end: at + named.length, value: named.value } : hourNumber(words, at, time);
  if (!hour) return undefined;
  const mark = named ? 0 : time.is.hourMarks(words, hour.end);
  const more = minutesAfter(words, hour.end + mark, mark > 0, time);
  return {
    end: more?.end ?? hour.end + mark,
    hour: hour.value,
    minutes: more?.value ?? 0,
    exact: named !== undefined || isExact(hour.value, words[at] ?? ''),
    bare: named === undefined && mark === 0 && more === undefined,
  };
}

const isExact = (hour: number, said: string) => hour === 0 || hour > 12 || /^0\d$/.test(said);

/** "quinze para as oito", "quarter to eight". */
function minutesTo(words: readonly string[], at: number, time: TimeWords): SaidHour | undefined {
  const minutes = quarterOr(minutesNumber(words, at, time), words, at, time);
  const to = minutes ? time.is.to(words, minutes.end) : 0;
  // "two for eight" is no time; people count down by fives.
  if (!minutes || to === 0 || minutes.value % 5 !== 0 || minutes.value === 0) return undefined;
  const hour = wholeHour(words, minutes.end + to, time);
  if (!hour) return undefined;
  const before = (hour.value + 23) % 24;
  return {
    end: hour.end,
    hour: hour.value <= 12 && !hour.exact ? ((hour.value + 10) % 12) + 1 : before,
    minutes: 60 - minutes.value,
    exact: hour.exact,
    bare: false,
  };
}

/** "half past eight", "ten past eight". */
function minutesPast(words: readonly string[], at: number, time: TimeWords): SaidHour | undefined {
  const half = time.is.half(words, at);
  const minutes =
    half > 0
      ? { end: at + half, value: 30 }
      : quarterOr(minutesNumber(words, at, time), words, at, time);
  const past = minutes ? time.is.past(words, minutes.end) : 0;
  if (!minutes || past === 0) return undefined;
  const hour = wholeHour(words, minutes.end + past, time);
  return (
    hour && {
      end: hour.end,
      hour: hour.value,
      minutes: minutes.value,
      exact: hour.exact,
      bare: false,
    }
  );
}

/** An hour without minutes, for minutes that were said before it. */
function wholeHour(words: readonly string[], at: number, time: TimeWords) {
  const named = time.clock(words, at);
  if (named) return { end: at + named.length, value: named.value, exact: true };
  const hour = hourNumber(words, at, time);
  return hour && { ...hour, exact: isExact(hour.value, words[at] ?? '') };
}

function minutesAfter(
  words: readonly string[],
  at: number,
  marked: boolean,
  time: TimeWords,
): Part {
  const and = time.is.and(words, at);
  const from = at + and;
  const half = time.is.half(words, from);
  if (half > 0 && and > 0) return { end: from + half, value: 30 };
  const zero = time.is.zero(words, from);
  const found = quarterOr(minutesNumber(words, from + zero, time), words, from, time);
  if (!found || time.is.to(words, found.end) > 0) return undefined;
  // "oito e cinco" is five past eight, "oito e nove" two hours.
  const said =
    found.value >= 10 ||
    zero > 0 ||
    marked ||
    /^0\d$/.test(words[from] ?? '') ||
    (and > 0 && found.value === 5);
  if (!said) return undefined;
  return { end: found.end + time.is.minuteUnits(words, found.end), value: found.value };
}

function quarterOr(found: Part, words: readonly string[], at: number, time: TimeWords): Part {
  const quarter = time.is.quarter(words, at);
  return quarter > 0 ? { end: at + quarter, value: 15 } : found;
}

/** 0 to 24; after twenty only one to four belong to the hour, "vinte e cinco" is five past twenty. */
function hourNumber(words: readonly string[], at: number, time: TimeWords): Part {
  const value = time.number(words[at]);
  if (value === undefined || value > 24) return undefined;
  const next = at + 1 + time.is.and(words, at + 1);
  const unit = time.number(words[next]);
  const compound = value === 20 && !/^\d/.test(words[at] ?? '') && !/^\d/.test(words[next] ?? '');
  return compound && unit !== undefined && unit >= 1 && unit <= 4
    ? { end: next + 1, value: value + unit }
    : { end: at + 1, value };
}

/** 0 to 59, in figures or in one or two words. */
function minutesNumber(words: readonly string[], at: number, time: TimeWords): Part {
  const value = time.number(words[at]);
  if (value === undefined || value > 59) return undefined;
  const next = at + 1 + time.is.and(words, at + 1);
  const unit = time.number(words[next]);
  const compound = value >= 20 && value % 10 === 0 && !/^\d/.test(words[at] ?? '');
  return compound && unit !== undefined && unit >= 1 && unit <= 9 && !/^\d/.test(words[next] ?? '')
    ? { end: next + 1, value: value + unit }
    : { end: at + 1, value };
}
