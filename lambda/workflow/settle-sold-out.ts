import type { OrderId } from '../domain/ids.ts';
import type { Offer } from '../domain/offer.ts';
import { revisionOf, type Order } from '../domain/order.ts';
import { repriced } from '../domain/reprice.ts';
import { similarLines } from '../domain/similar.ts';
import { missingLines, withoutSoldOut, type Adjustment } from '../domain/sold-out.ts';
import { stockNeeds } from '../domain/stock.ts';
import type { Book } from '../ports.ts';
import { liveOrder, moveTo, waitFor, written, type Output, type TaskPorts } from './order-step.ts';
import type { Task } from './task-request.ts';

interface Situation {
  order: Order;
  /** The menu that the order was agreed to by, and that of now. */
  agreed: Book;
  now: Book;
  missing: number[];
  soldOut: readonly string[];
}

/**
 * Does about what is sold out what the customer said to do, or else the shop's rule: leave it out, or take what is most
 * similar and not dearer. With an allergy nothing is replaced unasked. What it cannot settle it makes an offer of.
 */
export async function settleSoldOut(
  { orderId, soldOut }: Task<'settleSoldOut'>,
  ports: TaskPorts,
): Promise<Output> {
  const situation = await situationOf(orderId, soldOut, ports);
  const { order, missing, now } = situation;
  if (missing.length === 0) return SETTLED;
  const { whenSoldOut = now.shop.soldOut.policy, allergens = [] } = order.contents;
  if (whenSoldOut === 'leaveOut') return leaveOut(situation, ports);
  const offered = await offersFor(situation, ports);
  if (whenSoldOut === 'similar' && allergens.length === 0) {
    const replaced = await replace(situation, offered, ports);
    if (replaced) return SETTLED;
  }
  const revision = revisionOf(order);
  const offer: Offer = { kind: 'substitute', revision, soldOut: [...soldOut], missing: offered };
  await written(orderId, ports.orders.offer(orderId, offer), ports);
  return { outcome: 'ask' };
}

export async function offerSubstitute(
  request: Task<'offerSubstitute'>,
  ports: TaskPorts,
): Promise<void> {
  const { orderId } = request;
  await moveTo(orderId, { to: 'awaitingCustomer', from: ['received', 'awaitingPayment'] }, ports);
  await waitFor(orderId, 'substitute', request, ports);
}

/** The customer did not answer: without what is sold out, or not at all, as the shop has it. */
export async function settleSilence(orderId: OrderId, ports: TaskPorts): Promise<Output> {
  const { offer } = await liveOrder(orderId, ports);
  const { shop } = await ports.menuBook.current();
  // Settled by an attempt before, the offer is of contents that are no more.
  if (shop.soldOut.silence === 'cancel' || offer?.kind !== 'substitute')
    return { outcome: 'cancel' };
  const situation = await situationOf(orderId, offer.soldOut, ports);
  return situation.missing.length === 0 ? SETTLED : leaveOut(situation, ports);
}

const SETTLED: Output = { outcome: 'settled' };
const NOTHING_LEFT: Output = { outcome: 'nothingLeft' };

async function situationOf(
  orderId: OrderId,
  soldOut: readonly string[],
  ports: TaskPorts,
): Promise<Situation> {
  const order = await liveOrder(orderId, ports);
  const [agreed, now] = await Promise.all([
    ports.menuBook.version(order.contents.menuVersion),
    ports.menuBook.current(),
  ]);
  const menus = { agreed: agreed.menu, now: now.menu };
  return {
    order,
    agreed,
    now,
    soldOut,
    missing: missingLines(order.contents.lines, soldOut, menus),
  };
}

/** At the prices that were agreed to: a change of these is looked at, and asked about, on its own. */
async function leaveOut(situation: Situation, ports: TaskPorts): Promise<Output> {
  const { order, agreed, now, missing, soldOut } = situation;
  const menus = { agreed: agreed.menu, now: now.menu };
  const { lines, adjustments } = withoutSoldOut(order.contents.lines, missing, soldOut, menus);
  if (lines.length === 0) return NOTHING_LEFT;
  await revise(situation, agreed, lines, adjustments, ports);
  return SETTLED;
}

/** Puts the most similar in the place of each, where there is one and all of it is not dearer. */
async function replace(
  situation: Situation,
  offered: { line: number; similar: Order['contents']['lines'] }[],
  ports: TaskPorts,
): Promise<boolean> {
  const { order, now } = situation;
  const { contents, placedAt } = order;
  const by = new Map(offered.map(({ line, similar }) => [line, similar[0]]));
  if ([...by.values()].includes(undefined)) return false;
  const lines = contents.lines.map((line, place) => by.get(place) ?? line);
  const { totalCents } = repriced({ ...contents, lines }, new Date(placedAt), now);
  if (totalCents > contents.totalCents) return false;
  const adjustments = contents.lines.flatMap((line, place): Adjustment[] => {
    const instead = by.get(place);
    return instead ? [{ kind: 'replaced', line, by: instead }] : [];
  });
  await revise(situation, now, lines, adjustments, ports);
  return true;
}

async function revise(
  { order }: Situation,
  book: Book,
  lines: Order['contents']['lines'],
  adjustments: Adjustment[],
  ports: TaskPorts,
): Promise<void> {
  const contents = repriced({ ...order.contents, lines }, new Date(order.placedAt), book);
  const change = { contents, adjustments, at: ports.clock.now() };
  await written(order.id, ports.orders.revise(order, change), ports);
}

/** What may stand in for each missing line, of what there is enough of now. */
async function offersFor({ order, missing, now, soldOut }: Situation, ports: TaskPorts) {
  const { lines, allergens = [] } = order.contents;
  const similar = (line: number, gone: ReadonlySet<string>) => {
    const wanted = lines[line];
    return wanted ? similarLines(wanted, { menu: now.menu, allergens, soldOut: gone }) : [];
  };
  const gone = new Set(soldOut);
  const needs = missing
    .flatMap((line) => similar(line, gone))
    .flatMap((each) => stockNeeds([each], now.menu));
  const left = await ports.stockLevels.available(needs.map(({ sku }) => sku));
  for (const { sku, quantity } of needs) if ((left.get(sku) ?? 0) < quantity) gone.add(sku);
  return missing.map((line) => ({ line, similar: similar(line, gone) }));
}
