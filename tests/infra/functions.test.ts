import { ENVIRONMENTS } from '../../lambda/config.ts';
import { FUNCTIONS, type FunctionName } from '../../lambda/deployment.ts';
import { EVERY_CHANNEL, ofType, PIX, STRIPE, resourcesWith, type Resource } from './template.ts';

const resources = resourcesWith({
  ...EVERY_CHANNEL,
  alexaVendorId: 'M1ABCDEFGHIJKL',
  pix: PIX,
  stripe: STRIPE,
});
const names = Object.keys(FUNCTIONS) as FunctionName[];

function functionOf(name: FunctionName): Resource {
  const found = ofType(resources, 'AWS::Lambda::Function').find(
    ([, { Properties }]) => Properties['Handler'] === `${name}.handler`,
  );
  if (!found) throw new Error(`no function is handled by ${name}.handler`);
  return found[1];
}

test.each(names)('%s is given each setting that its configuration reads, and no other', (name) => {
  const { Variables } = functionOf(name).Properties['Environment'] as {
    Variables: Record<string, unknown>;
  };
  expect(Object.keys(Variables).sort()).toEqual(Object.keys(ENVIRONMENTS[name].shape).sort());
});

test.each(names)(
  '%s runs on Node 24 on arm64, with its time-out, traced, nothing reserved',
  (name) => {
    const { Properties } = functionOf(name);
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Timeout: FUNCTIONS[name].timeoutSeconds,
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON' },
    });
    expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions');
  },
);

test('every log is kept for a month, and not for ever', () => {
  const logs = ofType(resources, 'AWS::Logs::LogGroup');
  expect(logs).toHaveLength(16);
  for (const [, { Properties }] of logs) expect(Properties['RetentionInDays']).toBe(30);
});
