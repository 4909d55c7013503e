import { readFileSync } from 'node:fs';
import validator from 'asl-validator';
import { everyState, outer, TASKS_RUN, unknownNames } from './definition-names.ts';

/** What the definition promises about itself, without running it. */

const text = readFileSync('lambda/workflow/order.asl.json', 'utf8');
const previous = readFileSync('tests/workflow/previous/order.asl.json', 'utf8');
const states = everyState(text);
const tasks = states.filter(([, { Type }]) => Type === 'Task');
const UNDO = ['RefundCharge', 'ReleaseStock', 'TellCancelled'];
/** By then it is the customer's: nothing that goes wrong takes it back. */
const DELIVERED = ['IssueReceipt', 'Finish'];

test('it is valid Amazon States Language', () => {
  expect(validator(JSON.parse(text) as object)).toMatchObject({ isValid: true });
});

test('no two states have one name, wherever they stand', () => {
  expect(new Set(states.map(([name]) => name)).size).toBe(states.length);
});

test.each(states)('%s says what it is for', (_name, { Comment }) => {
  expect(Comment).toMatch(/\w.*\.$/);
});

test('every error that is retried or caught is one that is thrown, and every call is of something real', () => {
  expect(unknownNames(text)).toEqual([]);
  expect(unknownNames(previous)).toEqual([]);
});

/** One name of the definition made wrong, as a slip of the hand would. */
const withSlip = (right: string, wrong: string): string => {
  expect(text).toContain(right);
  return text.replace(right, wrong);
};

test.each([
  ['an error of ours', '"KitchenRejectedError"', '"KitchenRejctedError"'],
  ['an error that a wait is failed with', '"OrderCancelledError"', '"OrderCanceledError"'],
  ['an error of a provider', '"PaymentDeclinedError"', '"PaymentRefusedError"'],
  ['an error of Lambda', '"Lambda.ServiceException"', '"Lambda.ServiceError"'],
  [
    'an error of DynamoDB',
    '"DynamoDB.ConditionalCheckFailedException"',
    '"DynamoDB.ConditionFailedException"',
  ],
  ['an error of the language', '"States.Timeout"', '"States.TimedOut"'],
  ['a task', '"task": "planOrder"', '"task": "planOder"'],
  ['an action of DynamoDB', ':dynamodb:updateItem"', ':dynamodb:updateItems"'],
  ['an action of Bedrock', ':bedrockruntime:converse"', ':bedrockruntime:conversed"'],
  ['a service', ':states:::dynamodb:', ':states:::dynamo:'],
  ['the function', '${TasksFunctionArn}', '${TaskFunctionArn}'],
])('a slip in the name of %s would be found', (_what, right, wrong) => {
  expect(unknownNames(withSlip(right, wrong)).length).toBeGreaterThan(0);
});

test.each(tasks)('%s is done within a time', (_name, { TimeoutSeconds }) => {
  expect(TimeoutSeconds).toBeDefined();
});

const asked = (definition: string) =>
  everyState(definition).flatMap(([, { Arguments }]) => Arguments?.Payload?.task ?? []);

test('every task is one that the tasks function runs; it runs no other but those of the definition before', () => {
  const now = new Set(asked(text));
  expect(TASKS_RUN.filter((task) => !now.has(task)).sort()).toEqual([
    'releaseStock',
    'reserveStock',
  ]);
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
