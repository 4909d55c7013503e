import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  DescribeStateMachineForExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  paginateGetExecutionHistory,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import type { JsonObject } from '../../local/states/json.ts';
import { settled } from './fake-clock.ts';
import { closeStages, INVOKE, openStage, ROLE, validated, type Stage } from './stage.ts';

let stage: Stage;
let client: SFNClient;

beforeEach(async () => {
  stage = await openStage();
  client = new SFNClient({
    endpoint: stage.states.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
});

afterEach(async () => {
  client.destroy();
  await closeStages();
});

const waits = validated({
  StartAt: 'Rest',
  States: { Rest: { Type: 'Wait', Seconds: 60, End: true } },
});
const passes = (Output: string) =>
  validated({ StartAt: 'Say', States: { Say: { Type: 'Pass', Output, End: true } } });

async function create(definition = waits, name = 'orders'): Promise<string> {
  const created = await client.send(
    new CreateStateMachineCommand({ name, definition, roleArn: ROLE }),
  );
  return String(created.stateMachineArn);
}

async function begin(stateMachineArn: string, name?: string, input?: string): Promise<string> {
  const started = await client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
  await settled();
  return String(started.executionArn);
}

test('a machine is created, listed, described, changed and deleted', async () => {
  const stateMachineArn = await create();
  expect(stateMachineArn).toBe('arn:aws:states:us-east-1:123456789012:stateMachine:orders');
  expect(await create()).toBe(stateMachineArn);
  await expect(create(passes('{% "x" %}'))).rejects.toMatchObject({
    name: 'StateMachineAlreadyExists',
  });
  await create(waits, 'others');

  const page = await client.send(new ListStateMachinesCommand({ maxResults: 1 }));
  expect(page.stateMachines?.map(({ name }) => name)).toEqual(['orders']);
  const { nextToken } = page;
  const rest = await client.send(new ListStateMachinesCommand({ maxResults: 1, nextToken }));
  expect(rest.stateMachines?.map(({ name }) => name)).toEqual(['others']);
  expect(rest.nextToken).toBeUndefined();

  expect(await client.send(new DescribeStateMachineCommand({ stateMachineArn }))).toMatchObject({
    name: 'orders',
    definition: waits,
    roleArn: ROLE,
    status: 'ACTIVE',
    type: 'STANDARD',
    creationDate: new Date('2026-01-31T12:00:00Z'),
  });
  await client.send(new DeleteStateMachineCommand({ stateMachineArn }));
  await expect(begin(stateMachineArn)).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
});

test('a running execution keeps the definition that it began with', async () => {
  const stateMachineArn = await create();
  const executionArn = await begin(stateMachineArn, 'before');
  const definition = passes('{% "new" %}');
  const { revisionId } = await client.send(
    new UpdateStateMachineCommand({ stateMachineArn, definition }),
  );
  await stage.clock.advance(60);
  const after = await begin(stateMachineArn, 'after');

  const outputOf = async (arn: string) =>
    (await client.send(new DescribeExecutionCommand({ executionArn: arn }))).output;
  expect(await outputOf(executionArn)).toBe('{}');
  expect(await outputOf(after)).toBe('"new"');
  const of = (arn: string) =>
    client.send(new DescribeStateMachineForExecutionCommand({ executionArn: arn }));
  expect(await of(executionArn)).toMatchObject({ definition: waits, stateMachineArn });
  expect(await of(after)).toMatchObject({ definition, revisionId });
});

test('a name and an input begin one execution, however often they are asked for', async () => {
  const stateMachineArn = await create();
  const first = await begin(stateMachineArn, 'order-1', '{"n":1}');
  expect(await begin(stateMachineArn, 'order-1', '{"n":1}')).toBe(first);
  const exists = { name: 'ExecutionAlreadyExists' };
  await expect(begin(stateMachineArn, 'order-1', '{"n":2}')).rejects.toMatchObject(exists);
  await stage.clock.advance(60);
  await expect(begin(stateMachineArn, 'order-1', '{"n":1}')).rejects.toMatchObject(exists);
  const { executions } = await client.send(new ListExecutionsCommand({ stateMachineArn }));
  expect(executions).toHaveLength(1);
});

test('two that ask at the same time for one name get one execution', async () => {
  const stateMachineArn = await create();
  const arns = await Promise.all([1, 2, 3].map(() => begin(stateMachineArn, 'order-1')));
  expect(new Set(arns).size).toBe(1);
});

test('executions are listed by status, the latest first, in pages', async () => {
  const stateMachineArn = await create();
  for (const name of ['one', 'two', 'three']) await begin(stateMachineArn, name);
  const executionArn = 'arn:aws:states:us-east-1:123456789012:execution:orders:two';
  await client.send(new StopExecutionCommand({ executionArn, error: 'Enough', cause: 'why' }));

  const running = await client.send(
    new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING' }),
  );
  expect(running.executions?.map(({ name }) => name)).toEqual(['three', 'one']);
  const page = await client.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 2 }));
  expect(page.executions?.map(({ name }) => name)).toEqual(['three', 'two']);
  const { nextToken } = page;
  const rest = await client.send(new ListExecutionsCommand({ stateMachineArn, nextToken }));
  expect(rest.executions?.map(({ name }) => name)).toEqual(['one']);
  expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
    status: 'ABORTED',
    error: 'Enough',
    cause: 'why',
    stopDate: new Date('2026-01-31T12:00:00Z'),
  });
});

