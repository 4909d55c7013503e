import fc from 'fast-check';
import { hostile, survives } from '../model/hostile.ts';
import { warmUp } from '../model/kit.ts';

beforeAll(warmUp);

test('ten thousand answers of a hostile model', async () => {
  await fc.assert(fc.asyncProperty(hostile, survives), { numRuns: 10_000 });
}, 540_000);
