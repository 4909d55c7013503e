import type { Request, RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Locale } from '../../lambda/domain/locale.ts';
import { SKILL_ID } from '../../local/composition/functions.ts';

/** An Echo and who speaks to it. */
export interface Echo {
  user: string;
  locale: Locale;
  /** Of a linked account. */
  accessToken?: string;
  /** Where its settings services are; without, its requests carry no token for them. */
  apiEndpoint?: string;
  /** It has a screen. */
  screen?: boolean;
  skillId?: string;
}

let requests = 0;

/** A whole request as Alexa sends it, in a session unless it is a skill event. */
export function envelopeOf(echo: Echo, request: Partial<Request>): RequestEnvelope {
  requests += 1;
  const application = { applicationId: echo.skillId ?? SKILL_ID };
  const user = {
    userId: echo.user,
    ...(echo.accessToken !== undefined && { accessToken: echo.accessToken }),
  };
  const inSession = request.type?.startsWith('AlexaSkillEvent') !== true;
  return {
    version: '1.0',
    ...(inSession && {
      session: {
        new: request.type === 'LaunchRequest',
        sessionId: 'amzn1.echo-api.session.1',
        application,
        user,
      },
    }),
    context: {
      System: {
        application,
        user,
        device: {
          deviceId: 'amzn1.ask.device.1',
          supportedInterfaces: echo.screen
            ? { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } }
            : {},
        },
        apiEndpoint: echo.apiEndpoint ?? 'https://api.amazonalexa.invalid',
        ...(echo.apiEndpoint !== undefined && { apiAccessToken: 'token' }),
      },
    },
    request: {
      requestId: `amzn1.echo-api.request.${requests}`,
      timestamp: '2026-11-22T20:00:00Z',
      locale: echo.locale,
      ...request,
    },
  } as RequestEnvelope;
}

export const launch = (echo: Echo) => envelopeOf(echo, { type: 'LaunchRequest' });

/** A whole sentence, as the free-form intent hears it. */
export const says = (echo: Echo, words: string) => intent(echo, 'FreeForm', { query: words });

export const intent = (echo: Echo, name: string, slots: Record<string, string> = {}) =>
  envelopeOf(echo, {
    type: 'IntentRequest',
    dialogState: 'STARTED',
    intent: {
      name,
      confirmationStatus: 'NONE',
      slots: Object.fromEntries(
        Object.entries(slots).map(([slot, value]) => [
          slot,
          { name: slot, value, confirmationStatus: 'NONE' },
        ]),
      ),
    },
  });

/** What is said, without its markup. */
export const speechOf = ({ response }: ResponseEnvelope): string =>
  (response.outputSpeech?.type === 'SSML' ? response.outputSpeech.ssml : '').replace(
    /<[^>]+>/g,
    '',
  );

/** A touch of what a document showed, as its `SendEvent` comes back. */
export const touches = (echo: Echo, words: string) =>
  envelopeOf(echo, {
    type: 'Alexa.Presentation.APL.UserEvent',
    token: 'balcao',
    arguments: ['say', words],
    source: { type: 'TouchWrapper', handler: 'Press', id: '' },
    components: {},
  });
