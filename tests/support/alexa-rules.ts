import type { RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import { alexaResponseSchema } from './alexa-response-schema.ts';

/** What a response may weigh; the service takes 120 KB, and a slow line less gladly. */
const LONGEST_RESPONSE = 24 * 1024;
const LONGEST_CARD = 8_000;

/** What this shop's speech is marked up with; everything else of SSML is a mistake here. */
const TAGS = /<(?:\/?speak|prosody rate="slow"|\/prosody|break time="\d+ms"\/)>/g;

/**
 * What Amazon's certification asks of every response
 * (https://developer.amazon.com/docs/alexa/custom-skills/certify-your-skill.html), each broken rule in a sentence; none
 * of one that keeps them all.
 */
export function brokenRules(request: RequestEnvelope, answer: ResponseEnvelope): string[] {
  const parsed = alexaResponseSchema.safeParse(answer);
  if (!parsed.success) return [`not a response of Alexa's: ${parsed.error.message}`];
  const { response } = answer;
  const size = Buffer.byteLength(JSON.stringify(answer));
  return [
    ...(size > LONGEST_RESPONSE ? [`it weighs ${size} bytes`] : []),
    ...rulesOfTalk(response),
    ...rulesOfCards(response),
    ...rulesOfDirectives(request, response),
  ];
}

/** An open session ends with a question and is reminded of it; a closed one asks nothing. */
function rulesOfTalk(response: Response): string[] {
  const speech = spoken(response.outputSpeech);
  const reprompt = spoken(response.reprompt?.outputSpeech);
  const markup = [...faultsOfMarkup(speech), ...faultsOfMarkup(reprompt)];
  const plain = plainly(speech);
  const open = response.shouldEndSession === false;
  if (!open)
    return [
      ...markup,
      ...(plain.endsWith('?') ? [`it asks, and does not listen: ${plain}`] : []),
      ...(reprompt === '' ? [] : ['a reprompt that is never heard']),
    ];
  return [
    ...markup,
    ...(plain.endsWith('?') ? [] : [`it listens, and asks nothing: ${plain}`]),
    ...(plainly(reprompt).endsWith('?') ? [] : [`a reprompt that asks nothing: ${reprompt}`]),
  ];
}

function rulesOfCards({ card }: Response): string[] {
  if (card?.type !== 'Simple' && card?.type !== 'Standard') return [];
  const text = (card.type === 'Simple' ? card.content : card.text) ?? '';
  return [
    ...(text.length > LONGEST_CARD ? [`a card of ${text.length} characters`] : []),
    ...(/<\/?[a-z]|&(?:amp|lt|gt|quot|apos);/.test(text) ? [`markup on a card: ${text}`] : []),
  ];
}

function rulesOfDirectives(request: RequestEnvelope, response: Response): string[] {
  const types = (response.directives ?? []).map(({ type }) => type);
  const hasScreen =
    request.context.System.device?.supportedInterfaces['Alexa.Presentation.APL'] !== undefined;
  const open = response.shouldEndSession === false;
  const talks = request.request.type !== 'SessionEndedRequest' && response.outputSpeech;
  return [
    ...(types.includes('Alexa.Presentation.APL.RenderDocument') && !hasScreen
      ? ['a picture for a device without a screen']
      : []),
    ...(types.includes('Dialog.ElicitSlot') === open || !talks
      ? []
      : ['the next sentence is heard whole exactly while the session is open']),
    ...(!talks && (types.length > 0 || response.card) ? ['an answer where none is heard'] : []),
  ];
}

/** A tag that Alexa, or this shop, does not speak; a sign that was not escaped. */
const faultsOfMarkup = (ssml: string): string[] => {
  const left = ssml.replace(TAGS, '');
  return /[<>]|&(?!(?:amp|lt|gt|quot|apos);)/.test(left) ? [`markup in speech: ${ssml}`] : [];
};

const spoken = (speech: Response['outputSpeech']): string =>
  speech?.type === 'SSML' ? speech.ssml : '';

/** Speech without its markup. */
export const plainly = (ssml: string): string =>
  ssml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
