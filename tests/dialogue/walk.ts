import fc from 'fast-check';
import { ulid } from 'ulid';
import type { Act } from '../../lambda/dialogue/acts.ts';
import { close } from '../../lambda/dialogue/close.ts';
import { decide } from '../../lambda/dialogue/decide/decide.ts';
import type { Facts, Step } from '../../lambda/dialogue/decide/step.ts';
import { perform } from '../../lambda/dialogue/perform/perform.ts';
import type { Reply } from '../../lambda/dialogue/reply.ts';
import type { Session } from '../../lambda/dialogue/session.ts';
import type { Allergen } from '../../lambda/domain/allergy.ts';
import { orderId } from '../../lambda/domain/ids.ts';
import { indexMenu } from '../../lambda/domain/menu-index.ts';
import type { Line, LineOption } from '../../lambda/domain/line.ts';
import { cantina, type World } from '../support/ports-in-memory.ts';

/** What may happen in a walk: a customer's act, or the shop changes its menu. */
export type Event = { act: Act } | { menuOf: string; available: boolean; priceCents: number };

const { menu } = cantina.menu;

/** A line as reader or model may propose it: choices made, left out or too many to be ignored. */
const line: fc.Arbitrary<Line> = fc
  .record({
    item: fc.constantFrom(...menu.items),
    quantity: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constant(50)),
    picks: fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
    amount: fc.constantFrom('regular' as const, 'none' as const, 'extra' as const),
  })
  .map(({ item, quantity, picks, amount }) => {
    const groups = (item.groups ?? []).flatMap((id) => cantina.menu.group(id) ?? []);
    const options = groups.flatMap((group, at): LineOption[] => {
      const pick = picks[at] ?? 0;
      const option = group.options[pick % group.options.length];
      if (!option || pick % 5 === 0) return [];
      const required = group.min > 0;
      return [{ group: group.id, option: option.id, amount: required ? 'regular' : amount }];
    });
    return { item: item.id, quantity: item.unit === 'g' ? quantity * 100 : quantity, options };
  });

const index = fc.nat(4);
const simple = (...kinds: Act['kind'][]) =>
  fc.constantFrom(...kinds).map((kind) => ({ kind }) as Act);

/** Any act; what moves an order on is likelier than chance, so that walks get as far as an order. */
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((lines): Act => ({ kind: 'addLines', lines })),
  },
  { weight: 10, arbitrary: simple('confirm') },
  { weight: 8, arbitrary: simple('checkOut') },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('Rua das Flores 120, Centro', 'Rua Augusta', '120', 'Moema', 'CEP 90000-000')
      .map((text): Act => ({ kind: 'giveAddress', text })),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('Maria', 'João da Silva', '1')
      .map((name): Act => ({ kind: 'giveName', name })),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('11 98765-4321', '12')
      .map((text): Act => ({ kind: 'givePhone', text })),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('cash' as const, 'card' as const, 'pix' as const)
      .map((payment): Act => ({ kind: 'choosePayment', payment })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(null, 5_000, 50_000)
      .map((cents): Act => ({ kind: 'giveChange', cents })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ line: index, units: fc.integer({ min: 1, max: 3 }) })
      .map((at): Act => ({ kind: 'removeLine', ...at })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ line: index, quantity: fc.integer({ min: 1, max: 30 }) })
      .map((change): Act => ({ kind: 'changeLine', change: { kind: 'quantity', ...change } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ line: index, with: line })
      .map((change): Act => ({ kind: 'changeLine', change: { kind: 'replace', ...change } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ line, candidates: fc.constant<string[]>(['orange-juice', 'lemonade']) })
      .map((which): Act => ({ kind: 'askWhich', ...which, slot: 'item' })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('BEMVINDO', 'NADA')
      .map((code): Act => ({ kind: 'giveCoupon', code })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0, 500).map((cents): Act => ({ kind: 'giveTip', cents })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('1', '52998224725').map((text): Act => ({ kind: 'giveCpf', text })),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 6 }).map((stars): Act => ({ kind: 'rate', stars })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Allergen[][]>([], ['fish'], ['milk']).map((allergens): Act => ({
      kind: 'giveAllergy',
      said: { kind: 'has', allergens, unlisted: [] },
    })),
  },
  {
    weight: 12,
    arbitrary: simple(
      'deny',
      'keepAsIs',
      'dropIt',
      'greet',
      'startOrder',
      'clearBasket',
      'changeAddress',
      'askPayment',
      'usual',
      'pickUp',
      'deliver',
      'askWhy',
      'forgetMe',
      'askMyData',
      'cancelOrder',
      'askMenu',
      'askTotal',
      'askStatus',
      'askHours',
      'askArea',
      'askSuggestion',
      'slower',
      'shorter',
      'help',
      'human',
      'thanks',
      'stop',
    ),
  },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'notUnderstood', unread: ['sushi'] }) },
);

export const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 19, arbitrary: fc.record({ act }) },
  {
    weight: 1,
    arbitrary: fc.record({
      menuOf: fc.constantFrom(...menu.items.map(({ id }) => id)),
      available: fc.boolean(),
      priceCents: fc.integer({ min: 100, max: 9_900 }),
    }),
  },
);

export function changeMenu(
  world: World,
  { menuOf, available, priceCents }: Exclude<Event, { act: Act }>,
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
export async function take(act: Act, session: Session, world: World, at: number): Promise<Taken> {
  const orders = [...world.orders.values()]
    .filter((each) => each.customer === session.customer)
    .reverse();
  const [order] = orders;
  const facts: Facts = {
    book: world.book,
    locale: 'pt-BR',
    hideAdults: false,
    now: world.now,
    newOrderId: orderId(ulid(world.now.getTime() + at)),
    ...(order && { order }),
    orders,
  };
  const turn = {
    channel: 'lex' as const,
    locale: 'pt-BR' as const,
    identity: 'walker',
    requestId: `walk-${at}`,
    deadline: Infinity,
  };
  const step = decide(session, [act], facts);
  const done = await perform(step, turn, facts, world.ports);
  return { effect: step.effect, facts, ...close(done.step, done.facts) };
}
