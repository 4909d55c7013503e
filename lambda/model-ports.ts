import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { microDollars, mostMicroDollars, usageAt } from './adapters/bedrock/prices.ts';
import { dynamoModelLedger } from './adapters/dynamodb/model-ledger.ts';
import type { EnvironmentOf } from './config.ts';
import { carefulInterpreter, carefulSuggester } from './dialogue/model/careful.ts';
import { ModelCare } from './dialogue/model/model-care.ts';
import { once } from './lazy-ports.ts';
import type { Interpreter, Meter, Suggester, SuggestionModel } from './ports.ts';

type ModelSettings = Pick<
  EnvironmentOf<'late'>,
  'MODEL_ID' | 'MODEL_DAILY_DOLLARS' | 'GUARDRAIL_ID' | 'GUARDRAIL_VERSION' | 'SHOP_TABLE'
>;

/**
 * The model that this deployment is set to, for what was meant and for what to suggest, within one budget and left
 * alone by one rule; `off` asks none. With no budget left, where that cannot be known, or while it is left alone, the
 * rules answer.
 */
export function modelPorts(
  config: ModelSettings,
  client: DynamoDBDocumentClient,
): { interpreter: Interpreter; suggester: Suggester } {
  const { MODEL_ID } = config;
  if (MODEL_ID === 'off') {
    const off = () => Promise.resolve({ kind: 'none', why: 'off' } as const);
    return { interpreter: { interpret: off }, suggester: { choose: off } };
  }
  const guardrail = guardrailOf(config);
  const interpreter = once(async () => {
    const { bedrockInterpreter } = await import('./adapters/bedrock/interpreter.ts');
    return bedrockInterpreter(MODEL_ID, guardrail);
  });
  const suggester = once(async () => {
    const { bedrockSuggester } = await import('./adapters/bedrock/suggester.ts');
    return bedrockSuggester(MODEL_ID, guardrail);
  });
  const care = careOf(config, client);
  return {
    interpreter: carefulInterpreter(
      { interpret: async (request) => (await interpreter()).interpret(request) },
      care,
      mostMicroDollars(MODEL_ID),
    ),
    suggester: carefulSuggester(
      { choose: async (request) => (await suggester()).choose(request) },
      care,
      microDollars(MODEL_ID, SUGGESTION_TOKENS),
    ),
  };
}

/** More than twenty names and a sentence of why come to. */
const SUGGESTION_TOKENS = { inputTokens: 2_000, outputTokens: 200 };

/** The same for a suggestion that the order's workflow asks for itself. */
export function suggestionModel(
  config: Pick<ModelSettings, 'MODEL_ID' | 'MODEL_DAILY_DOLLARS' | 'SHOP_TABLE'>,
  client: DynamoDBDocumentClient,
  meter: Pick<Meter, 'call'>,
): SuggestionModel {
  const { MODEL_ID } = config;
  const care = careOf(config, client);
  const most = microDollars(MODEL_ID, SUGGESTION_TOKENS);
  return {
    async reserve() {
      if (MODEL_ID === 'off') return undefined;
      const reserved = await care.reserve(most);
      return typeof reserved === 'string'
        ? undefined
        : { microDollars: reserved.microDollars, at: reserved.at.toISOString() };
    },
    async settle(orderId, { microDollars: aside, at }, came) {
      const usage =
        came.kind === 'answered' ? usageAt(MODEL_ID, came.tokens, came.milliseconds) : undefined;
      await care.settle(
        { microDollars: aside, at: new Date(at) },
        {
          spent: usage?.microDollars ?? (came.kind === 'late' ? aside : 0),
          failed: came.kind !== 'answered' || !came.useful,
        },
      );
      if (came.kind !== 'failed')
        meter.call({ event: 'orderSuggestion', orderId, ...(usage && { usage }) });
    },
  };
}

const careOf = (
  config: Pick<ModelSettings, 'MODEL_DAILY_DOLLARS' | 'SHOP_TABLE'>,
  client: DynamoDBDocumentClient,
) => new ModelCare({ ledger: ledgerOf(config, client), clock: { now: () => new Date() } });

const ledgerOf = (
  config: Pick<ModelSettings, 'MODEL_DAILY_DOLLARS' | 'SHOP_TABLE'>,
  client: DynamoDBDocumentClient,
) =>
  dynamoModelLedger(client, config.SHOP_TABLE, Math.round(config.MODEL_DAILY_DOLLARS * 1_000_000));

const guardrailOf = ({ GUARDRAIL_ID: id, GUARDRAIL_VERSION: version }: ModelSettings) =>
  id !== undefined && version !== undefined ? { id, version } : undefined;
