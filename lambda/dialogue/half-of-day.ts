import { timesByLocale } from '../../locales/all/times.ts';
import type { Locale } from '../domain/locale.ts';
import { wallTime } from '../domain/zoned-time.ts';
import { timeIn } from './words/time-in.ts';
import type { SaidTime } from './words/time-meant.ts';

interface At {
  locale: Locale;
  now: Date;
  timeZone: string;
}

/** "Da noite", "PM", where both halves of the day were asked about: the one of the two times that it is. */
export function halfOfDay(
  words: string,
  candidates: readonly string[],
  { locale, now, timeZone }: At,
): SaidTime | undefined {
  if (candidates.length < 2) return undefined;
  const meant = candidates.filter((each) => {
    const { minutes } = wallTime(new Date(each), timeZone);
    const hour = Math.floor(minutes / 60) % 12;
    const said = timeIn(
      `${timesByLocale[locale].at} ${hour === 0 ? 12 : hour}:${String(minutes % 60).padStart(2, '0')} ${words}`,
      locale,
      now,
      timeZone,
    );
    return said?.kind === 'at' && wallTime(said.at, timeZone).minutes === minutes;
  });
  const [only, ...others] = meant;
  return only !== undefined && others.length === 0 ? { kind: 'at', at: new Date(only) } : undefined;
}
