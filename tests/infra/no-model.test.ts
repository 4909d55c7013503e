import { permissions } from './granted.ts';
import { EVERY_CHANNEL, ofType, resourcesWith, stackWith } from './template.ts';

/** A shop that asks no model, or a model of its own. */
const resources = resourcesWith({ ...EVERY_CHANNEL, modelId: 'off' });

test('nobody may call a model', () => {
  expect(JSON.stringify(permissions(resources))).not.toContain('bedrock:InvokeModel');
});

test('every function that could ask one knows that there is none', () => {
  const set = ofType(resources, 'AWS::Lambda::Function').flatMap(([, { Properties }]) => {
    const { Variables } = (Properties['Environment'] ?? {}) as {
      Variables?: Record<string, unknown>;
    };
    return Variables && 'MODEL_ID' in Variables ? [Variables['MODEL_ID']] : [];
  });
  expect(set).toEqual(['off', 'off', 'off']);
});

test.each(['provisioned-model/p1a2b3c4d5e6', 'custom-model-deployment/d1a2b3c4d5e6'])(
  'a model of one’s own (%s): who may ask it may ask nothing else',
  (resource) => {
    const arn = `arn:aws:bedrock:us-east-1:123456789012:${resource}`;
    const own = resourcesWith({ ...EVERY_CHANNEL, modelId: arn });
    const granted = Object.entries(permissions(own)).flatMap(([role, may]) =>
      may
        .filter((each) => each.startsWith('bedrock:InvokeModel'))
        .map((each) => `${role}: ${each}`),
    );
    expect(granted.sort()).toEqual(
      ['FulfilmentRole', 'LateRole', 'OrderStateMachineRole'].map(
        (role) => expect.stringMatching(`^${role}.*: bedrock:InvokeModel on ${arn}$`) as string,
      ),
    );
    const [[, machine] = []] = ofType(own, 'AWS::StepFunctions::StateMachine');
    expect(machine?.Properties['DefinitionSubstitutions']).toMatchObject({ ModelId: arn });
  },
);

test.each([
  ['us-east-1', 'imported-model/abc', /imported models cannot be asked by Converse/],
  ['us-west-2', 'provisioned-model/abc', /not in us-east-1/],
])('one in %s that is %s is refused, and it is said why', (region, resource, why) => {
  const modelId = `arn:aws:bedrock:${region}:123456789012:${resource}`;
  expect(() => stackWith({ modelId })).toThrow(why);
});
