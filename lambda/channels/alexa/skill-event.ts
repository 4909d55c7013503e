import { getUserId } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';
import type { SkillEvent } from '../../dialogue/skill-event.ts';
import { consentOf } from './consent.ts';

/**
 * What Alexa tells of a customer outside any talk; undefined for what changes nothing here (enabled, a session's end).
 * https://developer.amazon.com/docs/alexa/smapi/skill-events-in-alexa-skills.html
 */
export function skillEventOf(envelope: RequestEnvelope): SkillEvent | undefined {
  const { request } = envelope;
  const user = getUserId(envelope);
  if (request.type === 'AlexaSkillEvent.SkillDisabled') return { kind: 'disabled', user };
  if (request.type === 'AlexaSkillEvent.SkillAccountLinked') {
    const token = request.body.accessToken;
    return token === undefined ? undefined : { kind: 'accountLinked', user, token };
  }
  const consent = consentOf(envelope);
  return consent && { kind: 'consent', consent };
}
