import type { OrderId } from '../domain/ids.ts';
import type { Came, SetAside } from '../ports.ts';
import type { TaskPorts } from './order-step.ts';
import type { Task } from './task-request.ts';

/** What asking for a suggestion took of the day's budget, counted once an order; trouble with that is none of the order's. */

type SettlePorts = Pick<TaskPorts, 'orders' | 'suggestionModel'>;

/** Step Functions' name for a call that it waited for no longer. */
const TIMED_OUT = 'States.Timeout';

export async function settleAnswered(
  { orderId, aside, usage, milliseconds }: Task<'keepSuggestion'>,
  useful: boolean,
  ports: SettlePorts,
): Promise<void> {
  if (!aside || !usage) return;
  const { InputTokens: inputTokens, OutputTokens: outputTokens } = usage;
  const tokens = { inputTokens, outputTokens };
  await settle(
    orderId,
    aside,
    { kind: 'answered', tokens, milliseconds: milliseconds ?? 0, useful },
    ports,
  );
}

/** A call that was given up may be charged; one that was refused is not. */
export async function settleFailed(
  { orderId, aside, error }: Task<'settleSuggestion'>,
  ports: SettlePorts,
): Promise<void> {
  if (aside) await settle(orderId, aside, { kind: error === TIMED_OUT ? 'late' : 'failed' }, ports);
}

async function settle(
  orderId: OrderId,
  aside: SetAside,
  came: Came,
  { orders, suggestionModel }: SettlePorts,
): Promise<void> {
  try {
    // Marked first: should it stop in between, too much stays set aside, which is the safe side.
    if (await orders.settleSuggestion(orderId)) await suggestionModel.settle(orderId, aside, came);
  } catch (cause) {
    console.error(JSON.stringify({ event: 'notSettled', orderId, cause: String(cause) }));
  }
}
