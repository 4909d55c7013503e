import * as fc from 'fast-check';
import type { JsonObject } from '../../local/states/json.ts';
import { INVOKE } from './stage.ts';

/** One step of an arbitrary definition, before its states have names. */
type Step =
  | { do: 'pass' }
  | { do: 'choose' }
  | { do: 'wait'; seconds: number }
  | { do: 'task'; fails: number; retries: number; caught: boolean }
  | { do: 'ask'; heartbeat: boolean }
  | { do: 'fail' }
  | { do: 'parallel'; branches: Step[][]; caught: boolean }
  | { do: 'map'; items: number; concurrency: number; steps: Step[] };

const leaf: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>({ do: 'pass' }),
  fc.constant<Step>({ do: 'choose' }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    do: fc.constant('task' as const),
    fails: fc.integer({ min: 0, max: 3 }),
    retries: fc.integer({ min: 0, max: 2 }),
    caught: fc.boolean(),
  }),
  fc.record({ do: fc.constant('ask' as const), heartbeat: fc.boolean() }),
  fc.constant<Step>({ do: 'pass' }),
);

const { steps } = fc.letrec<{ steps: Step[]; step: Step }>((tie) => ({
  step: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 6, arbitrary: leaf },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('parallel' as const),
        branches: fc.array(tie('steps'), { minLength: 1, maxLength: 3 }),
        caught: fc.boolean(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('map' as const),
        items: fc.integer({ min: 0, max: 3 }),
        concurrency: fc.integer({ min: 0, max: 2 }),
        steps: tie('steps'),
      }),
    },
  ),
  steps: fc.array(tie('step'), { minLength: 1, maxLength: 3 }),
}));

/** Definitions of tasks that fail and are tried again, waits, tokens, branches and iterations. */
export const definitions: fc.Arbitrary<JsonObject> = steps.map((all) => {
  let count = 0;
  return branchOf(all, (kind) => `${kind}${(count += 1)}`);
});

function branchOf(all: Step[], nameFor: (kind: string) => string): JsonObject {
  const names = [...all.map((step) => nameFor(step.do)), nameFor('end')];
  const states: JsonObject = {};
  for (const [index, step] of all.entries()) {
    const [name = '', next = ''] = names.slice(index);
    states[name] = stateOf(step, name, next, nameFor);
  }
  states[names.at(-1) ?? ''] = { Type: 'Succeed' };
  return { StartAt: names[0] ?? '', States: states };
}

function stateOf(
  step: Step,
  name: string,
  Next: string,
  nameFor: (kind: string) => string,
): JsonObject {
  const caught = [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Error %}', Next }];
  switch (step.do) {
    case 'pass':
      return { Type: 'Pass', Assign: { [`seen${name}`]: '{% $states.input %}' }, Next };
    case 'choose':
      return {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input = 1 %}', Next }],
        Default: Next,
      };
    case 'wait':
      return { Type: 'Wait', Seconds: step.seconds, Next };
    case 'fail':
      return { Type: 'Fail', Error: name };
    case 'task':
      return {
        Type: 'Task',
        Resource: INVOKE,
        Arguments: { FunctionName: 'work', Payload: payloadOf(name, step.fails) },
        Output: '{% $states.result.Payload %}',
        Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 2, MaxAttempts: step.retries }],
        ...(step.caught && { Catch: caught }),
        Next,
      };
    case 'ask':
      return {
        Type: 'Task',
        Resource: `${INVOKE}.waitForTaskToken`,
        Arguments: {
          FunctionName: 'work',
          Payload: { ...payloadOf(name, 0), token: '{% $states.context.Task.Token %}' },
        },
        TimeoutSeconds: 600,
        ...(step.heartbeat && { HeartbeatSeconds: 60 }),
        Next,
      };
    case 'parallel':
      return {
        Type: 'Parallel',
        Branches: step.branches.map((branch) => branchOf(branch, nameFor)),
        ...(step.caught && { Catch: caught }),
        Next,
      };
    case 'map':
      return {
        Type: 'Map',
        Items: Array.from({ length: step.items }, (_, index) => index),
        MaxConcurrency: step.concurrency,
        ItemProcessor: branchOf(step.steps, nameFor),
        Next,
      };
  }
}

function payloadOf(name: string, fails: number): JsonObject {
  return {
    name,
    fails,
    retry: '{% $states.context.State.RetryCount %}',
    item: '{% $exists($states.context.Map) ? $states.context.Map.Item.Index : null %}',
  };
}
