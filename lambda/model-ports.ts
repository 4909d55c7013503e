import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { microDollars, mostMicroDollars } from './adapters/bedrock/prices.ts';
import { dynamoModelLedger } from './adapters/dynamodb/model-ledger.ts';
import type { EnvironmentOf } from './config.ts';
import { carefulInterpreter } from './dialogue/model/careful-interpreter.ts';
import { once } from './lazy-ports.ts';
import type { Interpreter, Suggester } from './ports.ts';

type ModelSettings = Pick<
  EnvironmentOf<'late'>,
  'MODEL_ID' | 'MODEL_DAILY_DOLLARS' | 'GUARDRAIL_ID' | 'GUARDRAIL_VERSION' | 'SHOP_TABLE'
>;

/** The model that this deployment is set to, within its budget; `off` asks none. */
export function modelInterpreter(
  config: ModelSettings,
  client: DynamoDBDocumentClient,
): Interpreter {
  const { MODEL_ID } = config;
  if (MODEL_ID === 'off') return { interpret: () => Promise.resolve({ kind: 'none', why: 'off' }) };
  const guardrail = guardrailOf(config);
  const model = once(async () => {
    const { bedrockInterpreter } = await import('./adapters/bedrock/interpreter.ts');
    return bedrockInterpreter(MODEL_ID, guardrail);
  });
  return carefulInterpreter(
    { interpret: async (request) => (await model()).interpret(request) },
    {
      ledger: ledgerOf(config, client),
      clock: { now: () => new Date() },
    },
    mostMicroDollars(MODEL_ID),
  );
}

/** More than twenty names and a sentence of why come to. */
const SUGGESTION_TOKENS = { inputTokens: 2_000, outputTokens: 200 };

/**
 * The same model's taste, from the same budget: what a suggestion may cost at most is set aside for it and stays so. With
 * no budget left, where that cannot be known, or while the model is left alone, the rules suggest.
 */
export function modelSuggester(config: ModelSettings, client: DynamoDBDocumentClient): Suggester {
  const { MODEL_ID } = config;
  if (MODEL_ID === 'off') return { choose: () => Promise.resolve(undefined) };
  const model = once(async () => {
    const { bedrockSuggester } = await import('./adapters/bedrock/suggester.ts');
    return bedrockSuggester(MODEL_ID, guardrailOf(config));
  });
  const ledger = ledgerOf(config, client);
  return {
    async choose(request) {
      const reserved = await ledger
        .reserve(microDollars(MODEL_ID, SUGGESTION_TOKENS), new Date())
        .catch((cause: unknown) => {
          console.error(JSON.stringify({ event: 'modelLedgerFailed', cause: String(cause) }));
        });
      return reserved === 'granted' ? (await model()).choose(request) : undefined;
    },
  };
}

/** The same for a suggestion that the order's workflow asks for itself. */
export function maySuggest(
  config: Pick<ModelSettings, 'MODEL_ID' | 'MODEL_DAILY_DOLLARS' | 'SHOP_TABLE'>,
  client: DynamoDBDocumentClient,
): () => Promise<boolean> {
  const { MODEL_ID } = config;
  if (MODEL_ID === 'off') return () => Promise.resolve(false);
  const ledger = ledgerOf(config, client);
  return async () =>
    (await ledger.reserve(microDollars(MODEL_ID, SUGGESTION_TOKENS), new Date())) === 'granted';
}

const ledgerOf = (
  config: Pick<ModelSettings, 'MODEL_DAILY_DOLLARS' | 'SHOP_TABLE'>,
  client: DynamoDBDocumentClient,
) =>
  dynamoModelLedger(client, config.SHOP_TABLE, Math.round(config.MODEL_DAILY_DOLLARS * 1_000_000));

const guardrailOf = ({ GUARDRAIL_ID: id, GUARDRAIL_VERSION: version }: ModelSettings) =>
  id !== undefined && version !== undefined ? { id, version } : undefined;
