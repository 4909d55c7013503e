import type { Logger } from 'pino';
import Stripe from 'stripe';
import type { StoredEvent, StripeStore } from './store.ts';

const LOOK_MILLISECONDS = 200;
const ANSWER_MILLISECONDS = 10_000;
/** Stripe tries for three days; here the waits are 1, 2, 4, 8, 8, … seconds. */
const MOST_ATTEMPTS = 100;
const LONGEST_WAIT_SECONDS = 8;

export interface Deliveries {
  /** While held nothing is sent; what happens meanwhile waits. */
  hold(held: boolean): void;
  /** Sends one now, whether it was delivered before or not. @returns the shop's status, 0 when it could not be reached */
  send(event: StoredEvent): Promise<number>;
  stop(): Promise<void>;
}

/** Posts events to the shop, signed as Stripe signs them, and again until it answers 2xx. */
export function startDeliveries(
  store: StripeStore,
  target: { url: string; secret: string },
  log: Logger,
): Deliveries {
  let held = false;
  const ending = new AbortController();

  const post = async (event: StoredEvent): Promise<number> => {
    try {
      const response = await fetch(target.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': Stripe.webhooks.generateTestHeaderString({
            payload: event.body,
            secret: target.secret,
          }),
        },
        body: event.body,
        signal: AbortSignal.any([ending.signal, AbortSignal.timeout(ANSWER_MILLISECONDS)]),
      });
      await response.arrayBuffer();
      return response.status;
    } catch (error) {
      if (!ending.signal.aborted) log.warn(`the shop could not be told: ${String(error)}`);
      return 0;
    }
  };

  const send = async (event: StoredEvent): Promise<number> => {
    const status = await post(event);
    if (ending.signal.aborted) return status;
    const delivered = status >= 200 && status < 300;
    const wait = Math.min(2 ** event.attempts, LONGEST_WAIT_SECONDS);
    store.tried(event.id, delivered, Date.now() + 1_000 * wait);
    if (!delivered) log.warn(`the shop answered ${status} to ${event.id}`);
    return status;
  };

  let working: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy || held) return;
    busy = true;
    working = Promise.all(store.dueEvents(Date.now(), MOST_ATTEMPTS).map(send)).finally(() => {
      busy = false;
    });
  }, LOOK_MILLISECONDS);

  return {
    hold(next) {
      held = next;
    },
    send,
    async stop() {
      clearInterval(timer);
      ending.abort();
      await working;
    },
  };
}
