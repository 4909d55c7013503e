import { setTimeout as delay } from 'node:timers/promises';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { pino } from 'pino';
import { dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { repairsIn, type Report } from '../../lambda/workflow/reconcile/report.ts';
import { awsClients } from '../../local/composition/aws-clients.ts';
import { startServices } from '../../local/composition/start-services.ts';
import { Undo } from '../../local/composition/undo.ts';
import { takeDataDirectory } from '../../local/data-directory/data-directory.ts';
import { tableName } from '../../local/dynamodb/create-tables.ts';
import { loadShop } from '../../local/shop/load-shop.ts';
import { customers } from './customers.ts';
import { firstStock } from './first-stock.ts';
import { chooseFaults } from './faults.ts';
import { openJournal } from './journal.ts';
import { openMoney } from './money.ts';
import { faultyNetwork, runIn, WATCHER } from './network.ts';
import { outcomeOf } from './outcome.ts';
import { mind, treat } from './people.ts';
import { posts } from './posts.ts';
import type { WorldPlan } from './plan.ts';
import { openOrders } from './open-orders.ts';
import { seeded } from './random.ts';
import { BEGINNING, savedTime, saveTime } from './saved-time.ts';
import { openShop, type Shop } from './shop.ts';
import { hearNews, startFromQueue } from './subscribers.ts';
import { UnderWay } from './under-way.ts';
import { problemsIn } from './verify.ts';
import { VirtualClock } from './virtual-clock.ts';

/** People look every minute while there is much to do, later now and then. */
const LOOK_SECONDS = 60;
const LATER_SECONDS = 600;
const BUSY_SECONDS = 2 * 3600;
const RECONCILE_SECONDS = 300;
/** By then reconcile has tidied up after the last order. */
const TIDY_SECONDS = 1200;
/** A day after which nothing can be under way any more. */
const LONGEST_SECONDS = 20 * 3600;

export interface WorldSettings {
  /** Where all of it is kept; a world that was killed goes on from there. */
  directory: string;
  plan: WorldPlan;
  /** How often its process is killed from within, of a thousand looks. */
  killsPerThousand: number;
  progress?: (line: string) => void;
}

export interface WorldReport {
  problems: string[];
  figures: Record<string, unknown>;
}

/** Plays a plan to its end, and says what was wrong with it. */
export async function playWorld(settings: WorldSettings): Promise<WorldReport> {
  const undo = new Undo();
  try {
    return await runIn(WATCHER, () => play(settings, undo));
  } finally {
    await undo.all();
  }
}

async function play(
  { directory, plan, killsPerThousand, progress }: WorldSettings,
  undo: Undo,
): Promise<WorldReport> {
  const began = performance.now();
  const saved = savedTime(directory);
  const clock = new VirtualClock(saved.now);
  const random = seeded(plan.seed + saved.starts * 7919);
  const faults = chooseFaults(random, () => clock.now());
  const underWay = new UnderWay();
  const journal = openJournal(directory);
  const log = pino({ level: 'silent' });

  // What the shop logs of its faults is for its people, not for who reads the tests.
  let logged = 0;
  const { error } = console;
  console.error = () => (logged += 1);
  undo.add(() => {
    console.error = error;
  });

  const data = takeDataDirectory(directory);
  undo.add(() => {
    data.release();
  });
  const files = await loadShop('shop');
  const services = await startServices(data, files, log, undo);
  const clients = awsClients(services.urls);
  const tables = DynamoDBDocumentClient.from(clients.dynamodb, {
    marshallOptions: { removeUndefinedValues: true },
  });
  const first = await firstStock(directory, plan.orders.length, files.menu, tables);
  const orders = dynamoOrders(tables, { orders: tableName('orders'), shop: tableName('shop') });
  let living = WATCHER;
  undo.add(
    faultyNetwork(
      (request) => faults.network(request),
      () => living,
      underWay,
    ),
  );

  const money = await openMoney(directory, () => clock.now());
  undo.add(() => money.stop());
  const open = async (port: number): Promise<Shop> => {
    const opened = await openShop({
      ...{ services, clock, underWay, random, port, money },
      directory: data.of('states'),
      chooseFault: () => faults.invocation(),
    });
    living = opened.process;
    return opened;
  };
  let shop = await open(0);
  undo.add(() => shop.kill());
  undo.add(hearNews(services, journal, log));
  undo.add(await startFromQueue(services, () => shop.process, log));
  const telling = posts(money, journal, random);
  const { place, allPlaced } = customers(plan, BEGINNING, journal);

  const elapsed = () => (clock.now() - BEGINNING) / 1000;
  const reports: Report[] = [];
  const minded = new Set<number>();
  let kills = 0;
  let tidyFrom = Infinity;
  let reconciledAt = clock.now();

  /** What people and schedule do at one moment; a fault is met by doing it again at the next look. */
  const look = async (waiting: Order[]): Promise<void> => {
    const doing: Promise<unknown>[] = [place(shop, elapsed())];
    const placed = new Map(journal.all('placed').map((each) => [each.id, each.plan]));
    for (const order of waiting) {
      const own = plan.orders[placed.get(order.id) ?? -1];
      if (own) doing.push(treat(order, own, shop, journal));
    }
    plan.shop.forEach((each, at) => {
      if (each.after > elapsed() || minded.has(at)) return;
      doing.push(mind(each, `shop-${at}`, shop, journal).then((done) => done && minded.add(at)));
    });
    if (clock.now() - reconciledAt >= RECONCILE_SECONDS * 1000) {
      reconciledAt = clock.now();
      doing.push(shop.reconcile().then((report) => reports.push(report)));
    }
    await Promise.allSettled(doing);
  };

  while (elapsed() < LONGEST_SECONDS) {
    await underWay.idle();
    const waiting = await openOrders(orders);
    const done = allPlaced() && minded.size === plan.shop.length && waiting.length === 0;
    tidyFrom = done ? Math.min(tidyFrom, elapsed()) : Infinity;
    if (elapsed() - tidyFrom > TIDY_SECONDS) break;
    if (done) shop.process.faulty = false;
    faults.weather();
    if (Math.round(elapsed() / LOOK_SECONDS) % 3 === 0) {
      await runIn(shop.process, () => underWay.during(() => telling.tell(shop)));
    }
    const looking = underWay.during(() => runIn(shop.process, () => look(waiting)));
    if (random() * 1000 < killsPerThousand) {
      await delay(random() * 12);
      kills += 1;
      await shop.kill();
      shop = await open(shop.port);
    }
    await looking;
    await underWay.idle();
    clock.moveTo(clock.now() + (elapsed() < BUSY_SECONDS ? LOOK_SECONDS : LATER_SECONDS) * 1000);
    saveTime(directory, { now: clock.now(), starts: saved.starts });
    progress?.(`${Math.round(elapsed() / 60)} min, ${waiting.length} open`);
  }

  const outcome = await outcomeOf({ services, tables, journal, plan, first, money });
  const repairs = reports.reduce((sum, report) => sum + repairsIn(report), 0);
  return {
    problems: problemsIn(outcome),
    figures: {
      ...outcome.figures,
      faults: faults.met(),
      kills,
      repairs,
      logged,
      hours: Math.round(elapsed() / 360) / 10,
      seconds: Math.round((performance.now() - began) / 100) / 10,
    },
  };
}

/** Every order that was placed so far. */
