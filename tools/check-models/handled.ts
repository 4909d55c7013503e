import type { RequestEnvelope } from 'ask-sdk-model';
import { alexaTurn } from '../../lambda/channels/alexa/request.ts';
import { lexTurn } from '../../lambda/channels/lex/request.ts';

/** What each platform gives over when nothing fits: taken as no words at all. */
const NOTHING_FITS = new Set(['AMAZON.FallbackIntent', 'FallbackIntent']);

/** Whether the Lambda's own reading of an Alexa request makes something of an intent. */
export function handledOnAlexa(name: string): boolean {
  const application = { applicationId: 'amzn1.ask.skill.check' };
  const user = { userId: 'check' };
  const envelope: RequestEnvelope = {
    version: '1.0',
    session: { new: false, sessionId: 'check', user, application },
    context: { System: { application, user, apiEndpoint: 'https://api.amazonalexa.invalid' } },
    request: {
      type: 'IntentRequest',
      requestId: 'check',
      timestamp: '2026-11-23T12:00:00Z',
      locale: 'pt-BR',
      dialogState: 'COMPLETED',
      intent: { name, confirmationStatus: 'NONE' },
    },
  };
  return NOTHING_FITS.has(name) || alexaTurn(envelope, 0)?.intent !== undefined;
}

/** Whether the Lambda's own reading of a Lex event makes something of an intent. */
export function handledOnLex(name: string, localeId: string): boolean {
  const event = {
    messageVersion: '1.0',
    invocationSource: 'DialogCodeHook',
    sessionId: 'check',
    bot: { localeId },
    sessionState: { intent: { name, slots: {} } },
  };
  return NOTHING_FITS.has(name) || lexTurn(event, 0).turn.intent !== undefined;
}
