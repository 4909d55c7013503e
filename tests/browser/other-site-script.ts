import { LexRuntimeV2 } from '@aws-sdk/client-lex-runtime-v2';

/**
 * What the page of another site runs: the SDK as it is, with what it gives in a form that can leave the page.
 * `lex(endpoint, operation, input)`; a string `inputStream` is sent as bytes.
 */
type Operation =
  'deleteSession' | 'getSession' | 'putSession' | 'recognizeText' | 'recognizeUtterance';

async function lex(endpoint: string, operation: Operation, input: Record<string, unknown>) {
  const client = new LexRuntimeV2({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'page', secretAccessKey: 'page' },
    maxAttempts: 1,
  });
  const { inputStream, ...rest } = input;
  const bytes = typeof inputStream === 'string' ? new TextEncoder().encode(inputStream) : undefined;
  const send = client[operation].bind(client) as (given: object) => Promise<object>;
  try {
    const answer = await send({ ...rest, ...(bytes && { inputStream: bytes }) });
    return JSON.parse(JSON.stringify({ ...answer, audioStream: undefined })) as object;
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    return Object.assign({ name: fault.name, message: fault.message }, fault);
  }
}

Object.assign(globalThis, { lex });
