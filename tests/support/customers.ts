import { randomUUID } from 'node:crypto';
import { LexRuntimeV2Client, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Locale } from '../../lambda/domain/locale.ts';
import type { LocalJson } from '../../local/local-json.ts';
import { alexaEnvelope } from './channels.ts';

/** What a customer's client gets back from the machine. */
export interface Answer {
  words: string;
  expects: string;
  order?: { id: string; number: number; status: string };
}

export type Says = (words: string) => Promise<Answer>;

export const sdk = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
} as const;

/** A new customer in the chat, speaking through the unmodified SDK. */
export function lexCustomer(
  { lex }: Pick<LocalJson, 'lex'>,
  locale: Locale,
  sessionId: string = randomUUID(),
): Says {
  const client = new LexRuntimeV2Client({ ...sdk, endpoint: lex.endpoint });
  const session = { botId: lex.botId, botAliasId: lex.botAliasId, sessionId };
  const localeId = locale.replace('-', '_');
  return async (text) => {
    const reply = await client.send(new RecognizeTextCommand({ ...session, localeId, text }));
    const words = (reply.messages ?? []).flatMap(({ content }) => content ?? []).join(' ');
    return answer(words, reply.sessionState?.sessionAttributes ?? {});
  };
}

/** A new customer at an Echo, speaking in Alexa's envelopes. */
export function alexaCustomer(
  { alexa }: Pick<LocalJson, 'alexa'>,
  locale: Locale,
  id = `amzn1.ask.account.${randomUUID()}`,
): Says {
  const who = { channel: 'alexa', locale, id } as const;
  return async (words) => {
    const envelope = alexaEnvelope(who, words, randomUUID(), alexa.skillId);
    const response = await fetch(alexa.endpoint, {
      method: 'POST',
      body: JSON.stringify(envelope),
    });
    const { response: said, sessionAttributes } = (await response.json()) as ResponseEnvelope;
    const speech = said.outputSpeech?.type === 'SSML' ? said.outputSpeech.ssml : '';
    return answer(speech, sessionAttributes ?? {});
  };
}

function answer(words: string, attributes: Record<string, string>): Answer {
  const { expects = '', order } = attributes;
  return {
    words,
    expects,
    ...(order !== undefined && { order: JSON.parse(order) as NonNullable<Answer['order']> }),
  };
}

/** Asks again until the answer is the one waited for, for a minute at most. */
export async function until<T>(ask: () => Promise<T>, done: (value: T) => boolean): Promise<T> {
  let value = await ask();
  for (let tries = 0; !done(value); tries += 1) {
    if (tries === 300)
      throw new Error(`not within a minute; the last was ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    value = await ask();
  }
  return value;
}
