import type { Line } from '../../domain/line.ts';
import type { Offer } from '../../domain/offer.ts';
import { revisionOf, type Order } from '../../domain/order.ts';
import type { OrderContents } from '../../domain/order-contents.ts';
import { repriced } from '../../domain/reprice.ts';
import { withoutSoldOut } from '../../domain/sold-out.ts';
import type { Act } from '../acts.ts';
import { answer, go, settled, type Facts, type Step } from '../decide/step.ts';
import { say } from '../phrases.ts';
import { statusSayings } from '../status.ts';

type SoldOut = Extract<Offer, { kind: 'substitute' }>;
type AnswerSoldOut = Extract<Act, { kind: 'answerSoldOut' }>;

/** What an order asks about what is sold out, while that is open. */
export const soldOutOffer = ({ status, offer, cancelRequested }: Order): SoldOut | undefined =>
  status === 'awaitingCustomer' && cancelRequested !== true && offer?.kind === 'substitute'
    ? offer
    : undefined;

/**
 * The order with what was named, each once, or else the nearest, in the place of what is sold out, and without the lines
 * to be left out; undefined where nothing stands in for anything.
 */
export function withSimilar(
  order: Order,
  offer: SoldOut,
  facts: Facts,
  { named = [], without = [] }: Pick<AnswerSoldOut, 'named' | 'without'> = {},
): OrderContents | undefined {
  const left = [...named];
  const by = new Map(
    offer.missing.map(({ line, similar }) => {
      if (without.includes(line)) return [line, undefined];
      const at = left.findIndex((each) => similar.includes(each));
      return [line, at === -1 ? similar[0] : left.splice(at, 1)[0]];
    }),
  );
  if ([...by.values()].every((line) => line === undefined)) return undefined;
  const lines = order.contents.lines.flatMap((line, place) =>
    by.has(place) ? (by.get(place) ?? []) : [line],
  );
  return repricedNow(order, lines, facts);
}

/** Whether what was named is one of the lines that were offered, as far as it was named. */
export const isLike = (
  named: { item: string | null; options: readonly { option: string }[] },
  line: Line,
): boolean =>
  (named.item === null || named.item === line.item) &&
  (named.options.length > 0 || named.item !== null) &&
  named.options.every(({ option }) => line.options.some((each) => each.option === option));

/** The order without what is sold out; undefined where nothing would be left. */
export function withoutMissing(
  order: Order,
  offer: SoldOut,
  facts: Facts,
): OrderContents | undefined {
  const { menu } = facts.book;
  const missing = offer.missing.map(({ line }) => line);
  const { lines } = order.contents;
  const left = withoutSoldOut(lines, missing, offer.soldOut, { agreed: menu, now: menu }).lines;
  return left.length === 0 ? undefined : repricedNow(order, left, facts);
}

const repricedNow = (order: Order, lines: Line[], { book }: Facts): OrderContents =>
  repriced({ ...order.contents, lines }, new Date(order.placedAt), book);

/** Swap, leave out or cancel; late, it changes nothing and says so. */
export function answerSoldOut(step: Step, act: AnswerSoldOut, facts: Facts): Step {
  const order = facts.orders.find(({ id }) => id === act.orderId);
  const offer = order && soldOutOffer(order);
  if (!order || !offer) return late(step, order, facts);
  const { orderId } = act;
  const revision = revisionOf(order);
  if (act.how === 'cancel')
    return { ...settled(step), effect: { kind: 'substitute', orderId, revision } };
  const contents =
    act.how === 'leaveOut'
      ? withoutMissing(order, offer, facts)
      : withSimilar(order, offer, facts, act);
  return contents
    ? { ...settled(step), effect: { kind: 'substitute', orderId, revision, contents } }
    : go(step, [], { pending: { kind: 'substitute', orderId, revision } });
}

/** An answer to what is not asked any more. */
export const late = (step: Step, order: Order | undefined, facts: Facts): Step =>
  answer(settled(step), say('answerLate'), ...(order ? statusSayings(order, facts) : []));
