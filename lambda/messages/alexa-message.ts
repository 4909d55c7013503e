import type { AlexaMessage, AlexaOrderStatus, NewsKind } from '../domain/message.ts';
import type { Subject } from './facts.ts';

/** Amazon takes notifications that live from five minutes to a day. */
const LEAST_MILLISECONDS = 6 * 60_000;

/** Alexa's own words for what it can tell; it has none for a cancellation, and the customer has just heard "placed". */
const STATUSES: Partial<Record<NewsKind, AlexaOrderStatus>> = {
  preparing: 'ORDER_PREPARING',
  outForDelivery: 'ORDER_OUT_FOR_DELIVERY',
  delivered: 'ORDER_DELIVERED',
};

/**
 * The notification for a piece of news; undefined for what Alexa has no words for.
 * @param goodUntil when it is worth nothing any more
 */
export function alexaMessage(
  kind: NewsKind,
  { order, shop }: Subject,
  user: string,
  now: Date,
  goodUntil: Date,
): AlexaMessage | undefined {
  const status = STATUSES[kind];
  if (!status) return undefined;
  const entered = order.history.findLast((change) => change.status === kind)?.at;
  const expected = expectedAt(order);
  const onTheWay = status === 'ORDER_OUT_FOR_DELIVERY' && expected !== undefined && expected > now;
  return {
    user,
    referenceId: `${order.id}~${kind}`,
    at: now,
    expiresAt: new Date(Math.max(goodUntil.getTime(), now.getTime() + LEAST_MILLISECONDS)),
    status,
    entered: onTheWay ? { expected: expected.toISOString() } : { at: entered ?? now.toISOString() },
    sellerNames: (shop.messages?.alexaLocales ?? []).map((locale) => ({ locale, name: shop.name })),
  };
}

/** As the kitchen promised when it accepted. */
function expectedAt({ history, minutes }: Subject['order']): Date | undefined {
  const accepted = history.find(({ status }) => status === 'accepted')?.at;
  return accepted === undefined || minutes === undefined
    ? undefined
    : new Date(Date.parse(accepted) + minutes * 60_000);
}
