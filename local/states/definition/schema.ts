import * as z from 'zod';

/** One state or branch of an Amazon States Language definition in JSONata, as it is written. */

const expression = z.string().regex(/^\{%[\s\S]*%\}$/, 'expected a JSONata expression {% … %}');
const seconds = z.union([z.int().min(1).max(99_999_999), expression]);
const errorNames = z.array(z.string().min(1)).min(1);

const common = {
  Comment: z.string().optional(),
  QueryLanguage: z.literal('JSONata').optional(),
};
const shaping = { Assign: z.record(z.string(), z.json()).optional(), Output: z.json().optional() };
const transition = { Next: z.string().optional(), End: z.boolean().optional() };

const retrier = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals: errorNames,
  IntervalSeconds: z.int().min(1).max(99_999_999).default(1),
  MaxAttempts: z.int().min(0).max(99_999_999).default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.int().min(1).max(31_622_400).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
});
const catcher = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals: errorNames,
  Next: z.string(),
  ...shaping,
});
const ALL_BUT_LAST = 'States.ALL stands alone in its ErrorEquals, and in the last of the list';
const handling = {
  Retry: z.array(retrier).refine(allComesLast, ALL_BUT_LAST).default([]),
  Catch: z.array(catcher).refine(allComesLast, ALL_BUT_LAST).default([]),
};

const branch = {
  Comment: z.string().optional(),
  StartAt: z.string(),
  States: z.record(z.string().min(1).max(80), z.unknown()),
};
const branchSchema = z.strictObject(branch);
const itemProcessor = z.strictObject({
  ProcessorConfig: z.strictObject({ Mode: z.literal('INLINE') }).optional(),
  ...branch,
});

export const stateSchema = z.discriminatedUnion('Type', [
  z.strictObject({ Type: z.literal('Pass'), ...common, ...shaping, ...transition }),
  z.strictObject({
    Type: z.literal('Task'),
    ...common,
    ...shaping,
    ...transition,
    ...handling,
    Resource: z.string(),
    Arguments: z.json().optional(),
    TimeoutSeconds: seconds.optional(),
    HeartbeatSeconds: seconds.optional(),
  }),
  z.strictObject({
    Type: z.literal('Parallel'),
    ...common,
    ...shaping,
    ...transition,
    ...handling,
    Arguments: z.json().optional(),
    Branches: z.array(branchSchema).min(1),
  }),
  z.strictObject({
    Type: z.literal('Map'),
    ...common,
    ...shaping,
    ...transition,
    ...handling,
    Items: z.union([z.array(z.json()), expression]).optional(),
    ItemSelector: z.json().optional(),
    MaxConcurrency: z.union([z.int().min(0), expression]).default(0),
    ItemProcessor: itemProcessor,
  }),
  z.strictObject({
    Type: z.literal('Choice'),
    ...common,
    ...shaping,
    Choices: z
      .array(
        z.strictObject({
          Comment: z.string().optional(),
          Condition: z.union([expression, z.boolean()]),
          Next: z.string(),
          ...shaping,
        }),
      )
      .min(1),
    Default: z.string().optional(),
  }),
  z.strictObject({
    Type: z.literal('Wait'),
    ...common,
    ...shaping,
    ...transition,
    Seconds: z.union([z.int().min(0).max(99_999_999), expression]).optional(),
    Timestamp: z.string().optional(),
  }),
  z.strictObject({ Type: z.literal('Succeed'), ...common, Output: z.json().optional() }),
  z.strictObject({
    Type: z.literal('Fail'),
    ...common,
    Error: z.string().optional(),
    Cause: z.string().optional(),
  }),
]);

export const machineSchema = z.strictObject({
  ...branch,
  Version: z.literal('1.0').optional(),
  QueryLanguage: z.literal('JSONata', {
    error: 'only JSONata definitions run here: set "QueryLanguage": "JSONata"',
  }),
  TimeoutSeconds: z.int().min(1).max(99_999_999).optional(),
});

export type StateSource = z.infer<typeof stateSchema>;
export type BranchSource = z.infer<typeof branchSchema>;
export type RetrySource = z.infer<typeof retrier>;
export type SourceOf<Type extends StateSource['Type']> = Extract<StateSource, { Type: Type }>;

function allComesLast(list: { ErrorEquals: string[] }[]): boolean {
  return list.every(
    ({ ErrorEquals }, index) =>
      !ErrorEquals.includes('States.ALL') ||
      (ErrorEquals.length === 1 && index === list.length - 1),
  );
}
