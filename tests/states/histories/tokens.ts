import type { JsonObject } from '../../../local/states/json.ts';
import { details, only, type Case } from './case.ts';
import { INVOKE, type Stage } from '../stage.ts';

const waiting = { resourceType: 'lambda', resource: 'invoke.waitForTaskToken' };

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

export const tokens: Case[] = [
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
];
