import type { Locale } from '../domain/locale.ts';
import { nameOf } from '../domain/menu-index.ts';
import type { MenuItem } from '../domain/menu.ts';
import type { Book, Ports } from '../ports.ts';
import type { Act } from './acts.ts';
import type { Session } from './session.ts';
import type { UsualItem } from './shown.ts';

const ORDERS_LOOKED_AT = 10;

/** Alexa takes a hundred words in all (docs/alexa.md): so many items, each with so many other names. */
const MOST_ITEMS = 20;
const MOST_ALIASES = 4;

/**
 * What this customer orders, the newest first, as a talk begins, so that a channel which can be told hears it better;
 * none as the talk ends. Undefined in between, and for who has ordered nothing.
 */
export async function usualItems(
  acts: readonly Act[],
  over: boolean,
  { customer, profile }: Session,
  { book, locale }: { book: Book; locale: Locale },
  { orders }: { orders: Pick<Ports['orders'], 'ofCustomer'> },
): Promise<UsualItem[] | undefined> {
  if ((profile.ordersPlaced ?? 0) === 0) return undefined;
  if (over) return [];
  if (!acts.some(({ kind }) => kind === 'greet')) return undefined;
  const before = await orders.ofCustomer(customer, ORDERS_LOOKED_AT);
  const ids = new Set(before.flatMap(({ contents }) => contents.lines.map(({ item }) => item)));
  return [...ids]
    .flatMap((id) => book.menu.item(id) ?? [])
    .filter((item) => item.available !== false)
    .slice(0, MOST_ITEMS)
    .map((item) => called(item, locale));
}

const called = (item: MenuItem, locale: Locale): UsualItem => ({
  id: item.id,
  name: nameOf(item, locale),
  aliases: (item.aliases?.[locale] ?? []).slice(0, MOST_ALIASES),
});
