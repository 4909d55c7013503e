import fc from 'fast-check';
import { hostile, survives } from './hostile.ts';
import { warmUp } from './kit.ts';

beforeAll(warmUp);

/** `npm run test:hostile` does it ten thousand times. A failure prints fast-check's seed. */
const RUNS = 150;

test('whatever a model answers, the menu, the money and the customer’s word hold', async () => {
  await fc.assert(fc.asyncProperty(hostile, survives), { numRuns: RUNS });
});
