/** Tests run as native ES modules, as the code does in Lambda and on one machine. */
export default {
  testEnvironment: 'node',
  // Its own place would be the run's temporary folder, and be gone with it.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript' },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // Minutes long: `npm run test:kill` and the like name them.
  testPathIgnorePatterns: ['/node_modules/', '/tests/slow/'],
  // Jest leaves one core free, which of two is half.
  maxWorkers: '100%',
  testTimeout: 30_000,
};
