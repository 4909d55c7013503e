import * as fc from 'fast-check';
import type { Line } from '../../lambda/domain/line.ts';

/** One order as its people will treat it. Times are seconds of the shop's clock after the wait began. */
export interface OrderPlan {
  /** After the first order of all. */
  placedAfter: number;
  lines: Line[];
  pickUp: boolean;
  /** In so many minutes; at once when undefined. */
  scheduledIn: number | undefined;
  whenSoldOut: 'ask' | 'similar' | 'leaveOut' | undefined;
  allergic: boolean;
  /** Through a provider before it is cooked; at the door when undefined. */
  pays:
    | {
        by: 'pix' | 'card';
        does: 'pay' | 'twice' | 'less' | 'late' | 'declined' | 'never';
        after: number;
      }
    | undefined;
  kitchen: { does: 'accepts' | 'rejects' | 'nothing'; after: number };
  readyAfter: number;
  /** Undefined: never. */
  courierAfter: number | undefined;
  deliveredAfter: number | undefined;
  /** To what the shop asks: undefined says nothing. */
  answersOffer: 'yes' | 'no' | undefined;
  /** After placing. */
  cancelsAfter: number | undefined;
  addsAfter: number | undefined;
  movesAfter: number | undefined;
  /** Each button is pressed so often, at the same time. */
  presses: 1 | 2;
}

/** What the shop's people do to menu and stock meanwhile. */
export interface ShopPlan {
  after: number;
  does:
    | { kind: 'price'; sku: string; priceCents: number }
    | { kind: 'pause' | 'resume'; sku: string }
    | { kind: 'restock'; sku: string; quantity: number };
}

export interface WorldPlan {
  orders: OrderPlan[];
  shop: ShopPlan[];
  /** Of the faults, whose order hangs on which call comes first. */
  seed: number;
}

const plain = (item: string) => (quantity: number) => ({ item, quantity, options: [] });
const pizza = (flavour: string) => (quantity: number) => ({
  item: 'pizza',
  quantity,
  options: [
    { group: 'size', option: 'large', amount: 'regular' as const },
    { group: 'flavour', option: flavour, amount: 'regular' as const },
  ],
});

/** Of the demo shop, each counted; the last two are soon gone. */
export const SKUS = {
  'item:flan': plain('flan'),
  'item:mousse': plain('mousse'),
  'item:canja': plain('canja'),
  'option:flavour/tuna': pizza('tuna'),
  'item:tiramisu': plain('tiramisu'),
  'option:flavour/shrimp': pizza('shrimp'),
} as const satisfies Record<string, (quantity: number) => Line>;

export type Sku = keyof typeof SKUS;

const ALL_SKUS = Object.keys(SKUS) as Sku[];

const sku = fc.constantFrom(...ALL_SKUS);
const seconds = (min: number, max: number) => fc.integer({ min, max });
/** In one of so many. */
const rarely = <T>(one: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { freq: one, nil: undefined }).map((value) => value);
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const order: fc.Arbitrary<OrderPlan> = fc.record({
  placedAfter: seconds(0, 1200),
  lines: fc
    .uniqueArray(fc.record({ sku, quantity: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 3,
      selector: (each) => each.sku,
    })
    .map((all) => all.map((each): Line => SKUS[each.sku](each.quantity))),
  pickUp: fc.boolean(),
  scheduledIn: seldom(seconds(40, 120)),
  whenSoldOut: fc.constantFrom('ask', 'similar', 'leaveOut', undefined),
  allergic: fc.integer({ min: 0, max: 9 }).map((digit) => digit === 0),
  pays: fc.option(
    fc.record({
      by: fc.constantFrom('pix', 'card'),
      does: fc.constantFrom(
        'pay',
        'pay',
        'pay',
        'pay',
        'twice',
        'less',
        'late',
        'declined',
        'never',
      ),
      after: seconds(0, 700),
    }),
    { freq: 2, nil: undefined },
  ),
  kitchen: fc.record({
    does: fc.constantFrom('accepts', 'accepts', 'accepts', 'accepts', 'rejects', 'nothing'),
    after: seconds(0, 330),
  }),
  readyAfter: seconds(0, 1800),
  courierAfter: rarely(9, seconds(0, 1200)),
  deliveredAfter: rarely(9, seconds(60, 1800)),
  answersOffer: fc.constantFrom('yes', 'yes', 'no', undefined),
  cancelsAfter: seldom(seconds(0, 2400)),
  addsAfter: seldom(seconds(0, 300)),
  movesAfter: seldom(seconds(0, 1200)),
  presses: fc.constantFrom(1, 1, 1, 2),
});

const shop: fc.Arbitrary<ShopPlan> = fc.record({
  after: seconds(0, 1800),
  does: fc.oneof(
    fc.record({
      kind: fc.constant('price' as const),
      sku: fc.constantFrom('item:flan', 'item:mousse', 'item:canja'),
      priceCents: fc.integer({ min: 900, max: 2900 }),
    }),
    fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const), sku }),
    fc.record({
      kind: fc.constant('restock' as const),
      sku,
      quantity: fc.integer({ min: 1, max: 20 }),
    }),
  ),
});

/** So many orders over twenty minutes of a shop, and what its people do meanwhile. */
export const worldPlans = (orders: number): fc.Arbitrary<WorldPlan> =>
  fc.record({
    orders: fc.array(order, { minLength: orders, maxLength: orders, size: 'max' }),
    shop: fc.array(shop, { minLength: 4, maxLength: 9, size: 'max' }),
    seed: fc.integer(),
  });
