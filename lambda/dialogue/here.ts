import type { Locale } from '../domain/locale.ts';

/** When and where words are said, and in which language. */
export interface Here {
  locale: Locale;
  now: Date;
  /** The shop's. */
  timeZone: string;
}
