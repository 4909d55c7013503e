import type { AnyObject } from './objects.ts';
import { newId, type StripeStore } from './store.ts';

/** What the stand-in tells the shop of. */
export type EventType =
  | 'charge.captured'
  | 'charge.failed'
  | 'charge.refunded'
  | 'charge.succeeded'
  | 'checkout.session.completed'
  | 'checkout.session.expired'
  | 'payment_intent.amount_capturable_updated'
  | 'payment_intent.canceled'
  | 'payment_intent.created'
  | 'payment_intent.payment_failed'
  | 'payment_intent.requires_action'
  | 'payment_intent.succeeded'
  | 'refund.created';

/** Keeps an event to be delivered: the object as it is now, which it may not be any more when it arrives. */
export function tell(
  store: StripeStore,
  type: EventType,
  object: AnyObject,
  { apiVersion, now, due }: { apiVersion: string; now: Date; due: number },
): void {
  const { standIn: _, ...shown } = object as AnyObject & { standIn?: unknown };
  const id = newId('event');
  const event = {
    id,
    object: 'event',
    api_version: apiVersion,
    created: Math.floor(now.getTime() / 1000),
    data: { object: shown },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  };
  store.addEvent(id, JSON.stringify(event), due);
}
