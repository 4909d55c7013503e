import { indexMenu } from '../../lambda/domain/menu-index.ts';
import type { CustomerId } from '../../lambda/domain/ids.ts';
import type { Menu } from '../../lambda/domain/menu.ts';
import type { OrderStatus } from '../../lambda/domain/order.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import { newSession, type Session } from '../../lambda/dialogue/session.ts';
import type { World } from '../support/ports-in-memory.ts';

/** What happens in the world between two exchanges. The shop's clock starts on Sunday 22 November 2026, 17:00. */

const HOME: Session['profile'] = {
  name: 'Maria',
  phone: '+5511987654321',
  address: { text: 'Rua das Flores 120, Centro', area: 'centro' },
};

/** We know this customer: name, phone and address, from an order before. */
export const known = {
  meanwhile: (world: World, customer: CustomerId) => {
    world.sessions.set(customer, { ...newSession(customer), profile: { ...HOME } });
  },
};

export const later = (minutes: number) => ({
  meanwhile: (world: World) => {
    world.now = new Date(world.now.getTime() + minutes * 60_000);
  },
});

/** The shop publishes a menu that is another. */
const published = (change: (menu: Menu) => void) => ({
  meanwhile: (world: World) => {
    const menu = structuredClone(world.book.menu.menu);
    change(menu);
    world.book = { ...world.book, version: `${world.book.version}+`, menu: indexMenu(menu) };
  },
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

/** Open on the days named, from and to that hour where the shop is; closed on all others. */
export const opens = (hours: Shop['hours']) => ({
  meanwhile: (world: World) => {
    world.book = { ...world.book, shop: { ...world.book.shop, hours } };
  },
});

/** The kitchen or the courier got that far with an order; the newest when no number is said. */
export const orderIs = (status: OrderStatus, number?: number) => ({
  meanwhile: (world: World) => {
    const orders = [...world.orders.values()];
    const order = number === undefined ? orders.at(-1) : orders.find((o) => o.number === number);
    if (!order) throw new Error(`no order ${number ?? ''} was placed before it is ${status}`);
    order.status = status;
    order.sequence += 1;
    order.history.push({ sequence: order.sequence, status, at: world.now.toISOString() });
  },
});
