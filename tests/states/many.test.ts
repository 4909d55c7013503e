import { closeStages, INVOKE, openStage, ROLE, start, validated } from './stage.ts';
import { settled } from './fake-clock.ts';

afterEach(closeStages);

test('a hundred run at the same time, and those that fail stop no other', async () => {
  const stage = await openStage({
    work: async (payload) => {
      await settled();
      const { n } = payload as { n: number };
      if (n % 3 === 0) throw new TypeError(`not even a function's error (${n})`);
      return n;
    },
  });
  const definition = validated({
    StartAt: 'Work',
    States: {
      Work: {
        Type: 'Task',
        Resource: INVOKE,
        Arguments: { FunctionName: 'work', Payload: '{% $states.input %}' },
        Output: { n: '{% $states.result.Payload %}' },
        Next: 'Odd',
      },
      Odd: {
        Type: 'Pass',
        Output: { half: '{% $states.input.n % 2 = 0 ? $states.input.n / 2 : $no %}' },
        End: true,
      },
    },
  });
  const machine = { name: 'm', roleArn: ROLE, definition };
  const { stateMachineArn } = await stage.call('CreateStateMachine', machine);
  const numbers = Array.from({ length: 100 }, (_, n) => n);
  await Promise.all(
    numbers.map((n) => {
      const input = JSON.stringify({ n });
      return stage.call('StartExecution', { stateMachineArn, name: `n${n}`, input });
    }),
  );
  await settled();
  await settled();

  const ends = numbers.map(async (n) => {
    const executionArn = `${String(stateMachineArn).replace('stateMachine', 'execution')}:n${n}`;
    const { status, error } = await stage.call('DescribeExecution', { executionArn });
    return [n, status, error];
  });
  expect(await Promise.all(ends)).toEqual(
    numbers.map((n) => {
      if (n % 3 === 0) return [n, 'FAILED', 'Lambda.Unknown'];
      return n % 2 === 0
        ? [n, 'SUCCEEDED', undefined]
        : [n, 'FAILED', 'States.QueryEvaluationError'];
    }),
  );
});

test('an execution that goes round for ever fails at 25,000 events, and lets others run', async () => {
  const stage = await openStage();
  const executionArn = await start(stage, {
    StartAt: 'Left',
    States: {
      Left: { Type: 'Pass', Next: 'Right' },
      Right: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input = "enough" %}', Next: 'End' }],
        Default: 'Left',
      },
      End: { Type: 'Succeed' },
    },
  });
  const described = () => stage.call('DescribeExecution', { executionArn });
  expect(await described()).toMatchObject({ status: 'RUNNING' });
  while ((await described())['status'] === 'RUNNING') await settled();
  expect(await described()).toMatchObject({
    status: 'FAILED',
    error: 'States.Runtime',
    cause: 'The execution reached the maximum number of history events (25000).',
  });
  const last = { executionArn, reverseOrder: true, maxResults: 1 };
  const { events } = await stage.call('GetExecutionHistory', last);
  expect(events).toEqual([expect.objectContaining({ id: 25_000, type: 'ExecutionFailed' })]);
});
