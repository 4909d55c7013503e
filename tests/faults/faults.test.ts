import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { worldPlans, type WorldPlan } from './plan.ts';
import { playWorld } from './world.ts';

/**
 * Three hundred orders while every call may fail before or after its effect, be lost, be late or come twice,
 * services go out, and the shop's process is killed a dozen times. `npm run test:faults` has ten thousand.
 */

const ORDERS = 300;
const KILLS_PER_THOUSAND_LOOKS = 80;
const SEED = Number(process.env['BALCAO_SEED'] ?? 20_261_122);

let directory: string;
beforeAll(async () => {
  console.log(`seed ${SEED} (BALCAO_SEED sets another)`);
  directory = await mkdtemp(join(tmpdir(), 'balcao-faults-'));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

test('all end, none runs twice, stock adds up, and each customer is told the truth once and in order', async () => {
  // One plan, drawn and not shrunk: a property that fails would print all three hundred.
  const [plan] = fc.sample(worldPlans(ORDERS), { seed: SEED, numRuns: 1 }) as [WorldPlan];
  const { problems, figures } = await playWorld({
    directory,
    plan,
    killsPerThousand: KILLS_PER_THOUSAND_LOOKS,
  });
  console.log(JSON.stringify(figures, null, 1));
  expect(problems).toEqual([]);
  expect(figures).toMatchObject({ orders: ORDERS });
}, 300_000);
