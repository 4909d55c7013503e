import { readFileSync } from 'node:fs';
import validator from 'asl-validator';
import {
  OrderCancelledError,
  OrderStateError,
  OutOfStockError,
} from '../../lambda/workflow/errors.ts';

/** What the definition promises about itself, without running it. */

interface State {
  Type: string;
  Comment?: string;
  Resource?: string;
  Arguments?: { Payload?: { task?: string } };
  Retry?: { ErrorEquals: string[] }[];
  Catch?: { ErrorEquals: string[]; Next: string }[];
}

const text = readFileSync('lambda/workflow/order.asl.json', 'utf8');
const { States } = JSON.parse(text) as { States: Record<string, State> };
const states = Object.entries(States);

/** Thrown by tasks, failed with by whoever answers a wait, or the service's own. */
const ERRORS = new Set([
  ...[OrderCancelledError, OrderStateError, OutOfStockError].map((error) => new error().name),
  'KitchenRejectedError',
  'States.ALL',
  'States.Timeout',
]);

test('it is valid Amazon States Language', () => {
  expect(validator(JSON.parse(text) as object)).toMatchObject({ isValid: true });
});

test.each(states)('%s says what it is for', (_name, { Comment }) => {
  expect(Comment).toMatch(/\w.*\.$/);
});

test('every error that is retried or caught has a name that is thrown', () => {
  const named = states.flatMap(([, { Retry = [], Catch = [] }]) =>
    [...Retry, ...Catch].flatMap(({ ErrorEquals }) => ErrorEquals),
  );
  expect(named.filter((name) => !ERRORS.has(name))).toEqual([]);
});

test('every task is one that the tasks function runs, and the other way round', () => {
  const asked = states.flatMap(([, { Arguments }]) => Arguments?.Payload?.task ?? []);
  const source = readFileSync('lambda/workflow/tasks.ts', 'utf8');
  const run = [...source.matchAll(/^ {4}case '(\w+)':/gm)].map(([, task]) => task);
  expect([...new Set(asked)].sort()).toEqual(run.sort());
});

test('whatever goes wrong once stock may be taken leads to giving it back', () => {
  const tasks = states.filter(
    ([name, { Type }]) =>
      Type === 'Task' && !['Finish', 'ReleaseStock', 'TellCancelled'].includes(name),
  );
  for (const [name, { Catch = [] }] of tasks) {
    const last = Catch.at(-1);
    expect(`${name}: ${last?.ErrorEquals.join()} → ${last?.Next}`).toBe(
      `${name}: States.ALL → ReleaseStock`,
    );
  }
});
