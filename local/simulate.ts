import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import * as z from 'zod';

/** How often the kitchen and the courier look at the orders, and how long each step takes them. */
const LOOK_MILLISECONDS = 500;
const STEP_MILLISECONDS = 1000;

type CodeOf = (orderId: string) => string | undefined;

const ACTIONS = {
  accept: { body: { minutes: 25 } },
  ready: { body: {} },
  'picked-up': { body: {} },
  delivered: { body: {} },
} as const;

const ordersSchema = z.object({
  orders: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      codeNeeded: z.boolean().default(false),
      waitingFor: z
        .enum(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])
        .nullable()
        .catch(null),
    }),
  ),
});

type SeenOrder = z.infer<typeof ordersSchema>['orders'][number];

const waitOf = ({ id, waitingFor }: SeenOrder) => `${id} ${waitingFor ?? ''}`;

/**
 * A kitchen that accepts all and a courier who always arrives, through the console's API as people use it.
 * @param codeOf the code that the customer says at the door, from the news that they had
 * @returns ends it
 */
export function simulatePeople(
  consoleApi: string,
  codeOf: CodeOf,
  log: Logger,
): () => Promise<void> {
  const stopping = new AbortController();
  const stopped = () => stopping.signal.aborted;
  /** When each wait was first seen. */
  let since = new Map<string, number>();

  const act = async (order: SeenOrder) => {
    if (order.waitingFor === null) return;
    const seen = since.get(waitOf(order));
    if (seen === undefined || Date.now() - seen < STEP_MILLISECONDS) return;
    const response = await fetch(`${consoleApi}/orders/${order.id}/${order.waitingFor}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(bodyOf(order, order.waitingFor)),
      signal: stopping.signal,
    });
    log.info(`order ${order.number}: ${order.waitingFor} (simulated) → ${response.status}`);
  };

  const bodyOf = ({ id, codeNeeded }: SeenOrder, action: keyof typeof ACTIONS) => {
    const code = action === 'delivered' && codeNeeded ? codeOf(id) : undefined;
    return { ...ACTIONS[action].body, ...(code !== undefined && { code }) };
  };

  const look = async () => {
    const response = await fetch(`${consoleApi}/orders`, { signal: stopping.signal });
    if (!response.ok) throw new Error(`the console API answered ${response.status}`);
    const { orders } = ordersSchema.parse(await response.json());
    since = new Map(orders.map(waitOf).map((wait) => [wait, since.get(wait) ?? Date.now()]));
    for (const order of orders) await act(order);
  };

  const running = (async () => {
    while (!stopped()) {
      try {
        await look();
      } catch (error) {
        if (stopped()) return;
        log.warn({ err: error }, 'the simulated kitchen could not see the orders');
      }
      await delay(LOOK_MILLISECONDS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stopping.abort();
    await running;
  };
}
