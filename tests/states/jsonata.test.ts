import type { Json, JsonObject } from '../../local/states/json.ts';
import { settled } from './fake-clock.ts';
import { closeStages, INVOKE, openStage, start, ThrownByFunction, type Stage } from './stage.ts';

afterEach(closeStages);

/** The output of the execution. */
async function outputOf(stage: Stage, executionArn: string): Promise<Json> {
  await settled();
  const { status, output, error, cause } = await stage.call('DescribeExecution', { executionArn });
  if (status !== 'SUCCEEDED')
    throw new Error(`${String(status)}: ${String(error)} ${String(cause)}`);
  return JSON.parse(String(output)) as Json;
}

async function evaluated(expression: string, input: Json = {}): Promise<Json> {
  const stage = await openStage();
  const state = { Type: 'Pass', Output: `{% ${expression} %}`, End: true };
  return outputOf(stage, await start(stage, { StartAt: 'A', States: { A: state } }, input));
}

test.each<[string, Json]>([
  ['$range(0, 10, 5)', [0, 5, 10]],
  ['$range(3, 1, -1)', [3, 2, 1]],
  ['$partition([1, 2, 3, 4, 5], 2)', [[1, 2], [3, 4], [5]]],
  ['$hash("input data", "SHA-1")', 'aaff4a450a104cd177d28d18d74485e8cae074b7'],
  ['$parse("{\\"a\\":[1]}").a[0]', 1],
  ['$random(7) = $random(7)', true],
  ['$random() < 1', true],
  ['$uuid() ~> /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/ ~> $exists()', true],
  ['$now()', '2026-01-31T12:00:00.000Z'],
  ['$now("[Y0001]")', '2026'],
  ['$millis()', Date.parse('2026-01-31T12:00:00Z')],
  ['$states.input.lines[price > 10].name', 'calabresa'],
  ['$map($states.input.lines, function($line) { $line.price * 2 })', [60, 10]],
  ['($a := 2; $a * 3)', 6],
])('%s is evaluated', async (expression, value) => {
  const input = {
    lines: [
      { name: 'calabresa', price: 30 },
      { name: 'coca', price: 5 },
    ],
  };
  expect(await evaluated(expression, input)).toEqual(value);
});

test.each([
  ['$hash("x", "CRC")', '$hash takes one of MD5, SHA-1, SHA-256, SHA-384, SHA-512, got CRC'],
  ['$range(1, 2, 0)', '$range takes a step other than 0'],
  ['$range(1, 1002, 1)', '$range gives up to 1000 numbers, asked for 1002'],
  ['$parse("{")', 'threw an error during evaluation'],
  ['1 + "a"', 'T2002: The right side of the "+" operator must evaluate to a number'],
])('%s fails the evaluation', async (expression, why) => {
  await expect(evaluated(expression)).rejects.toThrow(why);
});

test('the context object tells of execution, machine, state, retries and token', async () => {
  const stage = await openStage({
    work: (payload, times) => {
      if (times === 1) throw new ThrownByFunction('Busy');
      return payload;
    },
  });
  const context = '{% $states.context %}';
  const arn = await start(
    stage,
    {
      StartAt: 'Say',
      States: {
        Say: {
          Type: 'Task',
          Resource: `${INVOKE}.waitForTaskToken`,
          Arguments: { FunctionName: 'work', Payload: context },
          Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 5 }],
          Next: 'Pass',
        },
        Pass: { Type: 'Pass', Output: context, End: true },
      },
    },
    { n: 1 },
  );
  await stage.clock.advance(5);
  const [first, second] = stage.payloads as JsonObject[];
  const common = {
    Execution: {
      Id: 'arn:aws:states:us-east-1:123456789012:execution:machine:run',
      Input: { n: 1 },
      Name: 'run',
      RoleArn: 'arn:aws:iam::123456789012:role/states',
      StartTime: '2026-01-31T12:00:00.000Z',
      RedriveCount: 0,
    },
    StateMachine: {
      Id: 'arn:aws:states:us-east-1:123456789012:stateMachine:machine',
      Name: 'machine',
    },
  };
  const Say = { Name: 'Say', EnteredTime: '2026-01-31T12:00:00.000Z' };
  const Task = { Token: expect.any(String) as string };
  expect(first).toEqual({ ...common, State: { ...Say, RetryCount: 0 }, Task });
  expect(second).toEqual({ ...common, State: { ...Say, RetryCount: 1 }, Task });
  expect(second?.['Task']).not.toEqual(first?.['Task']);

  const { Token: taskToken } = second?.['Task'] as { Token: string };
  await stage.call('SendTaskSuccess', { taskToken, output: '{}' });
  expect(await outputOf(stage, arn)).toEqual({
    ...common,
    State: { Name: 'Pass', EnteredTime: '2026-01-31T12:00:05.000Z' },
  });
});

test('branches and iterations read the variables around them and keep their own', async () => {
  const stage = await openStage();
  const arn = await start(stage, {
    StartAt: 'Set',
    States: {
      Set: { Type: 'Pass', Assign: { shop: 'Cantina', count: 1 }, Next: 'Each' },
      Each: {
        Type: 'Map',
        Items: ['a', 'b'],
        ItemProcessor: {
          StartAt: 'Own',
          States: {
            Own: { Type: 'Pass', Assign: { mine: '{% $shop & $states.input %}' }, Next: 'Both' },
            Both: {
              Type: 'Parallel',
              Branches: [
                {
                  StartAt: 'In',
                  States: {
                    In: {
                      Type: 'Pass',
                      Output: '{% $mine & $states.context.Map.Item.Index %}',
                      End: true,
                    },
                  },
                },
              ],
              End: true,
            },
          },
        },
        Assign: { count: '{% $count + 1 %}' },
        Output: { each: '{% $states.result %}', before: '{% $count %}' },
        Next: 'Say',
      },
      Say: {
        Type: 'Pass',
        Output: {
          each: '{% $states.input.each %}',
          before: '{% $states.input.before %}',
          after: '{% $count %}',
          mine: '{% $exists($mine) %}',
        },
        End: true,
      },
    },
  });
  expect(await outputOf(stage, arn)).toEqual({
    each: [['Cantinaa0'], ['Cantinab1']],
    before: 1,
    after: 2,
    mine: false,
  });
});
