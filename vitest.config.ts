import { defineConfig } from 'vitest/config';

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
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // What the Lambdas log is looked at by the tests that are about it.
    silent: 'passed-only',
  },
});

export { vitest as default };
