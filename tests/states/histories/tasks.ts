import type { Json } from '../../../local/states/json.ts';
import { details, invoke, never, only, task, type Case } from './case.ts';
import { FUNCTION, ThrownByFunction } from '../stage.ts';

const callOf = (payload: Json) => JSON.stringify({ FunctionName: 'work', Payload: payload });

export const tasks: Case[] = [
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
];
