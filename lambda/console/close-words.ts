import { closeByLocale } from '../../locales/all/close.ts';
import type { EndStatus } from '../domain/daily-close.ts';
import type { Locale } from '../domain/locale.ts';
import type { CancelReason } from '../domain/order.ts';
import type { Payment } from '../domain/shop-terms.ts';

/** What the shop's people and their accountant read in a day's close; nothing of it is said to a customer. */
export interface CloseWords {
  columns: Record<
    'section' | 'what' | 'count' | 'taken' | 'refunded' | 'amount' | 'over' | 'short',
    string
  >;
  sections: Record<'orders' | 'cancelled' | 'sales' | 'payments' | 'differences', string>;
  orders: Record<'placed' | 'delivered' | 'cancelled' | 'open' | 'withoutOrder', string>;
  sales: Record<'items' | 'fees' | 'tips' | 'discounts' | 'givenBack' | 'total', string>;
  payments: Record<Payment, string>;
  where: Record<'online' | 'door', string>;
  held: string;
  order: string;
  total: string;
  statuses: Record<EndStatus, string>;
  reasons: Record<CancelReason, string>;
}

export const CLOSE_WORDS: Record<Locale, CloseWords> = closeByLocale;
