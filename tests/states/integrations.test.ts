import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { pino } from 'pino';
import { startDynamodb } from '../../local/dynamodb/start-dynamodb.ts';
import { listen, type Listener } from '../../local/http/listener.ts';
import { startQueues } from '../../local/queues/start-queues.ts';
import type { ServiceThread } from '../../local/service-thread.ts';
import type { Json, JsonObject } from '../../local/states/json.ts';
import { typesOf } from './history.ts';
import { closeStages, INVOKE, openStage, start, type Stage } from './stage.ts';

/** Against the services that really run on one machine, through the engine's own SDK clients. */
const log = pino({ level: 'silent' });
const common = { region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };
let dynamodb: ServiceThread;
let queues: ServiceThread;
let bedrock: Listener;
let tables: DynamoDBClient;
let messages: SQSClient;
let topics: SNSClient;
let queueUrl = '';
let topicArn = '';
const asked: unknown[] = [];

let directory: string;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'balcao-services-'));
  dynamodb = await startDynamodb(join(directory, 'dynamodb'), log);
  queues = await startQueues(
    { queues: join(directory, 'queues'), objects: join(directory, 'objects') },
    log,
  );
  bedrock = await listen(async (request) => {
    asked.push({ path: new URL(request.url).pathname, body: await request.json() });
    const content = [{ toolUse: { toolUseId: 't', name: 'suggest', input: { itemId: 'coca' } } }];
    const output = { message: { role: 'assistant', content } };
    return Response.json({ output, stopReason: 'tool_use', usage: {}, metrics: {} });
  });
  tables = new DynamoDBClient({ ...common, endpoint: dynamodb.url });
  messages = new SQSClient({ ...common, endpoint: queues.url });
  topics = new SNSClient({ ...common, endpoint: queues.url });
  await tables.send(
    new CreateTableCommand({
      TableName: 'stock',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  const queue = await messages.send(new CreateQueueCommand({ QueueName: 'orders' }));
  queueUrl = String(queue.QueueUrl);
  const topic = await topics.send(new CreateTopicCommand({ Name: 'status' }));
  topicArn = String(topic.TopicArn);
  const Endpoint = 'arn:aws:sqs:us-east-1:000000000000:orders';
  await topics.send(new SubscribeCommand({ TopicArn: topicArn, Protocol: 'sqs', Endpoint }));
});

afterAll(async () => {
  for (const client of [tables, messages, topics]) client.destroy();
  await Promise.all([dynamodb.stop(), queues.stop(), bedrock.close()]);
  rmSync(directory, { recursive: true, force: true });
});

afterEach(closeStages);

const open = () =>
  openStage({
    endpoints: {
      dynamodb: dynamodb.url,
      sns: queues.url,
      sqs: queues.url,
      bedrock: bedrock.url,
    },
  });

const task = (resource: string, Arguments: JsonObject): JsonObject => ({
  StartAt: 'Call',
  States: {
    Call: { Type: 'Task', Resource: `arn:aws:states:::${resource}`, Arguments, End: true },
  },
});

/** How the execution ended, once it has. */
async function endOf({ call }: Stage, executionArn: string): Promise<Record<string, unknown>> {
  for (;;) {
    const described = await call('DescribeExecution', { executionArn });
    const { status, output, error, cause } = described;
    if (status === 'SUCCEEDED') return { output: JSON.parse(String(output)) as Json };
    if (status !== 'RUNNING') return { error, cause };
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function resultOf(resource: string, argument: JsonObject): Promise<Record<string, unknown>> {
  const stage = await open();
  return endOf(stage, await start(stage, task(resource, argument)));
}

test('DynamoDB: an item is put, changed, read and deleted', async () => {
  const Key = { id: { S: 'calabresa' } };
  const put = { TableName: 'stock', Item: { ...Key, available: { N: '3' } } };
  expect(await resultOf('dynamodb:putItem', put)).toMatchObject({
    output: { SdkHttpMetadata: { HttpStatusCode: 200 } },
  });
  const update = {
    TableName: 'stock',
    Key,
    UpdateExpression: 'SET available = available - :one',
    ConditionExpression: 'available >= :one',
    ExpressionAttributeValues: { ':one': { N: '{% $string(1) %}' } },
    ReturnValues: 'UPDATED_NEW',
  };
  expect(await resultOf('dynamodb:updateItem', update)).toMatchObject({
    output: { Attributes: { available: { N: '2' } } },
  });
  expect(await resultOf('aws-sdk:dynamodb:getItem', { TableName: 'stock', Key })).toEqual({
    output: { Item: { ...Key, available: { N: '2' } } },
  });
  await resultOf('dynamodb:deleteItem', { TableName: 'stock', Key });
  const { Item } = await tables.send(new GetItemCommand({ TableName: 'stock', Key }));
  expect(Item).toBeUndefined();
});

test.each([
  ['dynamodb:putItem', 'DynamoDB.ConditionalCheckFailedException', 'Service: AmazonDynamoDBv2;'],
  ['aws-sdk:dynamodb:putItem', 'DynamoDb.ConditionalCheckFailedException', 'Service: DynamoDb,'],
])('%s fails as %s', async (resource, error, cause) => {
  const Item = { id: { S: 'once' } };
  const once = { TableName: 'stock', Item, ConditionExpression: 'attribute_not_exists(id)' };
  await resultOf('dynamodb:putItem', { TableName: 'stock', Item });
  expect(await resultOf(resource, once)).toEqual({
    error,
    cause: expect.stringContaining(cause) as string,
  });
});

test.each([
  [
    'dynamodb:getItem',
    { TableName: 'none', Key: { id: { S: 'x' } } },
    'DynamoDB.ResourceNotFoundException',
  ],
  [
    'dynamodb:getItem',
    { TableName: 'no/pe', Key: { id: { S: 'x' } } },
    'DynamoDB.AmazonDynamoDBException',
  ],
])('%s of %j fails as the service names it (recorded)', async (resource, argument, error) => {
  expect(await resultOf(resource, argument)).toMatchObject({ error });
});

test('SQS: a message may be any JSON, and a token in it brings the answer', async () => {
  const stage = await open();
  const arn = await start(
    stage,
    task('sqs:sendMessage.waitForTaskToken', {
      QueueUrl: queueUrl,
      MessageBody: { taskToken: '{% $states.context.Task.Token %}', order: 12 },
    }),
  );
  const received = await messages.send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl, WaitTimeSeconds: 5 }),
  );
  const body = JSON.parse(String(received.Messages?.[0]?.Body)) as JsonObject;
  expect(body['order']).toBe(12);
  await stage.call('SendTaskSuccess', { taskToken: body['taskToken'], output: '"cooked"' });
  expect(await endOf(stage, arn)).toEqual({ output: 'cooked' });
  expect(await typesOf(stage, arn)).toContain('TaskSubmitted');
});

