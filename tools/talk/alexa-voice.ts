import type { Response } from 'ask-sdk-model';
import type { Locale } from '../../lambda/domain/locale.ts';
import type { LocalJson } from '../../local/local-json.ts';
import type { Answer, Voice } from './voice.ts';

/** The shop's endpoint refused a request. */
class AlexaRefusedError extends Error {
  override name = 'AlexaRefusedError';
}

/** Talks as an Echo does: opens the skill, then gives each sentence as the FreeForm intent's query. */
export function alexaVoice({ alexa }: LocalJson, locale: Locale): Voice {
  const sessionId = `amzn1.echo-api.session.${crypto.randomUUID()}`;
  const user = { userId: `amzn1.ask.account.TALK${crypto.randomUUID().replaceAll('-', '')}` };
  const application = { applicationId: alexa.skillId };
  let attributes: Record<string, unknown> = {};
  let isNew = true;

  const send = async (request: object): Promise<Answer> => {
    const answer = await fetch(alexa.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        version: '1.0',
        session: { new: isNew, sessionId, application, attributes, user },
        context: {
          System: {
            application,
            user,
            device: { deviceId: 'talk', supportedInterfaces: {} },
            apiEndpoint: 'https://api.amazonalexa.com',
            apiAccessToken: 'local',
          },
        },
        request: {
          requestId: `amzn1.echo-api.request.${crypto.randomUUID()}`,
          timestamp: new Date().toISOString(),
          locale,
          ...request,
        },
      }),
    });
    if (!answer.ok) throw new AlexaRefusedError(`${answer.status}: ${await answer.text()}`);
    isNew = false;
    const { response, sessionAttributes = {} } = (await answer.json()) as {
      response: Response;
      sessionAttributes?: Record<string, unknown>;
    };
    attributes = sessionAttributes;
    return {
      lines: [spoken(response.outputSpeech)],
      buttons: [],
      over: response.shouldEndSession === true,
    };
  };

  return {
    open: () => send({ type: 'LaunchRequest' }),
    say: (words) =>
      send({
        type: 'IntentRequest',
        dialogState: 'IN_PROGRESS',
        intent: {
          name: 'FreeForm',
          confirmationStatus: 'NONE',
          slots: { query: { name: 'query', value: words, confirmationStatus: 'NONE' } },
        },
      }),
  };
}

/** What an Echo would say: the speech without its markup. */
function spoken(speech: Response['outputSpeech']): string {
  if (!speech) return '';
  if (speech.type === 'PlainText') return speech.text;
  return speech.ssml
    .replace(/<break[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
