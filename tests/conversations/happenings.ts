import type { CustomerId } from '../../lambda/domain/ids.ts';
import type { Menu } from '../../lambda/domain/menu.ts';
import type { CancelReason, OrderStatus } from '../../lambda/domain/order.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import type { Session } from '../../lambda/dialogue/session.ts';
import type { World } from '../support/world.ts';

/** What happens in the world between two exchanges. The shop's clock starts on Sunday 22 November 2026, 17:00. */

const HOME: Session['profile'] = {
  name: 'Maria',
  phone: '+5511987654321',
  address: { text: 'Rua das Flores 120, Centro', area: 'centro' },
};

/** We know this customer: name, phone and address, from an order before. */
export const known = {
  meanwhile: (world: World, customer: CustomerId) =>
    world.remember(customer, (session) => ({ ...session, profile: { ...HOME } })),
};

export const later = (minutes: number) => ({
  meanwhile: (world: World) => {
    world.now = new Date(world.now.getTime() + minutes * 60_000);
  },
});

/** The shop publishes a menu that is another. */
const published = (change: (menu: Menu) => void) => ({
  meanwhile: (world: World) =>
    world.publish(({ menu }) => {
      change(menu);
    }),
});

export const soldOut = (...items: string[]) =>
  published((menu) => {
    for (const item of menu.items) if (items.includes(item.id)) item.available = false;
  });

export const optionSoldOut = (...ids: string[]) =>
  published((menu) => {
    for (const { options } of menu.groups)
      for (const option of options) if (ids.includes(option.id)) option.available = false;
  });

export const nowCosts = (id: string, priceCents: number) =>
  published((menu) => {
    for (const item of menu.items) if (item.id === id) item.priceCents = priceCents;
  });

/** The shop changes what stands in its shop.json. */
export const shopIs = (settings: Partial<Shop>) => ({
  meanwhile: (world: World) =>
    world.publish(({ shop }) => {
      Object.assign(shop, settings);
    }),
});

/** Open on the days named, from and to that hour where the shop is; closed on all others. */
export const opens = (hours: Shop['hours']) => shopIs({ hours });

/** The kitchen or the courier got that far with the newest order. */
export const orderIs = (status: OrderStatus, reason?: CancelReason) => ({
  meanwhile: async (world: World, customer: CustomerId) => {
    const order = (await world.ordersOf(customer)).at(-1);
    if (!order) throw new Error(`no order was placed before it is ${status}`);
    const change = { to: status, from: [order.status], at: world.now, ...(reason && { reason }) };
    if (!(await world.orders.advance(order.id, change)))
      throw new Error(`order ${order.number} did not become ${status}`);
  },
});
