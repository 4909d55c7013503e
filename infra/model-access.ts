import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { allows, type Setting } from './setting.ts';

/** Where the profiles of a geography send a request (Bedrock's documentation of its inference profiles). */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  us: ['us-east-1', 'us-east-2', 'us-west-2'],
  eu: ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'],
};

/**
 * A model by its inference profile, with the right to call it. Bedrock wants the right on the profile and
 * on the model in every region that the profile may send to; a global profile's model has no region.
 */
export function modelAccess(scope: Construct, modelId: string): Setting {
  const { region, account } = Stack.of(scope);
  const geography = modelId.slice(0, modelId.indexOf('.'));
  const model = modelId.slice(geography.length + 1);
  const regions = geography === 'global' ? [region, ''] : (REGIONS[geography] ?? [region]);
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
