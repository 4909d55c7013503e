import type { Shop } from './shop.ts';
import { addDays, momentAt, wallTime } from './zoned-time.ts';

export type QuietHours = NonNullable<NonNullable<Shop['messages']>['quietHours']>;

/** Until when nothing should make a noise, if a moment is in the quiet hours; they may go past midnight. */
export function quietUntil(
  { from, to }: QuietHours,
  timeZone: string,
  moment: Date,
): Date | undefined {
  const wall = wallTime(moment, timeZone);
  const [begins, ends] = [minutesOf(from), minutesOf(to)];
  const overnight = begins > ends;
  const quiet = overnight
    ? wall.minutes >= begins || wall.minutes < ends
    : wall.minutes >= begins && wall.minutes < ends;
  if (!quiet) return undefined;
  const day = overnight && wall.minutes >= begins ? addDays(wall, 1) : wall;
  return momentAt(day, ends, timeZone);
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
