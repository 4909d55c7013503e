import { undoAll } from './afterwards.ts';

/** What the Lambdas count is no part of a report of tests. */
const COUNTED = /"_aws":/;
const write = process.stdout.write.bind(process.stdout) as (...written: unknown[]) => boolean;
beforeAll(() => {
  vi.spyOn(process.stdout, 'write').mockImplementation(
    (...written: unknown[]) => COUNTED.test(String(written[0])) || write(...written),
  );
});

/** Test files share a process, where modules are loaded once: each file leaves it as it was. */
const environment = { ...process.env };

afterAll(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await undoAll();
  for (const name of Object.keys(process.env))
    if (!(name in environment)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, environment);
});
