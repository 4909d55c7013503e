import { revisionOf, type Order } from '../../lambda/domain/order.ts';
import { repriced } from '../../lambda/domain/reprice.ts';
import { sendAnswer } from '../../lambda/workflow/send-answer.ts';
import type { Changed } from '../../lambda/ports.ts';
import { SKUS, type OrderPlan, type ShopPlan } from './plan.ts';
import type { Journal } from './journal.ts';
import type { Shop } from './shop.ts';

/**
 * The people around the shop. None of them remembers anything: each looks at how an order stands and does
 * what the plan has for it, and does it again as long as it is not done, as people do whose button failed.
 */

const ADDED = SKUS['item:mousse'](1);

/** Kitchen, courier and customer of one order, at their next look. */
export async function treat(
  order: Order,
  plan: OrderPlan,
  shop: Shop,
  journal: Journal,
): Promise<void> {
  const now = shop.ports.clock.now();
  const since = (iso: string) => (now.getTime() - Date.parse(iso)) / 1000;
  const isDue = (after: number | undefined, from: string) =>
    after !== undefined && since(from) >= after;
  const { waiting, placedAt, changeKeys } = order;

  if (isDue(plan.cancelsAfter, placedAt) && order.cancelRequested !== true)
    await cancel(order, shop);
  if (
    isDue(plan.addsAfter, placedAt) &&
    changeKeys?.has('adds') !== true &&
    waiting?.for === 'accept'
  )
    await addLine(order, shop);
  if (isDue(plan.movesAfter, placedAt) && changeKeys?.has('moves') !== true && !plan.pickUp)
    await move(order, shop);

  if (!waiting) return;
  const entered = waiting.entered ?? placedAt;
  const press = (path: string, body: object = {}) =>
    Promise.all(
      Array.from({ length: plan.presses }, async () => {
        const taken = await asked(shop, `/orders/${order.id}/${path}`, body);
        if (taken) journal.note('taken', { id: order.id, answer: path });
      }),
    );
  switch (waiting.for) {
    case 'time':
      return;
    case 'payment':
      if (isDue(plan.pays?.after, placedAt)) await shop.money.pay(plan, order);
      return;
    case 'repay':
      if (plan.answersOffer !== 'yes' || changeKeys?.has('repay') === true) return;
      await sent(
        await shop.ports.orders.repay(order.id, {
          ...change(order, 'repay', shop.ports),
          contents: repaid(order, plan),
        }),
        shop.ports,
      );
      return;
    case 'accept':
      if (!isDue(plan.kitchen.after, entered) || plan.kitchen.does === 'nothing') return;
      if (plan.kitchen.does === 'accepts')
        await press('accept', { minutes: 30, revision: revisionOf(order) });
      else await press('reject', { reason: 'forno quebrado' });
      return;
    case 'ready':
      if (isDue(plan.readyAfter, entered)) await press('ready');
      return;
    case 'picked-up':
      if (isDue(plan.courierAfter, entered)) await press('picked-up');
      return;
    case 'delivered':
      if (isDue(plan.deliveredAfter, entered))
        await press('delivered', { code: order.deliveryCode ?? null });
      return;
    case 'substitute':
    case 'price':
      if (plan.answersOffer !== undefined) await answerOffer(order, plan.answersOffer, shop);
      return;
  }
}

/** What the shop's people do to menu and stock, once its time has come; true when it is done. */
export async function mind(
  { does }: ShopPlan,
  key: string,
  shop: Shop,
  journal: Journal,
): Promise<boolean> {
  switch (does.kind) {
    case 'price':
      return asked(shop, `/menu/${does.sku}`, { key, priceCents: does.priceCents });
    case 'pause':
    case 'resume':
      return asked(shop, `/stock/${does.sku}/${does.kind}`, { key });
    case 'restock': {
      const { sku, quantity } = does;
      const done = await asked(shop, `/stock/${sku}/restock`, { key, quantity });
      if (done) journal.note('restocked', { sku, key, quantity });
      return done;
    }
  }
}

/** Whether the console took it. */
async function asked(shop: Shop, path: string, body: object): Promise<boolean> {
  const request = new Request(`http://console.invalid/console/api${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  return (await shop.console.fetch(request, { who: 'people' })).status === 200;
}

/** Whose card was declined pays by Pix, who did not pay tries again. */
const repaid = ({ contents }: Order, { pays }: OrderPlan): Order['contents'] =>
  pays?.does === 'declined' ? { ...contents, payment: 'pix' } : contents;

async function cancel({ id }: Order, { ports }: Shop): Promise<void> {
  const order = await ports.orders.requestCancel(id);
  if (!order?.waiting) return;
  await ports.workflow.answer({
    token: order.waiting.token,
    reply: { kind: 'failure', error: 'OrderCancelledError', cause: 'the customer cancelled' },
  });
}

async function addLine(order: Order, { ports }: Shop): Promise<void> {
  const book = await ports.menuBook.current();
  const lines = [...order.contents.lines, ADDED];
  const contents = repriced({ ...order.contents, lines }, new Date(order.placedAt), book);
  await sent(
    await ports.orders.amend(order.id, { ...change(order, 'adds', ports), contents }),
    ports,
  );
}

async function move(order: Order, { ports }: Shop): Promise<void> {
  const { feeCents, totalCents } = order.contents;
  const address = { text: 'Rua das Acácias 9, Centro', area: 'centro' };
  const where = { ...change(order, 'moves', ports), address, feeCents, totalCents };
  await sent(await ports.orders.readdress(order.id, where), ports);
}

/** A yes to a substitute leaves out what is sold out; a yes to a price pays it. */
async function answerOffer(order: Order, answer: 'yes' | 'no', { ports }: Shop): Promise<void> {
  const { offer, contents } = order;
  const by = change(order, `offer ${revisionOf(order)} ${offer?.kind ?? ''}`, ports);
  switch (offer?.kind) {
    case undefined:
    case 'payment':
      return;
    case 'price':
      await sent(
        await ports.orders.answerPrice(order.id, { ...by, agreed: answer === 'yes' }),
        ports,
      );
      return;
    case 'substitute': {
      const gone = new Set(offer.missing.map(({ line }) => line));
      const lines = contents.lines.filter((_, place) => !gone.has(place));
      if (answer === 'no' || lines.length === 0) {
        await sent(await ports.orders.substitute(order.id, { ...by, declined: true }), ports);
        return;
      }
      const book = await ports.menuBook.version(contents.menuVersion);
      const left = repriced({ ...contents, lines }, new Date(order.placedAt), book);
      await sent(await ports.orders.substitute(order.id, { ...by, contents: left }), ports);
    }
  }
}

const change = (order: Order, key: string, { clock }: Shop['ports']) => ({
  key,
  revision: revisionOf(order),
  at: clock.now(),
});

async function sent(changed: Changed, { workflow }: Shop['ports']): Promise<void> {
  if (changed.outcome !== 'refused') await sendAnswer(changed.order, workflow);
}
