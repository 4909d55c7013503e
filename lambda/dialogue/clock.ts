import type { Locale } from '../domain/locale.ts';

/** "20:15", "8:15 PM", by the shop's clock. */
export const clock = (moment: Date, timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' })
    .format(moment)
    .replace(/\s/g, ' ');
