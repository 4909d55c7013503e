import type { Locale } from '../domain/locale.ts';
import type { Order } from '../domain/order.ts';
import { fold, tokenize } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { commandIn } from './commands.ts';
import { CUES } from './cues.ts';
import { numberAlone } from './number-alone.ts';
import { openOrders } from './placed/placed-orders.ts';

/** "Cancela o 2", "cancel order number two": an order by its number. */
export function cancelIn(words: string, locale: Locale): Act | undefined {
  const tokens = tokenize(words);
  for (let at = 1; at < tokens.length; at += 1) {
    const [before, after] = [tokens[at - 1], tokens[at]];
    if (!before || !after) continue;
    const number = numberAlone(words.slice(after.start), locale);
    if (number === undefined) continue;
    if (commandIn(words.slice(0, before.end), locale)?.name === 'CancelOrder')
      return { kind: 'cancelOrder', number };
  }
  return undefined;
}

/** "O primeiro", "the last one": one of several orders by when it was placed. */
export function orderByPlace(
  words: string,
  locale: Locale,
  orders: readonly Order[],
): number | undefined {
  const folded = fold(words);
  const oldestFirst = openOrders(orders).toSorted(({ placedAt: one }, { placedAt: other }) =>
    one < other ? -1 : 1,
  );
  const said = (list: readonly string[]) => folded.some((word) => list.includes(word));
  const { firstOne, secondOne, lastOne } = CUES[locale];
  if (said(firstOne)) return oldestFirst[0]?.number;
  if (said(secondOne)) return oldestFirst[1]?.number;
  return said(lastOne) ? oldestFirst.at(-1)?.number : undefined;
}
