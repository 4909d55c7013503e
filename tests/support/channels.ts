import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { LexResponse } from '../../lambda/channels/lex/response.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import { SKILL_ID } from '../../local/composition/functions.ts';
import { brokenRules, plainly } from './alexa-rules.ts';

/** What a customer of either channel gets back. */
export interface Heard {
  words: string;
  expects: string;
  order?: { id: string; number: number; status: string };
  over: boolean;
  /** A card came with it. */
  card: boolean;
}

export interface Customer {
  channel: 'lex' | 'alexa';
  locale: Locale;
  id: string;
}

/** The entry of the Lambda: a channel's event in, its answer out. */
type Handler = (event: unknown) => Promise<unknown>;

/** One sentence as the customer's channel sends it, and what the customer hears; checked against the channel's limits. */
export const speak = (
  customer: Customer,
  words: string,
  requestId: string,
  handler: Handler,
): Promise<Heard> =>
  customer.channel === 'lex'
    ? throughLex(customer, words, requestId, handler)
    : throughAlexa(customer, words, requestId, handler);

async function throughLex(who: Customer, words: string, requestId: string, handler: Handler) {
  const event = {
    messageVersion: '1.0',
    invocationSource: 'DialogCodeHook',
    inputMode: 'Text',
    inputTranscript: words,
    sessionId: who.id,
    bot: { localeId: who.locale.replace('-', '_') },
    sessionState: { intent: { name: 'FallbackIntent', slots: {} } },
    requestAttributes: { messageId: requestId },
  };
  const { messages, sessionState } = (await handler(event)) as LexResponse;
  expectWithinLex(messages);
  return heard(
    messages.flatMap(({ content }) => content ?? []).join(' '),
    sessionState.sessionAttributes,
    sessionState.dialogAction.type === 'Close',
    messages.some(({ imageResponseCard }) => imageResponseCard !== undefined),
  );
}

async function throughAlexa(who: Customer, words: string, requestId: string, handler: Handler) {
  const request = alexaEnvelope(who, words, requestId);
  const answer = (await handler(request)) as ResponseEnvelope;
  expect(brokenRules(request, answer)).toEqual([]);
  const { response, sessionAttributes } = answer;
  const speech = response.outputSpeech?.type === 'SSML' ? response.outputSpeech.ssml : '';
  return heard(
    plainly(speech),
    sessionAttributes as Record<string, string>,
    response.shouldEndSession === true,
    response.card !== undefined,
  );
}

/** https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_Message.html */
function expectWithinLex(messages: LexResponse['messages']): void {
  expect(messages.length).toBeLessThanOrEqual(10);
  for (const { content = '', imageResponseCard } of messages) {
    expect(content.length).toBeLessThanOrEqual(1024);
    const { title = '', buttons = [] } = imageResponseCard ?? {};
    expect(title.length).toBeLessThanOrEqual(250);
    expect(buttons.length).toBeLessThanOrEqual(5);
    for (const { text, value } of buttons) {
      expect(text.length).toBeLessThanOrEqual(50);
      expect(value.length).toBeLessThanOrEqual(50);
    }
  }
}

/** A whole sentence as Alexa sends it: the launch, or the free-form intent with the words in its one slot. */
export function alexaEnvelope(
  who: Customer,
  words: string,
  requestId: string,
  skillId = SKILL_ID,
): RequestEnvelope {
  const base = { requestId, timestamp: '2026-11-22T20:00:00Z', locale: who.locale };
  const application = { applicationId: skillId };
  const user = { userId: who.id };
  return {
    version: '1.0',
    session: { new: false, sessionId: 'session', user, application },
    context: {
      System: {
        application,
        user,
        apiEndpoint: 'https://api.amazonalexa.invalid',
      },
    },
    request:
      words === 'LaunchRequest'
        ? { ...base, type: 'LaunchRequest' }
        : {
            ...base,
            type: 'IntentRequest',
            dialogState: 'STARTED',
            intent: {
              name: 'FreeForm',
              confirmationStatus: 'NONE',
              slots: { query: { name: 'query', value: words, confirmationStatus: 'NONE' } },
            },
          },
  };
}

function heard(
  words: string,
  attributes: Record<string, string>,
  over: boolean,
  card: boolean,
): Heard {
  const { expects = '', order } = attributes;
  return {
    words,
    expects,
    ...(order !== undefined && { order: JSON.parse(order) as NonNullable<Heard['order']> }),
    over,
    card,
  };
}
