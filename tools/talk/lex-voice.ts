import {
  LexRuntimeV2Client,
  RecognizeTextCommand,
  type Message,
} from '@aws-sdk/client-lex-runtime-v2';
import type { Locale } from '../../lambda/domain/locale.ts';
import type { LocalJson } from '../../local/local-json.ts';
import type { Voice } from './voice.ts';

/** Talks by the chat's way: the ordinary Lex V2 client, pointed to this machine. */
export function lexVoice({ lex }: LocalJson, locale: Locale): Voice {
  const client = new LexRuntimeV2Client({
    endpoint: lex.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const sessionId = `talk-${crypto.randomUUID()}`;
  return {
    open: () => Promise.resolve(undefined),
    async say(words) {
      const { messages = [], sessionState } = await client.send(
        new RecognizeTextCommand({
          botId: lex.botId,
          botAliasId: lex.botAliasId,
          localeId: locale.replace('-', '_'),
          sessionId,
          text: words,
          requestAttributes: { messageId: crypto.randomUUID() },
        }),
      );
      return {
        lines: messages.flatMap(lineOf),
        buttons: messages.flatMap(({ imageResponseCard: card }) =>
          (card?.buttons ?? []).map(({ text }) => text ?? ''),
        ),
        over: sessionState?.dialogAction?.type === 'Close',
      };
    },
  };
}

function lineOf({ contentType, content, imageResponseCard: card }: Message): string[] {
  if (contentType !== 'ImageResponseCard') return content === undefined ? [] : [content];
  return card?.subtitle === undefined ? [] : [`[${card.title ?? ''}] ${card.subtitle}`];
}
