/** A day of the calendar, wherever it is; months count from 1. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** What clock and calendar on the wall show somewhere. */
export interface WallTime extends CalendarDay {
  /** 0 is Sunday. */
  weekday: number;
  /** Whole minutes since midnight, as the clock counts them. */
  minutes: number;
}

const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;

/** What the wall shows at a moment in a time zone (an IANA name). */
export function wallTime(moment: Date, timeZone: string): WallTime {
  const wall = new Date(moment.getTime() + offset(moment.getTime(), timeZone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: wall.getUTCDay(),
    minutes: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
}

/**
 * The moment when the wall shows so many minutes past a day's midnight; 1440 and more are in the days after.
 * What a change to summer time skips is taken as much later, what it repeats the first time, as Temporal does.
 */
export function momentAt(day: CalendarDay, minutes: number, timeZone: string): Date {
  const wall = Date.UTC(day.year, day.month - 1, day.day, 0, minutes);
  const before = wall - offset(wall - DAY, timeZone);
  const after = wall - offset(wall + DAY, timeZone);
  const shows = (moment: number) => moment + offset(moment, timeZone) === wall;
  return new Date(!shows(before) && shows(after) ? after : before);
}

export function addDays({ year, month, day }: CalendarDay, days: number): CalendarDay {
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return {
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
  };
}

/** `YYYY-MM-DD`. */
export const isoDay = ({ year, month, day }: CalendarDay): string =>
  [
    String(year).padStart(4, '0'),
    ...[month, day].map((part) => String(part).padStart(2, '0')),
  ].join('-');

/** 0 is Sunday. */
export const weekdayOf = ({ year, month, day }: CalendarDay): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** How far the wall is ahead of UTC, in milliseconds. */
function offset(moment: number, timeZone: string): number {
  const whole = Math.floor(moment / MINUTE) * MINUTE;
  const parts = Object.fromEntries(
    clock(timeZone)
      .formatToParts(whole)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute) - whole;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Kept, since making one takes as long as many turns. */
function clock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  clocks.set(timeZone, made);
  return made;
}
