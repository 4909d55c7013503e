import prices from '../../../prices/aws.json' with { type: 'json' };
import type { ModelUsage } from '../../dialogue/interpretation.ts';
import type { Tokens } from '../../ports.ts';

/** List prices, dated and with their source, are in prices/aws.json: dollars a million tokens, millionths of one a token. */
interface Price {
  input: number;
  output: number;
}

const { models, oneGeographyFactor } = prices.bedrock;

/** A model that is not listed is taken to be as dear as the dearest, so that the budget holds. */
const DEAREST: Price = {
  input: Math.max(...models.map(({ input }) => input)),
  output: Math.max(...models.map(({ output }) => output)),
};

/** Millionths of a dollar for tokens of a model. What runs on one's own machine costs nothing here. */
export function microDollars(modelId: string, { inputTokens, outputTokens }: Tokens): number {
  if (modelId.startsWith('local.') || modelId.startsWith('openai.')) return 0;
  const price: Price = models.find(({ id }) => modelId.includes(id)) ?? DEAREST;
  const factor = modelId.startsWith('global.') ? 1 : oneGeographyFactor;
  return Math.ceil((inputTokens * price.input + outputTokens * price.output) * factor);
}

/** What a call took, at list prices. */
export const usageAt = (modelId: string, tokens: Tokens, milliseconds: number): ModelUsage => ({
  ...tokens,
  milliseconds: Math.round(milliseconds),
  microDollars: microDollars(modelId, tokens),
});

export const MOST_OUTPUT_TOKENS = 600;
/** Above what the prompt, its tools, the longest shortlist and the longest examples come to. */
const MOST_INPUT_TOKENS = 10_000;

/** What a call can cost at most, in millionths of a dollar. */
export const mostMicroDollars = (modelId: string): number =>
  microDollars(modelId, { inputTokens: MOST_INPUT_TOKENS, outputTokens: MOST_OUTPUT_TOKENS });
