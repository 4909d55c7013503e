import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take longest begin first, or one process would work on them at the end while the other has nothing to do. */
const LONGEST = [
  'tests/faults/',
  'tests/conversations/',
  'tests/bench/',
  'tests/machine/',
  'tests/browser/',
  'tests/workflow/',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.findIndex((folder) => moduleId.includes(`/${folder}`));
  return at < 0 ? LONGEST.length : at;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

/**
 * Two processes run the test files one after another, and each loads a module once (tests/support/as-before.ts):
 * loading the AWS SDK and the reader anew for each of some two hundred files would take longer than most of their tests.
 */
const vitest = defineConfig({
  test: {
    globals: true,
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/as-before.ts'],
    pool: 'forks',
    isolate: false,
    // One core is not left free: of two that is half.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // What the Lambdas log is looked at by the tests that are about it.
    silent: 'passed-only',
  },
});

export { vitest as default };
