/** What the workflow waits for: the hour of an order for later, or somebody's word. */
export type Waiting =
  'time' | 'substitute' | 'price' | 'accept' | 'ready' | 'picked-up' | 'delivered';

/** How a wait ends that nobody answers well; the state machine catches these by name. */
type WaitError = 'OrderCancelledError' | 'KitchenRejectedError' | 'CustomerDeclinedError';

/** What a wait's task token is answered with. */
export type WaitReply =
  | { kind: 'success'; output: Record<string, unknown> }
  | { kind: 'failure'; error: WaitError; cause: string };

export interface OpenWait {
  for: Waiting;
  token: string;
  /** When the state was entered (ISO 8601), the same however often its task is tried. */
  entered?: string;
}

/**
 * An answer that was taken, kept on the order until the next wait: whoever took it sends it to the workflow, and who
 * finds it unsent sends it again. Sending it twice does nothing.
 */
export interface Answered extends OpenWait {
  at: string;
  reply: WaitReply;
}
