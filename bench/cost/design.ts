import type { Measured } from './measure.ts';
import { NOTHING, times, together, type Usage } from './usage.ts';

/** What was not measured, because it is only so on AWS. Each is rather too much than too little. */
const ASSUMED = {
  /** The function's size (infra/shop-function.ts) and what a call is billed for. */
  lambdaGigabytes: 1,
  turnSeconds: 0.15,
  taskSeconds: 0.15,
  modelSeconds: 1.5,
  /** A call of the model: instructions, shortlist, the sentence; its acts (docs/bedrock.md). */
  modelInputTokens: 3_000,
  modelOutputTokens: 150,
  /** A task reads the order and writes it, three kilobytes in the table and in two indexes. */
  taskReadUnits: 1,
  taskWriteUnits: 9,
  /** Log lines of one call. */
  logBytes: 2_000,
  /** Queues behind the status topic, each received and deleted by a Lambda. */
  channels: 5,
  /** The kitchen and the courier: accepted, ready, picked up, delivered. */
  consoleCalls: 4,
  /** One screen that looks every two seconds, ten hours a day. */
  screenCallsAMonth: 30 * 10 * 1_800,
  /** Every five minutes. */
  reconcilesAMonth: 30 * 24 * 12,
  /** Lambda polls a queue with five long polls of twenty seconds. */
  pollsAMonth: 5 * 3 * 60 * 24 * 30,
} as const;

const calls = (count: number, seconds: number): Usage => ({
  ...NOTHING,
  lambdaRequests: count,
  lambdaGigabyteSeconds: count * seconds * ASSUMED.lambdaGigabytes,
  logGigabytes: (count * ASSUMED.logBytes) / 1e9,
  traces: count,
});

const modelCalls = (count: number): Usage => ({
  ...NOTHING,
  modelInputTokens: count * ASSUMED.modelInputTokens,
  modelOutputTokens: count * ASSUMED.modelOutputTokens,
  lambdaGigabyteSeconds: count * ASSUMED.modelSeconds * ASSUMED.lambdaGigabytes,
});

/** A conversation of `turns` text turns on Lex, as ours was measured, but for the model. */
function talk(measured: Measured, turns: number): Usage {
  const share = turns / measured.turns;
  return together(calls(turns, ASSUMED.turnSeconds), {
    ...NOTHING,
    lexTextRequests: turns,
    dynamodbReadUnits: measured.dynamodbReadUnits * share,
    dynamodbWriteUnits: measured.dynamodbWriteUnits * share,
  });
}

/** Ours: the model is asked where the reader is not sure. */
export const conversation = (measured: Measured, turns: number): Usage =>
  together(
    talk(measured, turns),
    modelCalls(((measured.freeSentences * turns) / measured.turns) * measured.unsureShare),
  );

/** The same conversation by a design that asks a model each turn. */
export const modelConversation = (measured: Measured, turns: number): Usage =>
  together(talk(measured, turns), modelCalls(turns));

/** What follows a yes, to the door. */
export function orderWorkflow({ transitions, taskCalls, statusChanges }: Measured): Usage {
  const deliveries = statusChanges * ASSUMED.channels;
  return together(
    calls(taskCalls + deliveries + ASSUMED.consoleCalls, ASSUMED.taskSeconds),
    // What goes with it is suggested once (SuggestExtra).
    { ...modelCalls(1), lambdaGigabyteSeconds: 0 },
    {
      ...NOTHING,
      stateTransitions: transitions,
      dynamodbReadUnits: (taskCalls + deliveries) * ASSUMED.taskReadUnits,
      dynamodbWriteUnits: (taskCalls + deliveries) * ASSUMED.taskWriteUnits,
      snsPublishes: statusChanges,
      sqsRequests: 2 * deliveries,
      s3Puts: 1,
      httpApiRequests: ASSUMED.consoleCalls,
    },
  );
}

/** What a month uses with no customer at all: queues polled, the sweep, one screen in the kitchen. */
export const idle = (polledQueues: number): Usage =>
  together(
    { ...NOTHING, sqsRequests: polledQueues * ASSUMED.pollsAMonth },
    calls(ASSUMED.reconcilesAMonth, 1),
    times({ ...NOTHING, dynamodbReadUnits: 10 }, ASSUMED.reconcilesAMonth),
    // A screen's calls are not traced one by one: what is sampled of them is little.
    { ...calls(ASSUMED.screenCallsAMonth, 0.02), traces: ASSUMED.screenCallsAMonth * 0.05 },
    times({ ...NOTHING, httpApiRequests: 1, dynamodbReadUnits: 0.5 }, ASSUMED.screenCallsAMonth),
  );
