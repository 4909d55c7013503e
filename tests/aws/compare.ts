import { deepStrictEqual, strictEqual } from 'node:assert';
import { play, type Outcome } from './play.ts';
import { tell } from './progress.ts';
import { SCRIPTS, type Script } from './scripts.ts';
import type { DeployedShop, ShopUnderTest } from './shop-under-test.ts';

/** One takes three or four, and many times that on a busy machine. */
const SCRIPT_SECONDS = 60;

/**
 * Runs each script through both shops: it passes when both end as it says, and alike in all that can be seen.
 * @returns how many passed and failed
 */
export async function compareShops(
  local: ShopUnderTest,
  deployed: DeployedShop,
): Promise<{ passed: number; failed: number }> {
  const tests = [
    {
      title: 'the deployed console answers nobody without a token',
      run: async () => {
        strictEqual((await deployed.consoleToStrangers('orders')).status, 401);
      },
    },
    ...SCRIPTS.map((script) => ({
      title: `${script.title} (${script.channel}, ${script.locale})`,
      run: () => endAlike(script, local, deployed),
    })),
  ];
  let failed = 0;
  for (const { title, run } of tests) {
    try {
      await run();
      tell(`passed  ${title}`);
    } catch (error) {
      failed += 1;
      tell(`FAILED  ${title}`);
      console.log(error instanceof Error ? error.message : error);
    }
  }
  return { passed: tests.length - failed, failed };
}

async function endAlike(script: Script, local: ShopUnderTest, deployed: ShopUnderTest) {
  // Through the second even if the first failed: the next script finds as many orders in both.
  const [expected] = await Promise.allSettled([ended(script, local)]);
  const outcome = await ended(script, deployed);
  if (expected.status === 'rejected') throw expected.reason;
  deepStrictEqual(outcome, expected.value);
}

async function ended(script: Script, shop: ShopUnderTest): Promise<Outcome> {
  const heard: string[] = [];
  const outcome = await within(
    SCRIPT_SECONDS,
    play(script, shop, heard),
    () => `${shop.name} took longer than ${SCRIPT_SECONDS} s; heard by then:\n${heard.join('\n')}`,
  );
  const { states, statuses, reason } = script.ends;
  deepStrictEqual(
    {
      execution: outcome.execution,
      statuses: outcome.history.map(({ status }) => status),
      reason: outcome.history.at(-1)?.reason,
    },
    { execution: { status: 'SUCCEEDED', states }, statuses, reason },
    `${shop.name} did not end as the script says: ${JSON.stringify(outcome, undefined, 1)}`,
  );
  return outcome;
}

async function within<T>(seconds: number, promise: Promise<T>, why: () => string): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(new Error(why()));
  }, seconds * 1000);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
