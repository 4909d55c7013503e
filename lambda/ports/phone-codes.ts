import type { LinkCode } from '../domain/link-code.ts';
import type { Locale } from '../domain/locale.ts';

/** Codes by SMS, which prove whose a phone is. */
export interface PhoneCodes {
  /**
   * Sends a new code, and gives what checks an answer; none where the phone, or the shop, has had its share of the day.
   * @throws where it cannot be sent
   */
  send(request: {
    phone: string;
    locale: Locale;
    shop: string;
    /** So many go out in a day, to all phones together. */
    mostADay: number;
    now: Date;
  }): Promise<LinkCode | 'phoneSpent' | 'shopSpent'>;
}
