import { escapeXmlCharacters, type HandlerInput } from 'ask-sdk-core';
import type { IntentRequest, Response } from 'ask-sdk-model';
import type { Reply } from '../../dialogue/reply.ts';
import type { Saying } from '../../dialogue/phrases.ts';
import { render } from '../../dialogue/render.ts';
import { PERMISSIONS } from './device.ts';
import { showOn } from './screen.ts';
import { listenFor } from './usual.ts';

/** Alexa takes 8,000 characters of speech, its tags and entities included, and of a card; the whole stays under 24 KB. */
const LONGEST_SPEECH = 7_500;
const LONGEST_CARD = 6_000;

/** The intent whose one slot hears a whole free sentence. */
const FREE_FORM = {
  name: 'FreeForm',
  confirmationStatus: 'NONE',
  slots: { query: { name: 'query', value: '', confirmationStatus: 'NONE' } },
} as const satisfies IntentRequest['intent'];

/** The intent whose slot hears four digits, zeros and all. */
const VOICE_CODE = {
  name: 'VoiceCode',
  confirmationStatus: 'NONE',
  slots: { code: { name: 'code', value: '', confirmationStatus: 'NONE' } },
} as const satisfies IntentRequest['intent'];

const asksFor = ({ expects }: Reply): [string, IntentRequest['intent']] =>
  expects === 'code' ? ['code', VOICE_CODE] : ['query', FREE_FORM];

/**
 * A Reply for Alexa. Open turns elicit the free-form slot, so that the next sentence comes whole (a code's four digits by themselves); the
 * session stays open exactly when the last sentence is a question, and then has a reprompt.
 */
export function alexaResponse(reply: Reply, input: HandlerInput): Response {
  const { locale } = reply;
  const spoken = (saying: Saying) => render(saying, locale, 'speech');
  const sentences = reply.sentences.map(spoken);
  const asked = reply.question && spoken(reply.question);
  const speech = [...sentences, ...(asked === undefined ? [] : [asked])].join(' ');
  // Requests outside a session (a skill event) have no attributes to set.
  if (input.requestEnvelope.session)
    input.attributesManager.setSessionAttributes({
      expects: reply.expects,
      ...(reply.order && { order: JSON.stringify(reply.order) }),
    });
  const builder = input.responseBuilder
    .speak(paced(escapeXmlCharacters(speech.slice(0, LONGEST_SPEECH)), reply))
    .withShouldEndSession(asked === undefined);
  if (reply.inApp) askInApp(input, reply.inApp);
  else if (reply.card) {
    const lines = reply.card.text.map((saying) => render(saying, locale));
    const text = [...lines, ...(reply.pay ? [reply.pay.url] : [])].join('\n');
    builder.withSimpleCard(render(reply.card.title, locale), text.slice(0, LONGEST_CARD));
  }
  if (asked !== undefined) {
    builder
      .reprompt(paced(escapeXmlCharacters(asked), reply))
      .addElicitSlotDirective(...asksFor(reply));
  }
  showOn(input, reply);
  listenFor(input, reply.usualItems);
  return builder.getResponse();
}

/** A card in the Alexa app on which the customer links an account, or lets the skill know them. */
function askInApp({ responseBuilder }: HandlerInput, what: NonNullable<Reply['inApp']>): void {
  switch (what) {
    case 'link':
      responseBuilder.withLinkAccountCard();
      return;
    case 'allow':
      responseBuilder.withAskForPermissionsConsentCard(Object.values(PERMISSIONS));
  }
}

/** Spoken slowly to who asked for it. */
const paced = (speech: string, { slow }: Reply): string =>
  slow ? `<prosody rate="slow">${speech}</prosody>` : speech;
