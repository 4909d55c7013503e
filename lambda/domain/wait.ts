/** What the workflow waits for: the hour of an order for later, or somebody's word. */
export type Waiting =
  | 'time'
  | 'substitute'
  | 'price'
  | 'payment'
  | 'repay'
  | 'accept'
  | 'ready'
  | 'picked-up'
  | 'delivered';

/** How a wait ends that nobody answers well; the state machine catches these by name. */
export const WAIT_ERRORS = [
  'OrderCancelledError',
  'KitchenRejectedError',
  'CustomerDeclinedError',
] as const;

type WaitError = (typeof WAIT_ERRORS)[number];

/** What a wait's task token is answered with. */
export type WaitReply =
  | { kind: 'success'; output: Record<string, unknown> }
  | { kind: 'failure'; error: WaitError; cause: string };

export interface OpenWait {
  for: Waiting;
  token: string;
  /** Which entry into the state this is, the same however often its task is tried; the definitions of before have none. */
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
