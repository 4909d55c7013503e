import * as z from 'zod';
import { orderId } from '../domain/ids.ts';
import { CANCEL_REASONS } from '../domain/order.ts';

const id = z.string().transform(orderId);
const plain = <Name extends string>(task: Name) => z.object({ task: z.literal(task), orderId: id });
/** `entered` is which entry into the state it is; definitions of before enter each once, and do not say. */
const waits = <Name extends string>(task: Name) =>
  plain(task).extend({ token: z.string().min(1), entered: z.string().optional() });

const asideSchema = z.object({ microDollars: z.number().min(0), at: z.iso.datetime() });
/** As Converse names them, and Step Functions spells it. */
const usageSchema = z.object({ InputTokens: z.int().min(0), OutputTokens: z.int().min(0) });

/**
 * What the state machine's Task states ask for, by the `task` in their Payload. Additive: an order begun on an older
 * definition goes on with the tasks of now.
 */
export const taskRequestSchema = z.discriminatedUnion('task', [
  plain('receiveOrder'),
  waits('holdOrder'),
  plain('planOrder').extend({ mayAsk: z.boolean() }),
  plain('checkPrice'),
  // What was set aside for it and what it took are not told by definitions of before.
  plain('keepSuggestion').extend({
    answer: z.unknown(),
    candidates: z.unknown(),
    aside: asideSchema.nullish(),
    usage: usageSchema.nullish(),
    milliseconds: z.number().min(0).nullish(),
  }),
  plain('settleSuggestion').extend({ aside: asideSchema.nullish(), error: z.string() }),
  plain('tellReceived').extend({ told: z.boolean(), settled: z.boolean() }),
  plain('settleSoldOut').extend({ soldOut: z.array(z.string()) }),
  waits('offerSubstitute'),
  plain('settleSilence'),
  waits('askPrice'),
  plain('chargeOrder'),
  waits('awaitPayment'),
  waits('offerPayment'),
  waits('askKitchen'),
  plain('takeCharge'),
  plain('tellAccepted').extend({ minutes: z.number().min(0) }),
  waits('cook'),
  waits('awaitPickUp'),
  waits('dispatch'),
  waits('deliver'),
  plain('issueReceipt'),
  plain('finishOrder'),
  plain('closeWait').extend({
    waited: z.enum([
      ...['substitute', 'price', 'payment', 'repay', 'accept', 'ready', 'picked-up', 'delivered'],
    ] as const),
    entered: z.string(),
  }),
  plain('refundCharge'),
  plain('tellCancelled').extend({ reason: z.enum(CANCEL_REASONS) }),
  // Of the definition before: the state machine takes and gives back by itself now.
  plain('reserveStock'),
  plain('releaseStock'),
]);

export type TaskRequest = z.infer<typeof taskRequestSchema>;
export type Task<Name extends TaskRequest['task']> = Extract<TaskRequest, { task: Name }>;
