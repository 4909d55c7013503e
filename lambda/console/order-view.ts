import { describeOptions } from '../dialogue/describe.ts';
import { text } from '../dialogue/render.ts';
import type { Charge } from '../domain/charge.ts';
import type { Locale } from '../domain/locale.ts';
import { nameOf, type MenuIndex } from '../domain/menu-index.ts';
import { refundableCents } from '../domain/order-money.ts';
import { hasEnded, revisionOf, type Order } from '../domain/order.ts';
import type { Waiting } from '../domain/wait.ts';

/** The shop's own language: what the kitchen reads, whatever the customer spoke. */
export const KITCHEN: Locale = 'pt-BR';

/** What the shop answers; the rest waits for the hour or for the customer. */
const SHOPS: ReadonlySet<Waiting> = new Set<Waiting>(['accept', 'ready', 'picked-up', 'delivered']);

/** An order as the console shows it. Tokens stay on the order: whoever answers, answers through it. */
export function orderView(order: Order, menu: MenuIndex) {
  const { contents, waiting } = order;
  const open = !hasEnded(order.status) && order.cancelRequested !== true;
  return {
    id: order.id,
    number: order.number,
    status: order.status,
    sequence: order.sequence,
    /** Of what is ordered: an answer to `accept` may say which it saw. */
    revision: revisionOf(order),
    placedAt: order.placedAt,
    channel: order.channel,
    locale: order.locale,
    customer: { name: contents.name, phone: contents.phone },
    address: contents.address?.text ?? null,
    lines: contents.lines.map((line) => {
      const item = menu.item(line.item);
      return {
        name: item ? nameOf(item, KITCHEN) : line.item,
        quantity: line.quantity,
        options: describeOptions(line, line.options, menu, KITCHEN).map((option) =>
          text(option, KITCHEN),
        ),
        ...(line.note !== undefined && { note: line.note }),
      };
    }),
    payment: contents.payment,
    ...(contents.changeForCents !== undefined && { changeForCents: contents.changeForCents }),
    totalCents: contents.totalCents,
    waitingFor: open && waiting && SHOPS.has(waiting.for) ? waiting.for : null,
    pickUp: contents.pickUp === true,
    ...(contents.scheduledFor !== undefined && { scheduledFor: contents.scheduledFor }),
    ...(contents.allergens && { allergens: contents.allergens }),
    codeNeeded: order.deliveryCode !== undefined,
    charges: Object.values(order.charges ?? {}).map(chargeView),
    /** What `POST …/refund` can give back at most. */
    refundableCents: refundableCents(order),
    ...(order.codeOverride && { codeOverride: order.codeOverride }),
    ...(order.reason && { reason: order.reason }),
    history: order.history,
  };
}

const chargeView = ({ id, status, amountCents, receivedCents, refundedCents, byHand }: Charge) => ({
  id,
  status,
  amountCents,
  receivedCents,
  refundedCents,
  /** The shop itself says when it came, and when it was given back. */
  byHand: byHand === true,
});
