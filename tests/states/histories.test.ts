import type { Json, JsonObject } from '../../local/states/json.ts';
import { settled } from './fake-clock.ts';
import { historyOf, type Line } from './history.ts';
import {
  closeStages,
  FUNCTION,
  INVOKE,
  openStage,
  ROLE,
  start,
  ThrownByFunction,
  type Stage,
  type Work,
} from './stage.ts';

/**
 * Histories as the service gives them: ids, what each event follows, details. Those marked
 * "recorded" are in the shape of recordings made against the service itself by the LocalStack
 * project (tests/aws/services/stepfunctions/v2); the others follow the Developer Guide.
 */
interface Case {
  behaviour: string;
  definition: JsonObject;
  input?: Json;
  work?: Work;
  /** What happens from outside once it has started. */
  then?: (stage: Stage, executionArn: string) => Promise<unknown>;
  /** After ExecutionStarted. */
  history: Line[];
}

const invoke = { resourceType: 'lambda', resource: 'invoke' };
const waiting = { resourceType: 'lambda', resource: 'invoke.waitForTaskToken' };
const callOf = (payload: Json) => JSON.stringify({ FunctionName: 'work', Payload: payload });
const task = (more: JsonObject = {}): JsonObject => ({
  Type: 'Task',
  Resource: INVOKE,
  Arguments: { FunctionName: 'work', Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  End: true,
  ...more,
});
const only = (name: string, state: JsonObject): JsonObject => ({
  StartAt: name,
  States: { [name]: state },
});
const never = () => new Promise<Json>(() => undefined);
const details = expect.anything() as Record<string, unknown>;

const CASES: Case[] = [
  {
    behaviour: 'a Pass assigns variables and makes its output (recorded)',
    definition: {
      StartAt: 'Init',
      States: {
        Init: {
          Type: 'Pass',
          Assign: { constant: 1, value: '{% $states.input.value %}' },
          Next: 'Use',
        },
        Use: {
          Type: 'Pass',
          Output: { sum: '{% $constant + 6 %}', value: '{% $value %}', text: ' {% $value %} ' },
          End: true,
        },
      },
    },
    input: { value: 'string literal' },
    history: [
      [2, 0, 'PassStateEntered', { name: 'Init', input: '{"value":"string literal"}' }],
      [
        3,
        2,
        'PassStateExited',
        {
          name: 'Init',
          output: '{"value":"string literal"}',
          assignedVariables: { constant: '1', value: '"string literal"' },
        },
      ],
      [4, 3, 'PassStateEntered', { name: 'Use', input: '{"value":"string literal"}' }],
      [
        5,
        4,
        'PassStateExited',
        {
          name: 'Use',
          output: '{"sum":7,"value":"string literal","text":" {% $value %} "}',
        },
      ],
      [
        6,
        5,
        'ExecutionSucceeded',
        { output: '{"sum":7,"value":"string literal","text":" {% $value %} "}' },
      ],
    ],
  },
  {
    behaviour: 'a Choice takes the first rule that matches, with its own Assign and Output',
    definition: {
      StartAt: 'Which',
      States: {
        Which: {
          Type: 'Choice',
          Choices: [
            { Condition: '{% $states.input.n > 5 %}', Next: 'Big' },
            {
              Condition: '{% $states.input.n > 1 %}',
              Assign: { size: 'middling' },
              Output: { was: '{% $states.input.n %}' },
              Next: 'Big',
            },
          ],
          Default: 'Big',
        },
        Big: { Type: 'Succeed', Output: '{% $size %}' },
      },
    },
    input: { n: 3 },
    history: [
      [2, 0, 'ChoiceStateEntered', { name: 'Which', input: '{"n":3}' }],
      [
        3,
        2,
        'ChoiceStateExited',
        { name: 'Which', output: '{"was":3}', assignedVariables: { size: '"middling"' } },
      ],
      [4, 3, 'SucceedStateEntered', { name: 'Big', input: '{"was":3}' }],
      [5, 4, 'SucceedStateExited', { name: 'Big', output: '"middling"' }],
      [6, 5, 'ExecutionSucceeded', { output: '"middling"' }],
    ],
  },
  {
    behaviour: 'a Choice that nothing matches and that has no default fails',
    definition: {
      StartAt: 'Which',
      States: {
        Which: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'End' }] },
        End: { Type: 'Succeed' },
      },
    },
    history: [
      [2, 0, 'ChoiceStateEntered', { name: 'Which', input: '{}' }],
      [
        3,
        2,
        'ExecutionFailed',
        {
          error: 'States.NoChoiceMatched',
          cause:
            "An error occurred while executing the state 'Which' (entered at the event id #2). Failed to transition out of the state. The state does not point to a next state.",
        },
      ],
    ],
  },
  {
    behaviour: 'a Condition that is not a boolean fails the evaluation',
    definition: {
      StartAt: 'Which',
      States: {
        Which: { Type: 'Choice', Choices: [{ Condition: '{% "yes" %}', Next: 'End' }] },
        End: { Type: 'Succeed' },
      },
    },
    history: [
      [2, 0, 'ChoiceStateEntered', { name: 'Which', input: '{}' }],
      [
        3,
        2,
        'EvaluationFailed',
        {
          error: 'States.QueryEvaluationError',
          location: 'Choices[0]/Condition',
          state: 'Which',
          cause: `An error occurred while executing the state 'Which' (entered at the event id #2). The JSONata expression '"yes"' specified for the field 'Choices[0]/Condition' returned an unexpected result type. Expected 'boolean', but was 'string' for value: "yes"`,
        },
      ],
      [4, 3, 'ExecutionFailed', details],
    ],
  },
  {
    behaviour: 'an expression that gives nothing fails the evaluation',
    definition: only('Use', { Type: 'Pass', Output: { x: '{% $states.input.no %}' }, End: true }),
    history: [
      [2, 0, 'PassStateEntered', { name: 'Use', input: '{}' }],
      [
        3,
        2,
        'EvaluationFailed',
        {
          error: 'States.QueryEvaluationError',
          location: 'Output/x',
          state: 'Use',
          cause:
            "An error occurred while executing the state 'Use' (entered at the event id #2). The JSONata expression '$states.input.no' specified for the field 'Output/x' returned nothing (undefined).",
        },
      ],
      [4, 3, 'ExecutionFailed', details],
    ],
  },
  {
    behaviour: 'a Wait ends when its seconds have passed',
    definition: only('Rest', { Type: 'Wait', Seconds: '{% $states.input.for %}', End: true }),
    input: { for: 90 },
    then: ({ clock }) => clock.advance(90),
    history: [
      [2, 0, 'WaitStateEntered', { name: 'Rest', input: '{"for":90}' }],
      [3, 2, 'WaitStateExited', { name: 'Rest', output: '{"for":90}' }],
      [4, 3, 'ExecutionSucceeded', { output: '{"for":90}' }],
    ],
  },
  {
    behaviour: 'a Wait still waits before its timestamp',
    definition: only('Rest', { Type: 'Wait', Timestamp: '{% $states.input %}', End: true }),
    input: '2026-01-31T12:05:00Z',
    then: ({ clock }) => clock.advance(299),
    history: [[2, 0, 'WaitStateEntered', { name: 'Rest', input: '"2026-01-31T12:05:00Z"' }]],
  },
  {
    behaviour: 'a Fail ends the execution with its error and cause',
    definition: only('No', {
      Type: 'Fail',
      Error: 'SoldOut',
      Cause: '{% "no more " & $states.input %}',
    }),
    input: 'calabresa',
    history: [
      [2, 0, 'FailStateEntered', { name: 'No', input: '"calabresa"' }],
      [3, 2, 'ExecutionFailed', { error: 'SoldOut', cause: 'no more calabresa' }],
    ],
  },
  {
    behaviour: 'a Task calls its function (recorded)',
    definition: only('Start', task()),
    input: { n: 1 },
    history: [
      [2, 0, 'TaskStateEntered', { name: 'Start', input: '{"n":1}' }],
      [3, 2, 'TaskScheduled', { ...invoke, region: 'us-east-1', parameters: callOf({ n: 1 }) }],
      [4, 3, 'TaskStarted', invoke],
      [5, 4, 'TaskSucceeded', { ...invoke, output: expect.stringContaining('"StatusCode":200') }],
      [6, 5, 'TaskStateExited', { name: 'Start', output: '{"n":1}' }],
      [7, 6, 'ExecutionSucceeded', { output: '{"n":1}' }],
    ],
  },
  {
    behaviour: "a function's own ARN has events of its own (recorded)",
    definition: only('Start', { Type: 'Task', Resource: FUNCTION, End: true }),
    input: { n: 1 },
    history: [
      [2, 0, 'TaskStateEntered', { name: 'Start', input: '{"n":1}' }],
      [3, 2, 'LambdaFunctionScheduled', { resource: FUNCTION, input: '{"n":1}' }],
      [4, 3, 'LambdaFunctionStarted'],
      [5, 4, 'LambdaFunctionSucceeded', { output: '{"n":1}' }],
      [6, 5, 'TaskStateExited', { name: 'Start', output: '{"n":1}' }],
      [7, 6, 'ExecutionSucceeded', { output: '{"n":1}' }],
    ],
  },
  {
    behaviour: 'a function that takes too long is timed out (recorded)',
    definition: only('Start', {
      Type: 'Task',
      Resource: FUNCTION,
      TimeoutSeconds: '{% 2 + 3 %}',
      End: true,
    }),
    work: never,
    then: ({ clock }) => clock.advance(5),
    history: [
      [2, 0, 'TaskStateEntered', { name: 'Start', input: '{}' }],
      [3, 2, 'LambdaFunctionScheduled', { resource: FUNCTION, input: '{}', timeoutInSeconds: 5 }],
      [4, 3, 'LambdaFunctionStarted'],
      [5, 4, 'LambdaFunctionTimedOut', { error: 'States.Timeout' }],
      [6, 5, 'ExecutionFailed', { error: 'States.Timeout' }],
    ],
  },
  {
    behaviour: 'what a function throws is caught by its name, with Assign and Output (recorded)',
    definition: {
      StartAt: 'Start',
      States: {
        Start: task({
          Catch: [
            { ErrorEquals: ['Other'], Next: 'Fallback' },
            {
              ErrorEquals: ['SoldOutError'],
              Assign: { why: '{% $states.errorOutput.Error %}' },
              Output: { was: '{% $states.input %}' },
              Next: 'Fallback',
            },
          ],
        }),
        Fallback: { Type: 'Pass', End: true },
      },
    },
    work: () => {
      throw new ThrownByFunction('SoldOutError', 'no more');
    },
    history: [
      [2, 0, 'TaskStateEntered', { name: 'Start', input: '{}' }],
      [3, 2, 'TaskScheduled', details],
      [4, 3, 'TaskStarted', invoke],
      [
        5,
        4,
        'TaskFailed',
        {
          ...invoke,
          error: 'SoldOutError',
          cause: '{"errorType":"SoldOutError","errorMessage":"no more","trace":[]}',
        },
      ],
      [
        6,
        5,
        'TaskStateExited',
        { name: 'Start', output: '{"was":{}}', assignedVariables: { why: '"SoldOutError"' } },
      ],
      [7, 6, 'PassStateEntered', { name: 'Fallback', input: '{"was":{}}' }],
      [8, 7, 'PassStateExited', { name: 'Fallback', output: '{"was":{}}' }],
      [9, 8, 'ExecutionSucceeded', { output: '{"was":{}}' }],
    ],
  },
  {
    behaviour: 'a Task is tried again after its interval, without being entered again',
    definition: only(
      'Start',
      task({ Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 2, BackoffRate: 3 }] }),
    ),
    work: (_payload, times) => {
      if (times < 3) throw new ThrownByFunction('Busy');
      return times;
    },
    then: ({ clock }) => clock.advance(2 + 6),
    history: [
      [2, 0, 'TaskStateEntered', { name: 'Start', input: '{}' }],
      [3, 2, 'TaskScheduled', details],
      [4, 3, 'TaskStarted', invoke],
      [5, 4, 'TaskFailed', details],
      [6, 5, 'TaskScheduled', details],
      [7, 6, 'TaskStarted', invoke],
      [8, 7, 'TaskFailed', details],
      [9, 8, 'TaskScheduled', details],
      [10, 9, 'TaskStarted', invoke],
      [11, 10, 'TaskSucceeded', details],
      [12, 11, 'TaskStateExited', { name: 'Start', output: '3' }],
      [13, 12, 'ExecutionSucceeded', { output: '3' }],
    ],
  },
  {
    behaviour: 'a result over 256 KiB fails the task, and can be caught (recorded)',
    definition: {
      StartAt: 'Start',
      States: {
        Start: task({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'TooMuch' }] }),
        TooMuch: { Type: 'Succeed', Output: '{% $states.input.Error %}' },
      },
    },
    work: () => 'ã'.repeat(131_072),
    history: [
      [2, 0, 'TaskStateEntered', { name: 'Start', input: '{}' }],
      [3, 2, 'TaskScheduled', details],
      [4, 3, 'TaskStarted', invoke],
      [
        5,
        4,
        'TaskFailed',
        {
          ...invoke,
          error: 'States.DataLimitExceeded',
          cause:
            "The state/task 'lambda' returned a result with a size exceeding the maximum number of bytes service limit.",
        },
      ],
      [6, 5, 'TaskStateExited', details],
      [7, 6, 'SucceedStateEntered', details],
      [8, 7, 'SucceedStateExited', { name: 'TooMuch', output: '"States.DataLimitExceeded"' }],
      [9, 8, 'ExecutionSucceeded', { output: '"States.DataLimitExceeded"' }],
    ],
  },
  {
    behaviour: 'a token is answered with success (recorded)',
    definition: only('Ask', tokenTask({ HeartbeatSeconds: 60, TimeoutSeconds: 600 })),
    then: async (stage) =>
      stage.call('SendTaskSuccess', { taskToken: tokenIn(stage), output: '"yes"' }),
    history: [
      [2, 0, 'TaskStateEntered', { name: 'Ask', input: '{}' }],
      [
        3,
        2,
        'TaskScheduled',
        {
          ...waiting,
          region: 'us-east-1',
          parameters: expect.stringContaining('"token":"'),
          timeoutInSeconds: 600,
          heartbeatInSeconds: 60,
        },
      ],
      [4, 3, 'TaskStarted', waiting],
      [5, 4, 'TaskSubmitted', { ...waiting, output: expect.stringContaining('StatusCode') }],
      [6, 5, 'TaskSucceeded', { ...waiting, output: '"yes"' }],
      [7, 6, 'TaskStateExited', { name: 'Ask', output: '"yes"' }],
      [8, 7, 'ExecutionSucceeded', { output: '"yes"' }],
    ],
  },
  {
    behaviour: 'a token is answered with failure (recorded)',
    definition: only('Ask', tokenTask()),
    then: async (stage) =>
      stage.call('SendTaskFailure', {
        taskToken: tokenIn(stage),
        error: 'Failure error',
        cause: 'Failure cause',
      }),
    history: [
      [2, 0, 'TaskStateEntered', details],
      [3, 2, 'TaskScheduled', details],
      [4, 3, 'TaskStarted', waiting],
      [5, 4, 'TaskSubmitted', details],
      [6, 5, 'TaskFailed', { ...waiting, error: 'Failure error', cause: 'Failure cause' }],
      [7, 6, 'ExecutionFailed', { error: 'Failure error', cause: 'Failure cause' }],
    ],
  },
  {
    behaviour: 'a token that nobody answers is timed out (recorded)',
    definition: only('Ask', tokenTask({ TimeoutSeconds: 5 })),
    then: ({ clock }) => clock.advance(5),
    history: [
      [2, 0, 'TaskStateEntered', details],
      [3, 2, 'TaskScheduled', details],
      [4, 3, 'TaskStarted', waiting],
      [5, 4, 'TaskSubmitted', details],
      [6, 5, 'TaskTimedOut', { ...waiting, error: 'States.Timeout' }],
      [7, 6, 'ExecutionFailed', { error: 'States.Timeout' }],
    ],
  },
  {
    behaviour: 'a missed heartbeat is reported as a time-out (recorded) and caught by its name',
    definition: {
      StartAt: 'Ask',
      States: {
        Ask: tokenTask({
          HeartbeatSeconds: 5,
          TimeoutSeconds: 600,
          Catch: [{ ErrorEquals: ['States.HeartbeatTimeout'], Next: 'Silence' }],
        }),
        Silence: { Type: 'Succeed' },
      },
    },
    then: async (stage) => {
      await stage.clock.advance(4);
      await stage.call('SendTaskHeartbeat', { taskToken: tokenIn(stage) });
      await stage.clock.advance(5);
    },
    history: [
      [2, 0, 'TaskStateEntered', details],
      [3, 2, 'TaskScheduled', details],
      [4, 3, 'TaskStarted', waiting],
      [5, 4, 'TaskSubmitted', details],
      [6, 5, 'TaskTimedOut', { ...waiting, error: 'States.Timeout' }],
      [7, 6, 'TaskStateExited', { name: 'Ask', output: '{"Error":"States.Timeout"}' }],
      [8, 7, 'SucceedStateEntered', details],
      [9, 8, 'SucceedStateExited', details],
      [10, 9, 'ExecutionSucceeded', { output: '{"Error":"States.Timeout"}' }],
    ],
  },
  {
    behaviour: 'a Parallel runs its branches and gives their outputs in order (recorded)',
    definition: only('Both', {
      Type: 'Parallel',
      Arguments: { n: '{% $states.input.n * 2 %}' },
      Branches: [
        only('Slow', { Type: 'Wait', Seconds: 10, End: true }),
        only('Quick', { Type: 'Pass', Output: '{% $states.input.n %}', End: true }),
      ],
      End: true,
    }),
    input: { n: 4 },
    then: ({ clock }) => clock.advance(10),
    history: [
      [2, 0, 'ParallelStateEntered', { name: 'Both', input: '{"n":4}' }],
      [3, 2, 'ParallelStateStarted'],
      [4, 3, 'WaitStateEntered', { name: 'Slow', input: '{"n":8}' }],
      [5, 3, 'PassStateEntered', { name: 'Quick', input: '{"n":8}' }],
      [6, 5, 'PassStateExited', { name: 'Quick', output: '8' }],
      [7, 4, 'WaitStateExited', { name: 'Slow', output: '{"n":8}' }],
      [8, 7, 'ParallelStateSucceeded'],
      [9, 7, 'ParallelStateExited', { name: 'Both', output: '[{"n":8},8]' }],
      [10, 9, 'ExecutionSucceeded', { output: '[{"n":8},8]' }],
    ],
  },
  {
    behaviour: 'a branch that fails ends the others, and the Parallel catches its error',
    definition: {
      StartAt: 'Both',
      States: {
        Both: {
          Type: 'Parallel',
          Branches: [
            only('Slow', { Type: 'Wait', Seconds: 10, End: true }),
            only('Bad', { Type: 'Fail', Error: 'Broken', Cause: 'so' }),
          ],
          Catch: [{ ErrorEquals: ['Broken'], Next: 'Mended' }],
          End: true,
        },
        Mended: { Type: 'Succeed' },
      },
    },
    history: [
      [2, 0, 'ParallelStateEntered', details],
      [3, 2, 'ParallelStateStarted'],
      [4, 3, 'WaitStateEntered', details],
      [5, 3, 'FailStateEntered', details],
      [6, 5, 'WaitStateAborted'],
      [7, 5, 'ParallelStateFailed'],
      [8, 7, 'ParallelStateExited', { name: 'Both', output: '{"Error":"Broken","Cause":"so"}' }],
      [9, 8, 'SucceedStateEntered', details],
      [10, 9, 'SucceedStateExited', details],
      [11, 10, 'ExecutionSucceeded', details],
    ],
  },
  {
    behaviour: 'a Map runs one item after the other where MaxConcurrency is 1 (recorded)',
    definition: only('Each', {
      Type: 'Map',
      Items: [1, 2],
      MaxConcurrency: 1,
      ItemSelector: {
        item: '{% $states.context.Map.Item.Value %}',
        index: '{% $states.context.Map.Item.Index %}',
      },
      ItemProcessor: only('Process', { Type: 'Pass', End: true }),
      Output: '{% $states.result.item %}',
      End: true,
    }),
    history: [
      [2, 0, 'MapStateEntered', { name: 'Each', input: '{}' }],
      [3, 2, 'MapStateStarted', { length: 2 }],
      [4, 3, 'MapIterationStarted', { name: 'Each', index: 0 }],
      [5, 4, 'PassStateEntered', { name: 'Process', input: '{"item":1,"index":0}' }],
      [6, 5, 'PassStateExited', details],
      [7, 6, 'MapIterationSucceeded', { name: 'Each', index: 0 }],
      [8, 6, 'MapIterationStarted', { name: 'Each', index: 1 }],
      [9, 8, 'PassStateEntered', details],
      [10, 9, 'PassStateExited', details],
      [11, 10, 'MapIterationSucceeded', { name: 'Each', index: 1 }],
      [12, 11, 'MapStateSucceeded'],
      [13, 11, 'MapStateExited', { name: 'Each', output: '[1,2]' }],
      [14, 13, 'ExecutionSucceeded', { output: '[1,2]' }],
    ],
  },
  {
    behaviour: 'a Map is tried again as a whole, and then fails (recorded)',
    definition: only('Each', {
      Type: 'Map',
      ItemProcessor: only('Bad', { Type: 'Fail', Error: 'Broken', Cause: 'so' }),
      Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 1 }],
      End: true,
    }),
    input: [1],
    then: ({ clock }) => clock.advance(1),
    history: [
      [2, 0, 'MapStateEntered', details],
      [3, 2, 'MapStateStarted', { length: 1 }],
      [4, 3, 'MapIterationStarted', { name: 'Each', index: 0 }],
      [5, 4, 'FailStateEntered', { name: 'Bad', input: '1' }],
      [6, 5, 'MapIterationFailed', { name: 'Each', index: 0 }],
      [7, 5, 'MapStateStarted', { length: 1 }],
      [8, 7, 'MapIterationStarted', { name: 'Each', index: 0 }],
      [9, 8, 'FailStateEntered', details],
      [10, 9, 'MapIterationFailed', { name: 'Each', index: 0 }],
      [11, 9, 'MapStateFailed'],
      [12, 11, 'ExecutionFailed', { error: 'Broken', cause: 'so' }],
    ],
  },
  {
    behaviour: 'an item that fails ends the iterations beside it (recorded)',
    definition: only('Each', {
      Type: 'Map',
      ItemProcessor: only('Work', task()),
      End: true,
    }),
    input: ['wait', 'fail'],
    work: (payload) => {
      if (payload === 'wait') return never();
      throw new ThrownByFunction('Broken');
    },
    history: [
      [2, 0, 'MapStateEntered', details],
      [3, 2, 'MapStateStarted', { length: 2 }],
      [4, 3, 'MapIterationStarted', { name: 'Each', index: 0 }],
      [5, 3, 'MapIterationStarted', { name: 'Each', index: 1 }],
      [6, 4, 'TaskStateEntered', details],
      [7, 5, 'TaskStateEntered', details],
      [8, 6, 'TaskScheduled', details],
      [9, 8, 'TaskStarted', invoke],
      [10, 7, 'TaskScheduled', details],
      [11, 10, 'TaskStarted', invoke],
      [12, 11, 'TaskFailed', details],
      [13, 12, 'MapIterationFailed', { name: 'Each', index: 1 }],
      [14, 12, 'TaskStateAborted'],
      [15, 12, 'MapIterationAborted', { name: 'Each', index: 0 }],
      [16, 12, 'MapStateFailed'],
      [17, 16, 'ExecutionFailed', details],
    ],
  },
  {
    behaviour: 'an execution that is stopped says no more (recorded)',
    definition: only('Rest', { Type: 'Wait', Seconds: 60, End: true }),
    then: async ({ call, clock }, executionArn) => {
      await call('StopExecution', { executionArn, error: 'Enough', cause: 'of it' });
      await clock.advance(60);
    },
    history: [
      [2, 0, 'WaitStateEntered', details],
      [3, 0, 'ExecutionAborted', { error: 'Enough', cause: 'of it' }],
    ],
  },
  {
    behaviour: 'an execution that takes too long as a whole is timed out',
    definition: {
      ...only('Rest', { Type: 'Wait', Seconds: 60, End: true }),
      TimeoutSeconds: 30,
    },
    then: ({ clock }) => clock.advance(60),
    history: [
      [2, 0, 'WaitStateEntered', details],
      [3, 0, 'ExecutionTimedOut', { error: 'States.Timeout' }],
    ],
  },
];

function tokenTask(more: JsonObject = {}): JsonObject {
  return {
    Type: 'Task',
    Resource: `${INVOKE}.waitForTaskToken`,
    Arguments: { FunctionName: 'work', Payload: { token: '{% $states.context.Task.Token %}' } },
    End: true,
    ...more,
  };
}

function tokenIn({ payloads }: Stage): string {
  return (payloads.at(-1) as { token: string }).token;
}

afterEach(closeStages);

test.each(CASES)('$behaviour', async ({ definition, input = {}, work, then, history }) => {
  const stage = await openStage({ ...(work !== undefined && { work }) });
  const executionArn = await start(stage, definition, input);
  await then?.(stage, executionArn);
  await settled();
  expect(await historyOf(stage, executionArn)).toEqual([
    [1, 0, 'ExecutionStarted', { input: JSON.stringify(input), roleArn: ROLE }],
    ...history,
  ]);
});
