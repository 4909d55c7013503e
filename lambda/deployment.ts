/**
 * What CDK and one machine both give the Lambdas and the start queue, so that one does not behave unlike
 * the other. Lex and Alexa hang up long before the time-out of `fulfilment`: it is there for a cold start.
 */
export const FUNCTIONS = {
  fulfilment: { entry: 'lambda/fulfilment.ts', timeoutSeconds: 30 },
  tasks: { entry: 'lambda/tasks.ts', timeoutSeconds: 30 },
  console: { entry: 'lambda/console.ts', timeoutSeconds: 10 },
  // A post may be of many charges, and each is read back; the HTTP API waits 30 s.
  webhooks: { entry: 'lambda/webhooks.ts', timeoutSeconds: 29 },
  pay: { entry: 'lambda/pay.ts', timeoutSeconds: 10 },
  receipts: { entry: 'lambda/receipts.ts', timeoutSeconds: 10 },
  start: { entry: 'lambda/start.ts', timeoutSeconds: 10 },
  late: { entry: 'lambda/late.ts', timeoutSeconds: 30 },
  reconcile: { entry: 'lambda/reconcile.ts', timeoutSeconds: 60 },
  notify: { entry: 'lambda/notify.ts', timeoutSeconds: 30 },
  news: { entry: 'lambda/news.ts', timeoutSeconds: 5 },
} as const satisfies Record<string, FunctionDefinition>;

export interface FunctionDefinition {
  /** Relative to the repository; it exports `handler`. */
  readonly entry: string;
  readonly timeoutSeconds: number;
}

export type FunctionName = keyof typeof FUNCTIONS;

/** A start that failed this often waits in the dead-letter queue for a person. */
export const START_RECEIVES = 5;

/** Lambda's advice: six times the time-out of the function that reads the queue. */
export const START_VISIBILITY_SECONDS = 6 * FUNCTIONS.start.timeoutSeconds;

/** A sentence that the model was too slow for is asked again once; after that nobody remembers it. */
export const LATE_RECEIVES = 1;
export const LATE_VISIBILITY_SECONDS = 6 * FUNCTIONS.late.timeoutSeconds;

/** How often `reconcile` looks. */
export const RECONCILE_MINUTES = 5;

/** What each run of `reconcile` measures: repairs that should not have been needed, and those that failed. */
export const RECONCILE_METRICS = { repairs: 'Repairs', failures: 'RepairFailures' } as const;
/** News that could not be told this often wait in their channel's dead-letter queue; most are too old by then. */
export const NOTIFY_RECEIVES = 5;

/** How many news one call takes: each may wait for a slow provider, and all together must end in time. */
export const NOTIFY_BATCH = 3;

export const NOTIFY_VISIBILITY_SECONDS = 6 * FUNCTIONS.notify.timeoutSeconds;
