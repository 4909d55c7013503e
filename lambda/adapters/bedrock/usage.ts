import type { ConverseCommandOutput } from '@aws-sdk/client-bedrock-runtime';
import type { ModelUsage } from '../../dialogue/interpretation.ts';
import { usageAt } from './prices.ts';

/** What a Converse call took, by its own count of tokens. */
export const usageOf = (
  modelId: string,
  { usage }: ConverseCommandOutput,
  milliseconds: number,
): ModelUsage =>
  usageAt(
    modelId,
    { inputTokens: usage?.inputTokens ?? 0, outputTokens: usage?.outputTokens ?? 0 },
    milliseconds,
  );