test('SNS: a message is published', async () => {
  const published = { TopicArn: topicArn, Message: { status: 'accepted' } };
  expect(await resultOf('sns:publish', published)).toMatchObject({
    output: { MessageId: expect.any(String) as string },
  });
  expect(await resultOf('sns:publish', { ...published, TopicArn: `${topicArn}x` })).toMatchObject({
    error: expect.stringMatching(/^SNS\.\w+Exception$/) as string,
  });
});

test('Bedrock: Converse is spoken in the case of Step Functions, but what is free-form stays', async () => {
  const Json = { type: 'object', properties: { itemId: { type: 'string' } } };
  const converse = (ModelId: string) => ({
    ModelId,
    Messages: [{ Role: 'user', Content: [{ Text: 'one pizza' }] }],
    ToolConfig: { Tools: [{ ToolSpec: { Name: 'suggest', InputSchema: { Json } } }] },
  });
  const answer = await resultOf('aws-sdk:bedrockruntime:converse', converse('haiku'));
  expect(asked.at(-1)).toEqual({
    path: '/model/haiku/converse',
    body: {
      messages: [{ role: 'user', content: [{ text: 'one pizza' }] }],
      toolConfig: { tools: [{ toolSpec: { name: 'suggest', inputSchema: { json: Json } } }] },
    },
  });
  const input = { itemId: 'coca' };
  expect(answer).toMatchObject({
    output: {
      StopReason: 'tool_use',
      Output: { Message: { Content: [{ ToolUse: { Name: 'suggest', Input: input } }] } },
    },
  });
}, 20_000);

test('Step Functions: an execution may start another through its own API', async () => {
  const stage = await open();
  const inner = await start(stage, task('lambda:invoke', { FunctionName: 'work' }), {}, 'inner');
  const { stateMachineArn } = await stage.call('DescribeExecution', { executionArn: inner });
  await stage.call('UpdateStateMachine', {
    stateMachineArn,
    definition: JSON.stringify({
      QueryLanguage: 'JSONata',
      ...task('aws-sdk:sfn:startExecution', {
        StateMachineArn: '{% $states.context.StateMachine.Id %}',
        Name: 'inner',
        Input: '{}',
      }),
    }),
  });
  const begun = await stage.call('StartExecution', { stateMachineArn, name: 'outer' });
  expect(await endOf(stage, String(begun['executionArn']))).toMatchObject({
    error: 'Sfn.ExecutionAlreadyExistsException',
  });
});

test('a service that cannot be reached fails as the client does', async () => {
  const stage = await openStage({ endpoints: { sqs: 'http://127.0.0.1:9' } });
  const definition = task('sqs:sendMessage', {
    QueueUrl: 'http://127.0.0.1:9/q',
    MessageBody: 'x',
  });
  expect(await endOf(stage, await start(stage, definition))).toMatchObject({
    error: 'SQS.SdkClientException',
  });
});

test('Lambda: what cannot be run fails as Lambda names it', async () => {
  class TooManyRequestsException extends Error {
    override name = 'TooManyRequestsException';
  }
  const stage = await openStage({
    work: () => {
      throw new TooManyRequestsException('slow down');
    },
  });
  const definition = {
    StartAt: 'Call',
    States: {
      Call: { Type: 'Task', Resource: INVOKE, Arguments: { FunctionName: 'work' }, End: true },
    },
  };
  expect(await endOf(stage, await start(stage, definition))).toEqual({
    error: 'Lambda.TooManyRequestsException',
    cause: 'slow down',
  });
});
