import { SkillBuilders, type HandlerInput, type Skill } from 'ask-sdk-core';
import type { Reply } from '../../dialogue/reply.ts';
import type { Turn } from '../../dialogue/turn.ts';
import type { AlexaConsent } from '../../domain/message.ts';
import { consentOf } from './consent.ts';
import { alexaTurn } from './request.ts';
import { alexaResponse } from './response.ts';

/** Alexa wants its answer within about eight seconds, the network included. */
const ANSWER_MILLISECONDS = 7_000;

/**
 * The skill: every request a customer makes is one Turn; of the others only a consent to notify is kept, and none
 * needs an answer. Refuses other skills' requests.
 */
export const createSkill = (
  skillId: string,
  takeTurn: (turn: Turn) => Promise<Reply>,
  keepConsent: (consent: AlexaConsent) => Promise<void>,
): Skill =>
  SkillBuilders.custom()
    .withSkillId(skillId)
    .addRequestHandlers({
      canHandle: () => true,
      handle: async (input: HandlerInput) => {
        const turn = alexaTurn(input.requestEnvelope, Date.now() + ANSWER_MILLISECONDS);
        if (!turn) {
          const consent = consentOf(input.requestEnvelope);
          if (consent) await keepConsent(consent);
          return input.responseBuilder.getResponse();
        }
        const reply = await takeTurn(turn);
        return alexaResponse(reply, input);
      },
    })
    .create();
