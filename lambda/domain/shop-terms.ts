/** Words that `shop.json` is written with and the conversation asks by; the schema of it all is in shop.ts. */

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const PAYMENTS = ['pix', 'card', 'cash', 'voucher'] as const;
export type Payment = (typeof PAYMENTS)[number];
