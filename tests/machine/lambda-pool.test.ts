import { pino } from 'pino';
import type { LambdaFunction } from '../../local/lambda/function.ts';
import { startLambda, type LambdaPool } from '../../local/lambda/pool.ts';

const log = pino({ level: 'silent' });
const started: LambdaPool[] = [];

function lambda(changes: Partial<LambdaFunction> = {}): LambdaPool {
  const pool = startLambda(
    {
      name: 'test',
      entry: 'tests/machine/lambdas/every-way.ts',
      timeoutSeconds: 5,
      environment: { SHOP_TABLE: 'shop' },
      ...changes,
    },
    log,
  );
  started.push(pool);
  return pool;
}

afterAll(() => Promise.all(started.map((pool) => pool.stop())));

test('a Lambda answers, and keeps what it loaded between events', async () => {
  const pool = lambda();
  await pool.invoke({ do: 'answer' });
  expect(await pool.invoke({ do: 'answer' })).toMatchObject({
    outcome: 'answered',
    payload: { served: 2, remaining: expect.any(Number) as number },
  });
});

test('a Lambda has its own environment and nothing of the machine', async () => {
  const invocation = await lambda().invoke({ do: 'environment' });
  expect(invocation).toEqual({ outcome: 'answered', payload: { SHOP_TABLE: 'shop' } });
});

test('what a handler throws keeps its name', async () => {
  expect(await lambda().invoke({ do: 'throw' })).toMatchObject({
    outcome: 'failed',
    error: { errorType: 'OutOfPizzaError', errorMessage: 'no dough' },
  });
});

test('a Lambda that takes too long, waiting or busy, is ended and replaced', async () => {
  const pool = lambda({ timeoutSeconds: 0.5 });
  for (const way of ['hang', 'spin'])
    expect(await pool.invoke({ do: way })).toMatchObject({
      error: {
        errorType: 'Sandbox.Timedout',
        errorMessage: expect.stringMatching(/Task timed out after 0.50 seconds/) as string,
      },
    });
  expect(await pool.invoke({ do: 'answer' })).toMatchObject({ payload: { served: 1 } });
});

test('a Lambda that crashes is replaced', async () => {
  const pool = lambda();
  for (const way of ['exit', 'throwLate'])
    expect(await pool.invoke({ do: way })).toMatchObject({
      error: { errorType: 'Runtime.ExitError' },
    });
  expect(await pool.invoke({ do: 'answer' })).toMatchObject({ payload: { served: 1 } });
});

test('events that overlap beyond what runs at once wait their turn', async () => {
  const pool = lambda();
  const invocations = await Promise.all(
    Array.from({ length: 12 }, () => pool.invoke({ do: 'answer' })),
  );
  expect(invocations.every(({ outcome }) => outcome === 'answered')).toBe(true);
});

test('a payload above six megabytes is refused on the way in and on the way out', async () => {
  const pool = lambda();
  await expect(pool.invoke({ text: 'x'.repeat(7 * 1024 * 1024) })).rejects.toThrow(
    /too large for the synchronous Invoke limit/,
  );
  expect(await pool.invoke({ do: 'large' })).toMatchObject({
    error: { errorType: 'Function.ResponseSizeTooLarge' },
  });
});

test('an entry that cannot be loaded says so at each event', async () => {
  const pool = lambda({ entry: 'tests/machine/lambdas/not-there.ts' });
  for (let time = 0; time < 2; time++)
    expect(await pool.invoke({})).toMatchObject({
      outcome: 'failed',
      error: { errorMessage: expect.stringContaining('not-there.ts') as string },
    });
});
