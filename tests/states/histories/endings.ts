import { details, only, type Case } from './case.ts';

export const endings: Case[] = [
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
