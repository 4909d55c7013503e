import type { OrderId } from '../../lambda/domain/ids.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import { startTables, type TestTables } from '../support/tables.ts';
import { openCounter, type Counter, type CounterOptions } from './counter.ts';

/** The demo shop without a model's suggestions: for paths that are about something else. */
export const unsuggesting = (shop: Shop): Shop => ({ ...shop, suggestions: false });

/** One set of tables a file, one counter a test, closed at its end. */
export function counters(): (options?: Omit<CounterOptions, 'tables'>) => Promise<Counter> {
  let tables: TestTables;
  const open: Counter[] = [];
  beforeAll(async () => {
    tables = await startTables();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((counter) => counter.close()));
  });
  afterAll(() => tables.stop());
  return async (options = {}) => {
    const counter = await openCounter({ tables, shop: unsuggesting, ...options });
    await counter.setStock('item:flan', 10);
    open.push(counter);
    return counter;
  };
}

const ANSWERS = [
  ['accept', { kind: 'accept', minutes: 25 }],
  ['ready', { kind: 'ready' }],
  ['picked-up', { kind: 'picked-up' }],
  ['delivered', { kind: 'delivered' }],
] as const;

type Answered = (typeof ANSWERS)[number][0];

/** The shop's people answer, from one wait (the kitchen's) up to another, or until it has been delivered. */
export async function goesOn(
  counter: Counter,
  id: OrderId,
  { from = 'accept', to }: { from?: Answered; to?: Answered } = {},
): Promise<void> {
  const first = ANSWERS.findIndex(([waiting]) => waiting === from);
  for (const [waiting, answer] of ANSWERS.slice(first)) {
    await counter.waits(id, waiting);
    if (waiting === to) return;
    await counter.says(id, answer);
  }
}

/** Lets time pass a little at a time, as retries need it, until something has come about. */
export async function whileTimePasses<T>(counter: Counter, something: Promise<T>): Promise<T> {
  const over = new AbortController();
  const done = something.finally(() => {
    over.abort();
  });
  const passing = (async () => {
    while (!over.signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      await counter.clock.advance(0.5);
    }
  })();
  await Promise.allSettled([done, passing]);
  return done;
}
