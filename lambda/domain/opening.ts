import type { Shop } from './shop.ts';
import { WEEKDAYS } from './shop-terms.ts';
import { addDays, momentAt, wallTime, weekdayOf, type CalendarDay } from './zoned-time.ts';

/** A time the shop is open without a break; it is closed again at `to`. */
export interface OpenSpan {
  from: Date;
  to: Date;
}

type Hours = Pick<Shop, 'hours' | 'timeZone'>;

/** Over a week, so that a shop open on one day of it is found whatever day it is. */
const DAYS_AHEAD = 8;

/** The spans of a day as the shop's hours have them, in order; one that goes on past midnight ends at 24:00. */
export function spansOn({ hours, timeZone }: Hours, day: CalendarDay): OpenSpan[] {
  const weekday = WEEKDAYS[weekdayOf(day)];
  const spans = (weekday && hours[weekday]) ?? [];
  return spans
    .map(({ from, to }) => ({
      from: momentAt(day, minutesOf(from), timeZone),
      to: momentAt(day, minutesOf(to), timeZone),
    }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from.getTime() - other.from.getTime());
}

export function openAt(shop: Hours, moment: Date): boolean {
  const today = wallTime(moment, shop.timeZone);
  return spansOn(shop, today).some(({ from, to }) => from <= moment && moment < to);
}

/**
 * When the shop next opens after a moment; undefined when it never closes, or never opens. Midnight between two
 * spans that touch ("18:00–24:00", "00:00–02:00") is no opening.
 */
export function nextOpening(shop: Hours, moment: Date): Date | undefined {
  const today = wallTime(moment, shop.timeZone);
  const spans = Array.from({ length: DAYS_AHEAD + 1 }, (_, ahead) =>
    spansOn(shop, addDays(today, ahead - 1)),
  ).flat();
  return spans.find(
    ({ from }) => from > moment && !spans.some((other) => other.from < from && from <= other.to),
  )?.from;
}

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
