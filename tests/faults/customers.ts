import { ulid } from 'ulid';
import { customerId, orderId, type OrderId } from '../../lambda/domain/ids.ts';
import { repriced } from '../../lambda/domain/reprice.ts';
import { newOrder, twoPuddings } from '../support/new-order.ts';
import type { Journal } from './journal.ts';
import type { OrderPlan, WorldPlan } from './plan.ts';
import { seeded } from './random.ts';
import type { Shop } from './shop.ts';

/** Those who order: each says yes until the shop says that it is placed, always to the same read-back. */
export function customers({ orders, seed }: WorldPlan, beginning: number, journal: Journal) {
  const ids = orders.map((_, at) => orderId(ulid(beginning + at, seeded(seed + at))));
  const placed = new Set<number>(journal.all('placed').map(({ plan }) => plan));

  const placeOne = async (at: number, plan: OrderPlan, { ports }: Shop): Promise<void> => {
    const id = ids[at] as OrderId;
    await ports.orders.place(await orderFor(id, plan, ports), '2026-11-22');
    for (let press = 0; press < plan.presses; press += 1) await start(id, ports);
    journal.note('placed', { id, plan: at });
    placed.add(at);
  };

  return {
    allPlaced: () => placed.size === orders.length,
    place: (shop: Shop, elapsedSeconds: number) =>
      Promise.allSettled(
        orders.map(async (plan, at) => {
          if (plan.placedAfter <= elapsedSeconds && !placed.has(at)) await placeOne(at, plan, shop);
        }),
      ),
  };
}

async function orderFor(id: OrderId, plan: OrderPlan, { menuBook, clock }: Shop['ports']) {
  const book = await menuBook.current();
  const { address, ...rest } = twoPuddings;
  const now = clock.now();
  const contents = {
    ...rest,
    lines: plan.lines,
    ...(plan.pickUp ? { pickUp: true as const } : { address: address ?? { text: '', area: '' } }),
    ...(plan.pays && { payment: plan.pays.by, online: true as const }),
    ...(plan.allergic && { allergens: ['peanut'] }),
    ...(plan.whenSoldOut && { whenSoldOut: plan.whenSoldOut }),
    ...(plan.scheduledIn !== undefined && {
      scheduledFor: new Date(now.getTime() + plan.scheduledIn * 60_000).toISOString(),
    }),
    menuVersion: book.version,
  };
  return newOrder(repriced(contents, now, book), {
    id,
    customer: customerId(`lex#${id}`),
    placedAt: now.toISOString(),
    ...(!plan.pickUp && { deliveryCode: '4821' }),
  });
}

/** As the conversation starts an order that it has written. */
async function start(id: OrderId, { workflow, startQueue }: Shop['ports']): Promise<void> {
  try {
    await workflow.start(id);
  } catch {
    await startQueue.send(id).catch(() => undefined);
  }
}
