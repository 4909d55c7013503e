import { readFileSync } from 'node:fs';
import * as bedrock from '@aws-sdk/client-bedrock-runtime';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import validator from 'asl-validator';
import { TooManyReservationsError } from '../../lambda/adapters/dynamodb/stock.ts';
import { WAIT_ERRORS } from '../../lambda/domain/wait.ts';
import * as paymentErrors from '../../lambda/domain/payment-errors.ts';
import * as errors from '../../lambda/workflow/errors.ts';
import { taskRequestSchema } from '../../lambda/workflow/task-request.ts';

/** What the definition promises about itself, without running it. */

interface State {
  Type: string;
  Comment?: string;
  Resource?: string;
  Arguments?: { FunctionName?: string; Payload?: { task?: string } };
  TimeoutSeconds?: unknown;
  Retry?: { ErrorEquals: string[] }[];
  Catch?: { ErrorEquals: string[]; Next: string }[];
  Branches?: { States: Record<string, State> }[];
  ItemProcessor?: { States: Record<string, State> };
}

const text = readFileSync('lambda/workflow/order.asl.json', 'utf8');
const previous = readFileSync('tests/workflow/previous/order.asl.json', 'utf8');
const outer = (definition: string) =>
  Object.entries((JSON.parse(definition) as { States: Record<string, State> }).States);

/** With those within branches and items. */
const everyState = (definition: string): [string, State][] => outer(definition).flatMap(withInner);

function withInner([name, state]: [string, State]): [string, State][] {
  const inner = [...(state.Branches ?? []), ...(state.ItemProcessor ? [state.ItemProcessor] : [])];
  return [
    [name, state],
    ...inner.flatMap(({ States }) => Object.entries(States).flatMap(withInner)),
  ];
}

const states = everyState(text);
const tasks = states.filter(([, { Type }]) => Type === 'Task');
const UNDO = ['RefundCharge', 'ReleaseStock', 'TellCancelled'];
/** By then it is the customer's: nothing that goes wrong takes it back. */
const DELIVERED = ['IssueReceipt', 'Finish'];

/** As Step Functions names what calling Lambda throws (its guide, "Handle transient Lambda service exceptions"). */
const LAMBDA_ERRORS = [
  'Lambda.TooManyRequestsException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
];

/** Our classes by their names, what waits are failed with, and the language's own. */
const KNOWN = new Set([
  ...[...Object.values(errors), TooManyReservationsError].map((Thrown) => new Thrown().name),
  ...Object.values(paymentErrors).map((Thrown) => new Thrown('').name),
  ...WAIT_ERRORS,
  ...LAMBDA_ERRORS,
  'States.ALL',
  'States.Timeout',
]);

/** Step Functions names the service's errors as the Java SDK does: each ends in Exception. */
const isDynamoError = (name: string): boolean => {
  const [service, error = ''] = name.split('.');
  const classes = [error, error.replace(/Exception$/, '')];
  return service === 'DynamoDB' && classes.some((each) => each in dynamodb);
};

test('it is valid Amazon States Language', () => {
  expect(validator(JSON.parse(text) as object)).toMatchObject({ isValid: true });
});

test('no two states have one name, wherever they stand', () => {
  expect(new Set(states.map(([name]) => name)).size).toBe(states.length);
});

test.each(states)('%s says what it is for', (_name, { Comment }) => {
  expect(Comment).toMatch(/\w.*\.$/);
});

test.each(states)(
  'every error that %s retries or catches is one that is thrown',
  (_name, state) => {
    const named = [...(state.Retry ?? []), ...(state.Catch ?? [])].flatMap(
      ({ ErrorEquals }) => ErrorEquals,
    );
    expect(named.filter((name) => !KNOWN.has(name) && !isDynamoError(name))).toEqual([]);
  },
);

test.each(tasks)('%s calls something real, within a time', (_name, { Resource = '', ...task }) => {
  const [, service = '', action = ''] =
    /:states:::(.+):(\w+)(\.waitForTaskToken)?$/.exec(Resource) ?? [];
  const command = `${action.charAt(0).toUpperCase()}${action.slice(1)}Command`;
  expect(task.TimeoutSeconds).toBeDefined();
  if (service === 'lambda') expect(task.Arguments?.FunctionName).toBe('${TasksFunctionArn}');
  else if (service === 'dynamodb') expect(dynamodb).toHaveProperty(command);
  else {
    expect(service).toBe('aws-sdk:bedrockruntime');
    expect(bedrock).toHaveProperty(command);
  }
});

const asked = (definition: string) =>
  everyState(definition).flatMap(([, { Arguments }]) => Arguments?.Payload?.task ?? []);

test('every task is one that the tasks function runs; it runs no other but those of the definition before', () => {
  const run = taskRequestSchema.options.map(({ shape }) => shape.task.value);
  const now = new Set(asked(text));
  expect([...now].filter((task) => !run.includes(task as never))).toEqual([]);
  expect(run.filter((task) => !now.has(task)).sort()).toEqual(['releaseStock', 'reserveStock']);
  expect(asked(previous).filter((task) => !run.includes(task as never))).toEqual([]);
});

test('whatever goes wrong leads to giving back what may have been taken', () => {
  const taking = outer(text).filter(
    ([name, { Type }]) =>
      ['Task', 'Parallel', 'Map'].includes(Type) && ![...UNDO, ...DELIVERED].includes(name),
  );
  expect(taking.length).toBeGreaterThan(15);
  for (const [name, { Catch = [] }] of taking) {
    const last = Catch.at(-1);
    expect(`${name}: ${last?.ErrorEquals.join()} → ${last?.Next}`).toBe(
      `${name}: States.ALL → RefundCharge`,
    );
  }
});

test('what undoes is tried for a long time, whatever it meets', () => {
  const undoing = states.filter(([name, { Type }]) =>
    Type === 'Task' ? [...UNDO, 'GiveBackStock', 'Finish'].includes(name) : false,
  );
  for (const [, { Retry = [] }] of undoing)
    expect(Retry.at(-1)).toMatchObject({ ErrorEquals: ['States.ALL'], MaxAttempts: 30 });
});
