import { SkillBuilders, type HandlerInput, type Skill } from 'ask-sdk-core';
import type { services } from 'ask-sdk-model';
import type { Reply } from '../../dialogue/reply.ts';
import type { Turn } from '../../dialogue/turn.ts';
import type { AlexaConsent } from '../../domain/message.ts';
import { consentOf } from './consent.ts';
import { alexaTurn } from './request.ts';
import { withOneMoment } from './one-moment.ts';
import { alexaResponse } from './response.ts';

/** Alexa wants its answer within about eight seconds, the network included. */
const ANSWER_MILLISECONDS = 7_000;

/**
 * The skill: every request a customer makes is one Turn; of the others only a consent to notify is kept, and none
 * needs an answer. Refuses other skills' requests.
 * @param apiClient by which Alexa's own services are called
 */
export const createSkill = (
  skillId: string,
  takeTurn: (turn: Turn) => Promise<Reply>,
  keepConsent: (consent: AlexaConsent) => Promise<void>,
  apiClient: services.ApiClient,
): Skill =>
  SkillBuilders.custom()
    .withSkillId(skillId)
    .withApiClient(apiClient)
    .addRequestHandlers({
      canHandle: () => true,
      handle: async (input: HandlerInput) => {
        const turn = alexaTurn(input.requestEnvelope, Date.now() + ANSWER_MILLISECONDS);
        if (!turn) {
          const consent = consentOf(input.requestEnvelope);
          if (consent) await keepConsent(consent);
          return input.responseBuilder.getResponse();
        }
        const reply = await withOneMoment(input, turn.locale, takeTurn(turn));
        return alexaResponse(reply, input);
      },
    })
    .create();
