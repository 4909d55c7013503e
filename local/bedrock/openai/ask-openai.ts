import type { ModelBackend } from '../model-backend.ts';
import { errorOfStatus, ModelServiceError } from '../service-error.ts';
import { fromOpenai } from './from-openai.ts';
import { toOpenai } from './to-openai.ts';

/** What a server says of itself in an error may be a page. */
const MOST_CHARACTERS = 300;

/** A server that speaks OpenAI's chat completions, asked as Bedrock is: tool calls translated both ways. */
export const askOpenai =
  ({ url, model }: { url: string; model: string }, apiKey: string | undefined): ModelBackend =>
  async (body, signal) => {
    const started = performance.now();
    const response = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify(toOpenai(body, model)),
      signal,
    }).catch((cause: unknown) => {
      const message = `${url} could not be reached: ${String(cause)}`;
      throw new ModelServiceError('ServiceUnavailableException', 503, message, { cause });
    });
    const text = await response.text();
    if (!response.ok)
      throw errorOfStatus(response.status, `${url} answered: ${text.slice(0, MOST_CHARACTERS)}`);
    try {
      return fromOpenai(text, Math.round(performance.now() - started));
    } catch (cause) {
      throw new ModelServiceError('ModelErrorException', 424, `${url} sent no chat completion.`, {
        cause,
      });
    }
  };