test('a history comes in pages, backwards, and without data', async () => {
  const executionArn = await begin(await create(passes('{% "hello" %}')));
  const ids: number[] = [];
  for await (const { events } of paginateGetExecutionHistory(
    { client, pageSize: 3 },
    { executionArn },
  )) {
    ids.push(...(events ?? []).map(({ id }) => id ?? 0));
  }
  expect(ids).toEqual([1, 2, 3, 4]);

  const backwards = await client.send(
    new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: 2 }),
  );
  expect(backwards.events?.map(({ id, type }) => [id, type])).toEqual([
    [4, 'ExecutionSucceeded'],
    [3, 'PassStateExited'],
  ]);
  const { nextToken } = backwards;
  const rest = await client.send(
    new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, nextToken }),
  );
  expect(rest.events?.map(({ id }) => id)).toEqual([2, 1]);
  expect(rest.events?.[0]?.timestamp).toEqual(new Date('2026-01-31T12:00:00Z'));

  const bare = await client.send(
    new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false }),
  );
  expect(bare.events?.map((event) => event.stateExitedEventDetails)).toContainEqual({
    name: 'Say',
  });
});

test('a token is answered once; what was never a token is told apart', async () => {
  const ask: JsonObject = {
    Type: 'Task',
    Resource: `${INVOKE}.waitForTaskToken`,
    Arguments: { FunctionName: 'work', Payload: '{% $states.context.Task.Token %}' },
    End: true,
  };
  await begin(await create(validated({ StartAt: 'Ask', States: { Ask: ask } })));
  const taskToken = stage.payloads[0] as string;

  await client.send(new SendTaskHeartbeatCommand({ taskToken }));
  await expect(
    client.send(new SendTaskSuccessCommand({ taskToken, output: '{' })),
  ).rejects.toMatchObject({ name: 'InvalidOutput' });
  const tooLong = JSON.stringify('x'.repeat(262_144));
  await expect(
    client.send(new SendTaskSuccessCommand({ taskToken, output: tooLong })),
  ).rejects.toMatchObject({ name: 'InvalidOutput' });
  await client.send(new SendTaskSuccessCommand({ taskToken, output: '1' }));
  for (const answer of [
    client.send(new SendTaskSuccessCommand({ taskToken, output: '2' })),
    client.send(new SendTaskFailureCommand({ taskToken })),
    client.send(new SendTaskHeartbeatCommand({ taskToken })),
  ]) {
    await expect(answer).rejects.toMatchObject({
      name: 'TaskTimedOut',
      message: "Task Timed Out: 'Provided task does not exist anymore'",
    });
  }
  await expect(
    client.send(new SendTaskSuccessCommand({ taskToken: 'made up', output: '{}' })),
  ).rejects.toMatchObject({ name: 'InvalidToken' });
});

const execution = 'arn:aws:states:us-east-1:123456789012:execution:orders:none';

test.each<[string, () => Promise<unknown>]>([
  ['InvalidName', () => create(waits, 'two words')],
  ['InvalidName', async () => begin(await create(), 'x'.repeat(81))],
  ['InvalidExecutionInput', async () => begin(await create(), 'one', '{')],
  ['ValidationException', async () => begin(await create(), 'one', `"${'ã'.repeat(131_072)}"`)],
  ['InvalidDefinition', () => create('{}')],
  ['InvalidArn', () => begin('orders')],
  ['StateMachineDoesNotExist', () => begin('arn:aws:states:us-east-1:1:stateMachine:none')],
  [
    'ExecutionDoesNotExist',
    () => client.send(new DescribeExecutionCommand({ executionArn: execution })),
  ],
  [
    'MissingRequiredParameter',
    async () => client.send(new UpdateStateMachineCommand({ stateMachineArn: await create() })),
  ],
  ['InvalidToken', () => client.send(new ListStateMachinesCommand({ nextToken: 'made up' }))],
  ['ValidationException', () => client.send(new ListStateMachinesCommand({ maxResults: 1001 }))],
  [
    'StateMachineTypeNotSupported',
    () =>
      client.send(
        new CreateStateMachineCommand({
          ...{ name: 'x', definition: waits, roleArn: ROLE, type: 'EXPRESS' },
        }),
      ),
  ],
])('%s is answered where the service does', async (name, ask) => {
  await expect(ask()).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 400 } });
});

test('what is not an operation, or not JSON, is refused and the server stays up', async () => {
  await expect(stage.call('Cook', {})).rejects.toMatchObject({ name: 'UnknownOperationException' });
  const response = await fetch(stage.states.url, {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSStepFunctions.ListStateMachines' },
    body: '{',
  });
  expect(await response.json()).toMatchObject({ __type: 'SerializationException' });
  expect(await stage.call('ListStateMachines', {})).toEqual({ stateMachines: [] });
});
