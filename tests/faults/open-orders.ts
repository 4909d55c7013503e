import { OPEN_STATUSES, type Order } from '../../lambda/domain/order.ts';
import type { Orders } from '../../lambda/ports.ts';

/** All orders on the way. */
export async function openOrders(orders: Pick<Orders, 'page'>): Promise<Order[]> {
  const found = await Promise.all(
    OPEN_STATUSES.map(async (status) => {
      const all: Order[] = [];
      let next: Order['id'] | undefined;
      do {
        const page = await orders.page(status, next);
        all.push(...page.orders);
        next = page.next;
      } while (next !== undefined);
      return all;
    }),
  );
  return found.flat();
}
