import { money, orderNumber, say, series } from '../phrases.ts';
import { describeLine, describeLines, describeOptions } from '../describe.ts';
import type { Line } from '../../domain/line.ts';
import type { Offer } from '../../domain/offer.ts';
import { revisionOf, type Order } from '../../domain/order.ts';
import type { Facts } from '../decide/step.ts';
import type { Saying, Value } from '../phrases.ts';
import type { NextQuestion } from '../question.ts';
import type { Session } from '../session.ts';
import { openOrders } from './placed-orders.ts';
import { changeSayings } from './change-for-cash.ts';
import { repayQuestion, toRepay } from './repay.ts';
import { withoutMissing, withSimilar } from './sold-out.ts';

/** What a placed order waits for the customer to say: it is asked before anything else. */
export function awaitedQuestion(session: Session, facts: Facts): NextQuestion | undefined {
  const unpaid = toRepay(facts.orders);
  const cancelling = session.pending.kind === 'confirmCancel';
  if (
    unpaid &&
    !cancelling &&
    (unpaid.offer?.kind === 'payment' || session.pending.kind === 'repay')
  )
    return repayQuestion(unpaid, session, facts);
  const order = openOrders(facts.orders).find(
    ({ status, offer }) => status === 'awaitingCustomer' && offer !== undefined,
  );
  if (!order?.offer) return undefined;
  switch (order.offer.kind) {
    case 'substitute':
      return soldOutQuestion(order, order.offer, facts);
    case 'price':
      return priceQuestion(order, order.offer);
    case 'payment':
      return undefined;
  }
}

type SoldOut = Extract<Offer, { kind: 'substitute' }>;
type NewPrice = Extract<Offer, { kind: 'price' }>;

function soldOutQuestion(order: Order, offer: SoldOut, facts: Facts): NextQuestion {
  const { menu } = facts.book;
  const gone = offer.missing.flatMap(({ line }) => order.contents.lines[line] ?? []);
  return {
    before: [
      say('soldOutNow', {
        number: orderNumber(order.number),
        lines: describeLines(gone, menu, facts.locale),
      }),
    ],
    question: choices(order, offer, facts),
    pending: { kind: 'substitute', orderId: order.id, revision: revisionOf(order) },
  };
}

function choices(order: Order, offer: SoldOut, facts: Facts): Saying {
  const swapped = withSimilar(order, offer, facts);
  const left = withoutMissing(order, offer, facts);
  if (!swapped) return left ? say('askLeaveOut') : say('askCancelSoldOut');
  const values = {
    similar: series(offer.missing.flatMap((each) => replacement(order, each, facts))),
    total: money(swapped.totalCents),
  };
  return left ? say('askSubstitute', values) : say('askSubstituteOnly', values);
}

/** What would stand in: of the same item only what is another. */
function replacement(
  order: Order,
  { line, similar: [by] }: SoldOut['missing'][number],
  { book, locale }: Facts,
): Value[] {
  const before = order.contents.lines[line];
  if (!by) return [];
  if (before?.item !== by.item) return [describeLine(by, book.menu, locale)];
  return describeOptions(by, otherOptions(before, by), book.menu, locale);
}

const otherOptions = (before: Line, by: Line) =>
  by.options.filter(
    ({ group, option }) =>
      !before.options.some((each) => each.group === group && each.option === option),
  );

const priceQuestion = (order: Order, { contents, beforeCents }: NewPrice): NextQuestion => ({
  before: changeSayings(order.contents, contents),
  question: say('askNewPrice', {
    number: orderNumber(order.number),
    before: money(beforeCents),
    total: money(contents.totalCents),
  }),
  pending: { kind: 'newPrice', orderId: order.id, revision: revisionOf(order) },
});
