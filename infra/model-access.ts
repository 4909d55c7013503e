import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { regionsOf } from './geographies.ts';
import { allows, plain, type Setting } from './setting.ts';

/**
 * A model with the right to call it. By its inference profile Bedrock wants the right on the profile and on the model in
 * every region that the profile may send to; a global profile's model has no region. A model of one's own is called by the
 * ARN of what serves it, by the hour (`provisioned-model`) or on demand (`custom-model-deployment`). `off` is no model.
 */
export function modelAccess(scope: Construct, modelId: string): Setting {
  if (modelId === 'off') return plain(modelId);
  if (modelId.startsWith('arn:'))
    return { value: modelId, permissions: [allows('bedrock', ['InvokeModel'], modelId)] };
  const { region, account } = Stack.of(scope);
  const geography = modelId.slice(0, modelId.indexOf('.'));
  const model = modelId.slice(geography.length + 1);
  const regions = geography === 'global' ? [region, ''] : regionsOf(geography);
  return {
    value: modelId,
    permissions: [
      allows(
        'bedrock',
        ['InvokeModel'],
        `arn:aws:bedrock:${region}:${account}:inference-profile/${modelId}`,
        ...regions.map((each) => `arn:aws:bedrock:${each}::foundation-model/${model}`),
      ),
    ],
  };
}
