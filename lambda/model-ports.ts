import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mostMicroDollars } from './adapters/bedrock/prices.ts';
import { dynamoModelLedger } from './adapters/dynamodb/model-ledger.ts';
import type { EnvironmentOf } from './config.ts';
import { carefulInterpreter } from './dialogue/model/careful-interpreter.ts';
import { once } from './lazy-ports.ts';
import type { Interpreter } from './ports.ts';

/** The model that this deployment is set to, within its budget; `off` asks none. */
export function modelInterpreter(
  config: Pick<
    EnvironmentOf<'late'>,
    'MODEL_ID' | 'MODEL_DAILY_DOLLARS' | 'GUARDRAIL_ID' | 'GUARDRAIL_VERSION' | 'SHOP_TABLE'
  >,
  client: DynamoDBDocumentClient,
): Interpreter {
  const { MODEL_ID, GUARDRAIL_ID: id, GUARDRAIL_VERSION: version } = config;
  if (MODEL_ID === 'off') return { interpret: () => Promise.resolve({ kind: 'none', why: 'off' }) };
  const guardrail = id !== undefined && version !== undefined ? { id, version } : undefined;
  const model = once(async () => {
    const { bedrockInterpreter } = await import('./adapters/bedrock/interpreter.ts');
    return bedrockInterpreter(MODEL_ID, guardrail);
  });
  const budget = Math.round(config.MODEL_DAILY_DOLLARS * 1_000_000);
  return carefulInterpreter(
    { interpret: async (request) => (await model()).interpret(request) },
    {
      ledger: dynamoModelLedger(client, config.SHOP_TABLE, budget),
      clock: { now: () => new Date() },
    },
    mostMicroDollars(MODEL_ID),
  );
}
