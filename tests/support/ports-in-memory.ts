import { randomInt } from 'node:crypto';
import { indexMenu } from '../../lambda/domain/menu-index.ts';
import { checkCode, hashOfCode, type LinkCode } from '../../lambda/domain/link-code.ts';
import { NO_COMPANY } from '../../lambda/domain/suggest/company.ts';
import { customerId, type CustomerId } from '../../lambda/domain/ids.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { anonymous } from '../../lambda/domain/anonymous.ts';
import { newSession, type Session } from '../../lambda/dialogue/session.ts';
import { newCode } from '../../lambda/domain/link-code.ts';
import { PAYING } from './paying.ts';
import type { TurnPorts } from '../../lambda/dialogue/take-turn.ts';
import type { Book } from '../../lambda/ports.ts';
import { loadShop } from '../../local/shop/load-shop.ts';

const { menu, shop } = await loadShop('shop');

/** The demo shop, as published. */
export const cantina: Book = { version: 'test', menu: indexMenu(menu), shop };

export interface World {
  ports: TurnPorts;
  book: Book;
  now: Date;
  sessions: Map<string, Session>;
  orders: Map<string, Order>;
  /** Order ids whose workflow was started, in order. */
  started: string[];
  /** Errors that tokens were failed with. */
  failed: string[];
  /** What customers handed to a person had said. */
  handedOff: string[][];
}

