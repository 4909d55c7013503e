/** Run by main.ts as a process of its own, to be killed: `DIRECTORY SEED ORDERS`, on the same folder each time. */
import * as fc from 'fast-check';
import { worldPlans } from './plan.ts';
import { playWorld } from './world.ts';

const [, , directory = '', seed = '', orders = ''] = process.argv;
const [plan] = fc.sample(worldPlans(Number(orders)), { seed: Number(seed), numRuns: 1 });
if (!plan) throw new Error('no plan');
const progress = (line: string) => void process.stdout.write(`${line}\n`);
const report = await playWorld({ directory, plan, killsPerThousand: 10, progress });
process.stdout.write(`${JSON.stringify(report)}\n`, () => process.exit(0));
