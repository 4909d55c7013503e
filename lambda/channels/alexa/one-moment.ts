import { escapeXmlCharacters, type HandlerInput } from 'ask-sdk-core';
import { render } from '../../dialogue/render.ts';
import { say } from '../../dialogue/phrases.ts';
import type { Locale } from '../../domain/locale.ts';

/** Somebody who has heard nothing for longer thinks that nobody listens. */
const SILENCE_MILLISECONDS = 1_500;

/**
 * While the work takes longer than people wait, says "one moment" by a progressive response
 * (https://developer.amazon.com/docs/alexa/custom-skills/send-the-user-a-progressive-response.html), once, and without
 * waiting for it: the answer is not held up by it, nor by its failing.
 */
export async function withOneMoment<T>(
  input: HandlerInput,
  locale: Locale,
  work: Promise<T>,
): Promise<T> {
  const timer = setTimeout(() => void sayOneMoment(input, locale), SILENCE_MILLISECONDS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

async function sayOneMoment(
  { requestEnvelope, serviceClientFactory }: HandlerInput,
  locale: Locale,
): Promise<void> {
  // Only a request that came with a token may be answered twice.
  const { apiAccessToken } = requestEnvelope.context.System;
  if (apiAccessToken === undefined || !serviceClientFactory) return;
  try {
    await serviceClientFactory.getDirectiveServiceClient().enqueue({
      header: { requestId: requestEnvelope.request.requestId },
      directive: {
        type: 'VoicePlayer.Speak',
        speech: escapeXmlCharacters(render(say('oneMoment'), locale, 'speech')),
      },
    });
  } catch (error) {
    console.warn(JSON.stringify({ event: 'oneMomentNotSaid', cause: String(error) }));
  }
}