/** The outside in memory: a turn's ports over plain maps, with a clock that stands still. */
export function inMemory(): World {
  const versions = new Map<string, number>();
  const joined = new Map<string, CustomerId>();
  const codes = new Map<string, { customer: CustomerId; link: LinkCode }>();
  const world: World = {
    book: cantina,
    now: new Date('2026-11-22T20:00:00Z'),
    sessions: new Map(),
    orders: new Map(),
    started: [],
    failed: [],
    handedOff: [],
    ports: {
      clock: { now: () => world.now },
      random: (below) => randomInt(below),
      payLinks: { send: () => Promise.resolve() },
      phoneCodes: { send: ({ now }) => Promise.resolve(newCode(() => 123_456, now).record) },
      paying: {
        pages: PAYING.pages,
        receipts: PAYING.receipts,
        sms: true,
        connected: ['pix', 'card'],
      },
      customers: {
        identify: (channel, id) =>
          Promise.resolve(joined.get(`${channel}#${id}`) ?? customerId(`${channel}#${id}`)),
      },
      links: {
        issue: (customer, link) => {
          codes.set(link.codeHash, { customer, link });
          return Promise.resolve();
        },
        redeem: (code, now) => {
          const found = codes.get(hashOfCode(code));
          if (!found) return Promise.resolve(undefined);
          const { outcome, record } = checkCode(found.link, code, now);
          found.link = record;
          return Promise.resolve(outcome === 'right' ? found.customer : undefined);
        },
        claim: (account, customer) => {
          const owner = joined.get(`account#${account}`) ?? customer;
          joined.set(`account#${account}`, owner);
          return Promise.resolve(owner);
        },
        join: (channel, id, customer) => {
          joined.set(`${channel}#${id}`, customer);
          return Promise.resolve();
        },
      },
      sessions: {
        load: (customer) =>
          Promise.resolve({
            session: structuredClone(world.sessions.get(customer) ?? newSession(customer)),
            version: versions.get(customer) ?? 0,
          }),
        save: (session, version) => {
          if ((versions.get(session.customer) ?? 0) !== version) return Promise.resolve(false);
          versions.set(session.customer, version + 1);
          world.sessions.set(session.customer, structuredClone(session));
          return Promise.resolve(true);
        },
      },
      menuBook: {
        current: () => Promise.resolve(world.book),
        version: () => Promise.resolve(world.book),
      },
      orders: {
        place: (order) => {
          const before = world.orders.get(order.id);
          if (before) return Promise.resolve({ order: before, placed: 'before' });
          const history = [{ sequence: 1, status: 'received' as const, at: order.placedAt }];
          const number = world.orders.size + 1;
          const placed: Order = { ...order, number, status: 'received', sequence: 1, history };
          world.orders.set(order.id, placed);
          return Promise.resolve({ order: placed, placed: 'now' });
        },
        get: (id) => Promise.resolve(world.orders.get(id)),
        ofCustomer: (customer, limit) =>
          Promise.resolve(
            [...world.orders.values()]
              .filter((order) => order.customer === customer)
              .sort((one, other) => (one.id < other.id ? 1 : -1))
              .slice(0, limit),
          ),
        complain: (id, complaint) => {
          const order = world.orders.get(id);
          if (order) order.complaints = [...(order.complaints ?? []), complaint];
          return Promise.resolve();
        },
        rate: (id, stars) => {
          const order = world.orders.get(id);
          if (order) order.rating = stars;
          return Promise.resolve();
        },
        anonymise: (customer) => {
          for (const order of world.orders.values())
            if (order.customer === customer) order.contents = anonymous(order.contents);
          return Promise.resolve();
        },
        page: () => Promise.resolve({ orders: [] }),
        withStatus: () => Promise.resolve([...world.orders.values()]),
        advance: () => Promise.resolve(undefined),
        await: () => Promise.resolve(undefined),
        requestCancel: (id) => {
          const order = world.orders.get(id);
          if (!order || order.status === 'delivered') return Promise.resolve(undefined);
          order.cancelRequested = true;
          return Promise.resolve(order);
        },
        answer: () => Promise.resolve(undefined),
        countWrongCode: () => Promise.resolve(undefined),
        amend: () => Promise.resolve({ outcome: 'refused', order: undefined }),
        readdress: () => Promise.resolve({ outcome: 'refused', order: undefined }),
        substitute: () => Promise.resolve({ outcome: 'refused', order: undefined }),
        answerPrice: () => Promise.resolve({ outcome: 'refused', order: undefined }),
        repay: () => Promise.resolve({ outcome: 'refused', order: undefined }),
        answerSuggestion: () => Promise.resolve(),
        prepare: () => Promise.resolve(undefined),
        closeWait: () => Promise.resolve(undefined),
        revise: () => Promise.resolve(undefined),
        offer: () => Promise.resolve(undefined),
        suggest: () => Promise.resolve(undefined),
        settleSuggestion: () => Promise.resolve(undefined),
        charge: () => Promise.resolve(undefined),
        requestCharge: () => Promise.resolve(undefined),
        noteRequest: () => Promise.resolve(undefined),
        takeCharge: () => Promise.resolve(undefined),
        planRefund: () => Promise.resolve(undefined),
        noteRefund: () => Promise.resolve(undefined),
        refund: () => Promise.resolve(undefined),
      },
      workflow: {
        start: (id) => {
          world.started.push(id);
          return Promise.resolve();
        },
        answer: ({ reply }) => {
          if (reply.kind === 'failure') world.failed.push(reply.error);
          return Promise.resolve(true);
        },
      },
      handOff: {
        send: (_queueUrl, request) => {
          world.handedOff.push(request.transcript.map(({ customer }) => customer));
          return Promise.resolve();
        },
      },
      startQueue: { send: () => Promise.resolve() },
      interpreter: { interpret: () => Promise.resolve({ kind: 'none', why: 'off' }) },
      later: { send: () => Promise.resolve() },
      meter: { turn: () => undefined, call: () => undefined },
      stockLevels: { available: (skus) => Promise.resolve(new Map(skus.map((sku) => [sku, 99]))) },
      talkBook: {
        missed: () => Promise.resolve(),
        ordered: () => Promise.resolve(),
        keep: () => Promise.resolve(),
        forget: () => Promise.resolve(),
      },
      companyBook: { read: () => Promise.resolve(NO_COMPANY), count: () => Promise.resolve() },
      suggester: { choose: () => Promise.resolve({ kind: 'none', why: 'off' }) },
      weather: { now: () => Promise.resolve(undefined) },
    },
  };
  return world;
}
