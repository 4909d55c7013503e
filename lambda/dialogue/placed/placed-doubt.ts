import { areaById } from '../../domain/delivery-area.ts';
import type { Facts } from '../decide/step.ts';
import { describeLine } from '../describe.ts';
import { money, orderNumber, say, series, type Value } from '../phrases.ts';
import type { NextQuestion } from '../question.ts';
import type { Move, Pending } from '../session.ts';
import { changeSayings } from './change-for-cash.ts';
import { openOrders } from './placed-orders.ts';
import { suggestedTo, withSuggestion } from './suggestion.ts';

type Open = Extract<
  Pending,
  { kind: 'whichPlaced' | 'whereTo' | 'newInstead' | 'move' | 'suggestion' }
>;

/** Questions about placed orders that stay open until they are answered. */
export function placedDoubt(pending: Open, facts: Facts): NextQuestion | undefined {
  const { orders, book, locale } = facts;
  if (pending.kind === 'whichPlaced') {
    const numbers = openOrders(orders).map(({ number }) => orderNumber(number));
    return { question: say('askWhichOrder', { numbers: series(numbers) }), pending };
  }
  if (pending.kind === 'newInstead') return { question: say('askNewInstead'), pending };
  const order = orders.find(({ id }) => id === pending.orderId);
  if (!order) return undefined;
  const number = orderNumber(order.number);
  switch (pending.kind) {
    case 'whereTo':
      return { question: say('askWhereTo', { number }), pending };
    case 'move': {
      const { feeCents, totalCents } = pending.to;
      const values = { fee: money(feeCents), total: money(totalCents) };
      const address = placeOf(pending.to, facts);
      const before = changeSayings(order.contents, { ...order.contents, totalCents });
      return { before, question: say('askMove', { number, address, ...values }), pending };
    }
    case 'suggestion': {
      // Once the kitchen has accepted it is too late for it.
      if (!order.suggestion || !suggestedTo({ ...facts, orders: [order] })) return undefined;
      const line = describeLine(order.suggestion.line, book.menu, locale);
      const total = money(withSuggestion(order, facts).totalCents);
      return { question: say('askSuggested', { line, number, total }), pending };
    }
  }
}

function placeOf({ address: { text, area: id } }: Move, { book }: Facts): Value {
  const area = areaById(book.shop, id)?.name ?? id;
  return text.toLowerCase().includes(area.toLowerCase())
    ? text
    : say('addressInArea', { text, area });
}
