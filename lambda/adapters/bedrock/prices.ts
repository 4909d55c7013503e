/**
 * List prices on Amazon Bedrock, in US dollars a million tokens, which is millionths of a dollar a token.
 * As of 2026-11-22, from https://aws.amazon.com/bedrock/pricing/ (Anthropic, on demand): Haiku 4.5 at 1 and 5,
 * Sonnet 4.5 and 4.6 at 3 and 15, Opus 4.5 to 4.7 at 5 and 25 through the global profile; profiles of one geography cost
 * ten per cent more.
 */
interface Price {
  input: number;
  output: number;
}

const PRICES: [model: RegExp, Price][] = [
  [/anthropic\.claude-haiku-4-5/, { input: 1, output: 5 }],
  [/anthropic\.claude-sonnet-4-[56]/, { input: 3, output: 15 }],
  [/anthropic\.claude-opus-4-[567]/, { input: 5, output: 25 }],
];

/** A model that is not listed is taken to be as dear as the dearest, so that the budget holds. */
const DEAREST: Price = { input: 5, output: 25 };

const GEOGRAPHY_FACTOR = 1.1;

/** Millionths of a dollar for tokens of a model. What runs on one's own machine costs nothing here. */
export function microDollars(
  modelId: string,
  { inputTokens, outputTokens }: { inputTokens: number; outputTokens: number },
): number {
  if (modelId.startsWith('local.') || modelId.startsWith('openai.')) return 0;
  const [, price] = PRICES.find(([model]) => model.test(modelId)) ?? [undefined, DEAREST];
  const factor = modelId.startsWith('global.') ? 1 : GEOGRAPHY_FACTOR;
  return Math.ceil((inputTokens * price.input + outputTokens * price.output) * factor);
}

export const MOST_OUTPUT_TOKENS = 600;
/** Above what the prompt, its tools and the longest shortlist come to. */
const MOST_INPUT_TOKENS = 9_000;

/** What a call can cost at most, in millionths of a dollar. */
export const mostMicroDollars = (modelId: string): number =>
  microDollars(modelId, { inputTokens: MOST_INPUT_TOKENS, outputTokens: MOST_OUTPUT_TOKENS });
