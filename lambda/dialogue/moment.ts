import type { Locale } from '../domain/locale.ts';
import { addDays, wallTime } from '../domain/zoned-time.ts';
import { say, type Saying } from './phrases.ts';

/** A moment as people say it from where the shop is: "hoje às 20:00", "tomorrow at 12:00 PM", "sexta-feira às 19:30". */
export function moment(at: Date, now: Date, timeZone: string, locale: Locale): Saying {
  const time = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
  const [day, today] = [wallTime(at, timeZone), wallTime(now, timeZone)];
  const same = (one: typeof day, other: { month: number; day: number }) =>
    one.month === other.month && one.day === other.day;
  if (same(day, today)) return say('momentToday', { time });
  if (same(day, addDays(today, 1))) return say('momentTomorrow', { time });
  const weekday = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' }).format(at);
  return say('momentOn', { weekday, time });
}
