import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { pino } from 'pino';
import { bedrockInterpreter } from '../../lambda/adapters/bedrock/interpreter.ts';
import type { Interpreter } from '../../lambda/ports.ts';
import { REGION } from '../../local/arns.ts';
import { backendOf } from '../../local/bedrock/backend.ts';
import { modelIdOf, type ModelChoice } from '../../local/bedrock/model-choice.ts';
import { bedrockRoutes } from '../../local/bedrock/routes.ts';
import { listen } from '../../local/http/listener.ts';

/** No AWS credentials are to be found where the SDK looks for them. */
export class NoCredentialsError extends Error {
  override readonly name = 'NoCredentialsError';
}

/**
 * A model as `npm start` would ask it: the Lambda's own client, speaking Converse to local/bedrock, which answers by rules or
 * passes it on.
 * @throws NoCredentialsError where it is Amazon's and there are none
 */
export async function modelAt(
  choice: ModelChoice,
): Promise<{ interpreter: Interpreter; close: () => Promise<void> }> {
  if (choice.kind === 'aws') await credentials();
  const log = pino({ level: 'warn' }, pino.destination(2));
  const listener = await listen(bedrockRoutes(log, backendOf(choice)).fetch);
  const client = new BedrockRuntimeClient({
    endpoint: listener.url,
    region: REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return {
    interpreter: bedrockInterpreter(modelIdOf(choice), undefined, client),
    async close() {
      client.destroy();
      await listener.close();
    },
  };
}

async function credentials(): Promise<void> {
  const client = new BedrockRuntimeClient({ region: REGION });
  try {
    await client.config.credentials();
  } catch (cause) {
    throw new NoCredentialsError(
      'live check skipped: no AWS credentials found; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, of an account that may use the model in Amazon Bedrock.',
      { cause },
    );
  }
}
