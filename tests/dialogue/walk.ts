import fc from 'fast-check';
import { ulid } from 'ulid';
import type { Act } from '../../lambda/dialogue/acts.ts';
import { close } from '../../lambda/dialogue/close.ts';
import { decide } from '../../lambda/dialogue/decide/decide.ts';
import type { Facts, Step } from '../../lambda/dialogue/decide/step.ts';
import { perform } from '../../lambda/dialogue/perform/perform.ts';
import type { Reply } from '../../lambda/dialogue/reply.ts';
import { newSession, type Session } from '../../lambda/dialogue/session.ts';
import { usualOrder } from '../../lambda/dialogue/usual-order.ts';
import { customerId, orderId } from '../../lambda/domain/ids.ts';
import { newCode } from '../../lambda/domain/link-code.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import { indexMenu } from '../../lambda/domain/menu-index.ts';
import { cantina, inMemory, type World } from '../support/ports-in-memory.ts';
import { act, CODE_OF_ANOTHER } from './walk-acts.ts';
import { PAYING } from '../support/paying.ts';

/** What may happen in a walk: a customer's act, the shop changes its menu, or time goes by. */
export type Event =
  { act: Act } | { menuOf: string; available: boolean; priceCents: number } | { minutes: number };

const { menu } = cantina.menu;

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 38, arbitrary: fc.record({ act }) },
  {
    weight: 2,
    arbitrary: fc.record({
      menuOf: fc.constantFrom(...menu.items.map(({ id }) => id)),
      available: fc.boolean(),
      priceCents: fc.integer({ min: 100, max: 9_900 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ minutes: fc.constantFrom(1, 30, 24 * 60) }) },
);

/** `WALK_TIMES=5` makes walks so many times as long; `WALK_SEED=303` walks those of a seed again. */
const TIMES = Number(process.env['WALK_TIMES'] ?? 1);
const seed = process.env['WALK_SEED'];

/** What so long walks may take, in milliseconds. */
export const LONGEST = 30_000 * TIMES;

/** How many walks, and from which seed where one is named. */
export const walks = (numRuns: number): fc.Parameters<unknown> => ({
  numRuns,
  ...(seed !== undefined && { seed: Number(seed) }),
});

/** A talk in one language, on one channel. */
export const walk = fc.record({
  locale: fc.constantFrom<Locale>('pt-BR', 'en-US'),
  channel: fc.constantFrom('lex' as const, 'alexa' as const),
  events: fc.array(event, { minLength: 20 * TIMES, maxLength: 60 * TIMES }),
});

export type Walk = typeof walk extends fc.Arbitrary<infer Value> ? Value : never;

/** A world in which somebody else with a flan in the basket has asked for a code to join by. */
export async function worldOfTwo(): Promise<World> {
  const world = inMemory();
  const other = newSession(customerId('alexa#another'));
  const basket = [{ item: 'flan', quantity: 1, options: [] }];
  world.sessions.set(other.customer, { ...other, basket });
  const { record } = newCode(() => Number(CODE_OF_ANOTHER), world.now);
  await world.ports.links.issue(other.customer, record);
  return world;
}

export function changeMenu(
  world: World,
  { menuOf, available, priceCents }: Extract<Event, { menuOf: string }>,
) {
  const changed = structuredClone(world.book.menu.menu);
  const item = changed.items.find(({ id }) => id === menuOf);
  if (item) item.available = available;
  if (typeof item?.priceCents === 'number') item.priceCents = priceCents;
  world.book = { ...world.book, version: `${world.book.version}+`, menu: indexMenu(changed) };
}

export interface Taken {
  /** What the act asked of the world, before it was done. */
  effect: Step['effect'];
  facts: Facts;
  session: Session;
  reply: Reply;
}

/** One act, taken as a turn takes it; nothing is kept but what is returned. */
export async function take(
  act: Act,
  session: Session,
  world: World,
  at: number,
  { locale, channel }: Pick<Walk, 'locale' | 'channel'>,
): Promise<Taken> {
  const orders = [...world.orders.values()]
    .filter((each) => each.customer === session.customer)
    .reverse();
  const [order] = orders;
  const usual = await usualOrder([act], orders, world.book.shop.timeZone, world.ports.menuBook);
  const facts: Facts = {
    book: world.book,
    locale,
    hideAdults: false,
    paying: { ...PAYING, bySms: channel === 'alexa' },
    ...(channel === 'alexa' && { byVoice: true as const }),
    now: world.now,
    newOrderId: orderId(ulid(world.now.getTime() + at)),
    ...(order && { order }),
    orders,
    ...(usual && { usual }),
  };
  const turn = {
    channel,
    locale,
    identity: 'walker',
    requestId: `walk-${at}`,
    deadline: Infinity,
  };
  const step = decide(session, [act], facts);
  const done = await perform(step, turn, facts, world.ports);
  return { effect: step.effect, facts, ...close(done.step, done.facts) };
}
