import {
  BedrockRuntimeClient,
  BedrockRuntimeServiceException,
  ConverseCommand,
  type ConverseCommandInput,
} from '@aws-sdk/client-bedrock-runtime';
import type { ModelBackend } from './model-backend.ts';
import { REGION } from '../arns.ts';
import { ModelServiceError } from './service-error.ts';

/** Amazon Bedrock itself, with the credentials that the SDK finds; our requests hold text alone, which is JSON as it is. */
export function askAws(profile: string): ModelBackend {
  const client = new BedrockRuntimeClient({ region: REGION, maxAttempts: 1 });
  return async (body, signal) => {
    const input = JSON.parse(body) as Omit<ConverseCommandInput, 'modelId'>;
    try {
      const command = new ConverseCommand({ ...input, modelId: profile });
      const { $metadata, ...output } = await client.send(command, { abortSignal: signal });
      return output;
    } catch (error) {
      if (error instanceof BedrockRuntimeServiceException)
        throw new ModelServiceError(
          error.name,
          error.$metadata.httpStatusCode ?? 500,
          error.message,
          { cause: error },
        );
      const message = `Amazon Bedrock could not be asked: ${String(error)}`;
      throw new ModelServiceError('ServiceUnavailableException', 503, message, { cause: error });
    }
  };
}
