/**
 * The regions that Bedrock's cross-region profiles of a geography may send to, for models and guardrails
 * alike (its user guide, "Supported Regions and models for inference profiles").
 */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  us: ['us-east-1', 'us-east-2', 'us-west-2'],
  eu: ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'],
};

export const regionsOf = (geography: string): readonly string[] => REGIONS[geography] ?? [];
