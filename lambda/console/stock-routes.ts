import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { MenuChangeRefusedError, type MenuChange } from '../domain/menu-change.ts';
import {
  countedIn,
  type Author,
  type StockChange,
  type StockRecord,
} from '../domain/stock-record.ts';
import type { Ports } from '../ports.ts';
import { bodyAs } from './body.ts';
import { menuView } from './menu-view.ts';
import { stockView } from './stock-view.ts';

export type StockPorts = Pick<Ports, 'stockBook' | 'menuDesk' | 'clock'>;

/** Who asks, as the HTTP API's authoriser found. */
export interface Asking {
  Bindings: { who: string };
}

/** The client's own mark of a change: sent again with the same, it is made once. */
const key = z.string().trim().min(1).max(64);
const units = z.int().min(0).max(1_000_000);
const cents = z.int().min(0).max(10_000_000);

/** The changes of the stock by their path, each with what its body must hold. */
const CHANGES: Readonly<Record<string, z.ZodType<{ key: string; change: StockChange }>>> = {
  restock: z
    .object({ key, quantity: units.min(1) })
    .transform(({ key, quantity }) => ({ key, change: { kind: 'restock', quantity } })),
  correct: z.union([
    z
      .strictObject({ key, counted: units })
      .transform(({ key, counted }) => ({ key, change: { kind: 'count' as const, counted } })),
    z.strictObject({ key, available: units }).transform(({ key, available }) => ({
      key,
      change: { kind: 'correct' as const, available },
    })),
  ]),
  pause: z.object({ key }).transform(({ key }) => ({ key, change: { kind: 'pause' } })),
  resume: z.object({ key }).transform(({ key }) => ({ key, change: { kind: 'resume' } })),
};

const menuChange = z
  .strictObject({
    key,
    available: z.boolean().optional(),
    priceCents: z.union([cents, z.record(z.string(), cents)]).optional(),
    pricePerThousandCents: cents.optional(),
  })
  .refine(
    ({ available, priceCents, pricePerThousandCents }) =>
      [available, priceCents, pricePerThousandCents].some((given) => given !== undefined),
    'give available, priceCents or pricePerThousandCents',
  );

/** What there is and what it costs, seen and changed by the shop's people while orders come and go. */
export function stockRoutes({ stockBook, menuDesk, clock }: StockPorts) {
  const routes = new Hono<Asking>();

  const author = (context: Context<Asking>, key: string): Author => ({
    key,
    who: context.env.who,
    at: clock.now().toISOString(),
  });

  const countedSkus = async () => {
    const { book } = await menuDesk.current();
    return new Map(countedIn(book.menu.menu).map((counted) => [counted.sku, counted]));
  };

  routes.get('/stock', async (context) => {
    const counted = await countedSkus();
    const records = new Map<string, StockRecord>();
    let after: string | undefined;
    do {
      const page = await stockBook.page(after);
      for (const record of page.records) records.set(record.sku, record);
      after = page.next;
    } while (after !== undefined);
    const stock = [...counted.values()].flatMap((each) => {
      const record = records.get(each.sku);
      return record ? [stockView(each, record)] : [];
    });
    return context.json({ stock });
  });

  for (const [path, schema] of Object.entries(CHANGES)) {
    // An option's sku has a slash in it, which some clients write as it is and some as %2F.
    routes.post(`/stock/:sku{.+}/${path}`, async (context) => {
      const sku = context.req.param('sku');
      const body = await bodyAs(context, schema);
      const by = author(context, body.key);
      const counted = (await countedSkus()).get(sku);
      const record = counted && (await stockBook.change(sku, body.change, by));
      if (!record) throw new HTTPException(404, { message: `the shop does not count ${sku}` });
      // The record refuses what is ordered already; the menu keeps the conversation from offering it.
      if (path === 'pause' || path === 'resume')
        await menuDesk.change({ sku, available: path === 'resume' }, by);
      return context.json(stockView(counted, record));
    });
  }

  routes.get('/menu', async (context) => {
    const { book, changes } = await menuDesk.current();
    return context.json({ ...menuView(book), changes: changes.toReversed() });
  });

  routes.post('/menu/:sku{.+}', async (context) => {
    const { key, ...fields } = await bodyAs(context, menuChange);
    const change: MenuChange = { sku: context.req.param('sku'), ...fields };
    try {
      return context.json(menuView(await menuDesk.change(change, author(context, key))));
    } catch (error) {
      if (!(error instanceof MenuChangeRefusedError)) throw error;
      throw new HTTPException(400, { message: error.message, cause: error });
    }
  });

  return routes;
}
