import { addDays, momentAt, wallTime, type CalendarDay } from '../../domain/zoned-time.ts';
import { dayMeant, type SaidDay } from './said-day.ts';
import type { SaidHour } from './said-hour.ts';
import type { DayPart } from './time-words.ts';

/** When a customer wants an order. Candidates are in order of time. */
export type SaidTime =
  | { kind: 'now' }
  /** Another time than now, which is to be asked. */
  | { kind: 'unsaid' }
  | { kind: 'at'; at: Date }
  /** "oito" while both the morning's and the evening's are to come. */
  | { kind: 'ambiguous'; candidates: Date[] }
  /** "amanhã à noite": the hour is to be asked, and its answer read together with these words. */
  | { kind: 'day'; day: CalendarDay; words: string; part?: true }
  /** "hoje às oito da manhã", said in the afternoon. */
  | { kind: 'past'; at: Date };

/** What was spoken of before: a day, and a moment of it where one was agreed on. */
export interface TimeBefore {
  day: CalendarDay;
  at?: Date;
}

/** Which moment an hour of the clock means, said now in a time zone, with or without a day and a part of it. */
export function timeMeant(
  hour: SaidHour,
  said: { day: SaidDay | undefined; part: DayPart | undefined },
  now: Date,
  timeZone: string,
  about?: TimeBefore,
): SaidTime | undefined {
  const today = wallTime(now, timeZone);
  const hours = hoursMeant(hour, said.part);
  const on = (day: CalendarDay) =>
    hours.map((each) => momentAt(day, each * 60 + hour.minutes, timeZone));
  const toCome = (moments: Date[]) => moments.filter((moment) => moment > now);
  if (!said.day && about && isAfter(about.day, today))
    return oneOf(nearest(on(about.day), about.at));
  if (!said.day) {
    const tomorrow = addDays(today, 1);
    // After noon "twelve thirty" is tonight's or tomorrow's.
    if (hour.hour === 12 && hours.length > 1)
      return oneOf(toCome([...on(today), ...on(tomorrow)]).slice(0, 2));
    const stillToday = toCome(on(today));
    return oneOf(stillToday.length > 0 ? stillToday : toCome(on(tomorrow)));
  }
  const day = dayMeant(said.day, today);
  if (!day) return undefined;
  const moments = on(day);
  const left = toCome(moments);
  if (left.length > 0) return oneOf(left);
  // "sexta às 18h", said on a Friday night, is next Friday's.
  if (said.day.kind === 'weekday') return oneOf(on(addDays(day, 7)));
  const last = moments.at(-1);
  return last && { kind: 'past', at: last };
}

/** The hours of a day, up to 26 for the night after it, that an hour said may mean. */
function hoursMeant({ hour, exact }: SaidHour, part: DayPart | undefined): number[] {
  if (exact && !(part && hour === 12)) return [hour];
  if (part) {
    const within = [hour % 12, (hour % 12) + 12, (hour % 12) + 24].find(
      (each) => part.from <= each && each <= part.to,
    );
    return [within ?? hour];
  }
  // Twelve is noon, or the midnight that ends the day.
  return hour === 12 ? [12, 24] : [hour, hour + 12];
}

function oneOf(candidates: Date[]): SaidTime | undefined {
  const [first, ...others] = candidates;
  if (!first) return undefined;
  return others.length > 0 ? { kind: 'ambiguous', candidates } : { kind: 'at', at: first };
}

/** Of the two halves of the day the one nearer to what was agreed on. */
function nearest(candidates: Date[], agreed: Date | undefined): Date[] {
  if (!agreed) return candidates;
  const away = (each: Date) => Math.abs(each.getTime() - agreed.getTime());
  return candidates.toSorted((one, other) => away(one) - away(other)).slice(0, 1);
}

const isAfter = (one: CalendarDay, other: CalendarDay): boolean =>
  Date.UTC(one.year, one.month - 1, one.day) > Date.UTC(other.year, other.month - 1, other.day);
