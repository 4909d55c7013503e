import { getUserId } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';
import type { AlexaConsent } from '../../domain/message.ts';

/** The permission that the skill asks for, and the event it may then send. */
export const SCOPE = 'alexa::devices:all:notifications:write';
const EVENT = 'AMAZON.OrderStatus.Updated';

/**
 * What a request says of whether Alexa may notify its user: skill events say it when it changes, others carry the
 * permission as it stands. Undefined where nothing is said.
 */
export function consentOf(envelope: RequestEnvelope): AlexaConsent | undefined {
  const granted = grantedBy(envelope);
  return granted === undefined
    ? undefined
    : {
        user: getUserId(envelope),
        granted,
        at: new Date(envelope.request.timestamp).toISOString(),
      };
}

function grantedBy({ request, context }: RequestEnvelope): boolean | undefined {
  if (request.type === 'AlexaSkillEvent.SkillDisabled') return false;
  if (request.type === 'AlexaSkillEvent.ProactiveSubscriptionChanged')
    return request.body.subscriptions?.some(({ eventName }) => eventName === EVENT) ?? false;
  const status = context.System.user.permissions?.scopes?.[SCOPE]?.status;
  return status === undefined ? undefined : status === 'GRANTED';
}
