import type { Locale } from '../domain/locale.ts';
import type { Shop } from '../domain/shop.ts';
import type { TimeBefore } from './words/time-meant.ts';
import type { Order } from '../domain/order.ts';

/** When and where words are said, and in which language. */
export interface Here {
  locale: Locale;
  now: Date;
  /** The shop's. */
  timeZone: string;
  /** The time spoken of before. */
  about?: TimeBefore;
  /** What the shop answers in its own words, by language. */
  faq?: Shop['faq'];
  /** The customer's, the newest first, where one is on its way. */
  orders?: readonly Order[];
}
