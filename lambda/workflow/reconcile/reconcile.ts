import * as z from 'zod';
import { firstIdAt, type OrderId } from '../../domain/ids.ts';
import { OPEN_STATUSES } from '../../domain/order.ts';
import { inBatches } from './batches.ts';
import { reconcileExecution } from './execution.ts';
import { reconcileOpenOrder, type ReconcilePorts } from './open-order.ts';
import { reconcileMoney } from './money.ts';
import { emptyReport, type Report } from './report.ts';
import { readOnce, reconcileStock } from './stock-record.ts';

/** Executions whose order is not open, looked at in one go. */
const EXECUTIONS_PAGE = 100;

/** Orders that have ended are looked at when they were placed so lately: their money changes for some days, and one may be placed a week before it is made. */
const ENDED_DAYS = 11;

/** Work that is done a page at a time: given where the page before ended, where this one did; none at the end. */
interface Part {
  name: string;
  page: (after: string | undefined) => Promise<string | undefined>;
}

/** Where the last run stopped, when its time was up. */
const markSchema = z.object({ part: z.string(), after: z.string().optional() });
type Mark = z.infer<typeof markSchema>;

/**
 * Compares all open orders with their executions, and the stock with its orders, and puts right what does
 * not agree. Each repair is safe to do twice, so that two runs at once do no harm. A page that is begun is
 * finished, none is begun once `isTimeUp`: the next run goes on from there.
 */
export async function reconcile(ports: ReconcilePorts, isTimeUp: () => boolean): Promise<Report> {
  const report = emptyReport();
  const parts = await partsOf(ports, report, isTimeUp);
  const begun = await ports.bookmark.read();
  const mark = begun === undefined ? undefined : markSchema.parse(JSON.parse(begun));
  const first = Math.max(0, mark ? parts.findIndex(({ name }) => name === mark.part) : 0);
  for (const { name, page } of parts.slice(first)) {
    let after = mark?.part === name ? mark.after : undefined;
    do {
      if (isTimeUp()) {
        await ports.bookmark.write(JSON.stringify({ part: name, after } satisfies Mark));
        return report;
      }
      after = await page(after);
    } while (after !== undefined);
  }
  if (begun !== undefined) await ports.bookmark.write(undefined);
  return { ...report, whole: true };
}

/** The parts, in the order in which they are done: what comes later knows the open orders seen before. */
async function partsOf(
  ports: ReconcilePorts,
  report: Report,
  isTimeUp: () => boolean,
): Promise<Part[]> {
  const running = await allRunning(ports, isTimeUp);
  const open = new Set<OrderId>();
  /** One that fails is noted, and the others are looked at all the same. */
  const each = <T>(all: readonly T[], name: (one: T) => string, look: (one: T) => Promise<void>) =>
    inBatches(all, async (one) => {
      try {
        await look(one);
      } catch (error) {
        report.failed.push({ what: name(one), cause: String(error) });
      }
    });

  const openOrders = OPEN_STATUSES.map((status): Part => ({
    name: status,
    async page(after) {
      const { orders, next } = await ports.orders.page(status, after as OrderId | undefined);
      for (const { id } of orders) open.add(id);
      report.seen.orders += orders.length;
      await each(
        orders,
        ({ id }) => id,
        async (order) => {
          await reconcileMoney(order, ports, report);
          await reconcileOpenOrder(order, running, ports, report);
        },
      );
      return next;
    },
  }));

  /** Those that have ended: what came for them late, and what was to go back. */
  const money = (['cancelled', 'delivered'] as const).map((status): Part => ({
    name: `money of ${status}`,
    async page(after) {
      const since = firstIdAt(ports.clock.now().getTime() - ENDED_DAYS * 86_400_000);
      const { orders, next } = await ports.orders.page(
        status,
        (after as OrderId | undefined) ?? since,
      );
      await each(
        orders,
        ({ id }) => id,
        (order) => reconcileMoney(order, ports, report),
      );
      return next;
    },
  }));

  const executions: Part = {
    name: 'executions',
    async page(after = '') {
      const strange = [...running].filter((id) => id > after && !open.has(id)).sort();
      const looked = strange.slice(0, EXECUTIONS_PAGE);
      report.seen.executions += looked.length;
      await each(looked, String, (id) => reconcileExecution(id, ports, report));
      return strange.length > looked.length ? looked.at(-1) : undefined;
    },
  };

  const stock: Part = {
    name: 'stock',
    async page(after) {
      const { records, next } = await ports.stockBook.page(after);
      const { menu } = await ports.menuBook.current();
      report.seen.stock += records.length;
      const orderOf = readOnce(ports);
      await each(
        records,
        ({ sku }) => sku,
        (record) => reconcileStock(record, menu, open, orderOf, ports, report),
      );
      return next;
    },
  };
  return [...openOrders, ...money, executions, stock];
}

/** All that run, or those that could be listed in time: an order that is not among them is asked for by name. */
async function allRunning(
  { executions }: ReconcilePorts,
  isTimeUp: () => boolean,
): Promise<Set<OrderId>> {
  const running = new Set<OrderId>();
  let next: string | undefined;
  do {
    const page = await executions.running(next);
    for (const id of page.ids) running.add(id);
    next = page.next;
  } while (next !== undefined && !isTimeUp());
  return running;
}
