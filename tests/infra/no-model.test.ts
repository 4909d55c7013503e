import { permissions } from './granted.ts';
import { EVERY_CHANNEL, ofType, resourcesWith } from './template.ts';

/** A shop that asks no model. */
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
