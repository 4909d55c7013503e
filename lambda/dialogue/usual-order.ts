import type { MenuIndex } from '../domain/menu-index.ts';
import type { Order } from '../domain/order.ts';
import { wallTime, weekdayOf } from '../domain/zoned-time.ts';
import type { MenuBook } from '../ports.ts';
import type { Act } from './acts.ts';

/** The order that "o de sempre", "o mesmo de sexta" means, and the menu that it was read back from. */
export interface UsualOrder {
  order: Order;
  menu: MenuIndex;
}

/** That order, of a customer's, the newest first; looked up only where an act asks for it. */
export async function usualOrder(
  acts: readonly Act[],
  orders: readonly Order[],
  timeZone: string,
  menuBook: Pick<MenuBook, 'version'>,
): Promise<UsualOrder | undefined> {
  const usual = acts.find((act) => act.kind === 'usual');
  const order = usual && orders.find((each) => isFrom(each, usual.weekday, timeZone));
  if (!order) return undefined;
  const { menu } = await menuBook.version(order.contents.menuVersion);
  return { order, menu };
}

const isFrom = ({ placedAt }: Order, weekday: number | undefined, timeZone: string): boolean =>
  weekday === undefined || weekdayOf(wallTime(new Date(placedAt), timeZone)) === weekday;
