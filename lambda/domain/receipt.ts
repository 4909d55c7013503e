import type { Locale } from './locale.ts';

/** A roll of the shop's printer, or a sheet for the customer's own. */
export const RECEIPT_FORMATS = ['80mm', 'a4'] as const;

export type ReceiptFormat = (typeof RECEIPT_FORMATS)[number];

/** How long a receipt can be looked at. */
export const RECEIPT_DAYS = 90;

/** A receipt in words of one language, not yet laid out. It is no fiscal document, and says so. */
export interface Receipt {
  locale: Locale;
  title: string;
  shop: string[];
  order: string;
  about: string[];
  items: string;
  lines: ReceiptLine[];
  sums: Sum[];
  total: Sum;
  payments: Sum[];
  notes: string[];
  thanks: string;
  /** When the order was placed: the same receipt made again is the same file. */
  placedAt: Date;
}

export interface ReceiptLine {
  name: string;
  details: string[];
  amount: string;
}

export interface Sum {
  label: string;
  amount: string;
}

/** Where an order's receipt is: `token` is all that its address needs, and is told to nobody but the customer. */
export interface OrderReceipt {
  token: string;
  /** ISO 8601. */
  issuedAt: string;
}
