import { SkillBuilders, type HandlerInput, type Skill } from 'ask-sdk-core';
import type { Reply } from '../../dialogue/reply.ts';
import type { Turn } from '../../dialogue/turn.ts';
import { alexaTurn } from './request.ts';
import { alexaResponse } from './response.ts';

/** Alexa wants its answer within about eight seconds, the network included. */
const ANSWER_MILLISECONDS = 7_000;

/** The skill: every request a customer makes is one Turn; the others need no answer. Refuses other skills' requests. */
export const createSkill = (skillId: string, takeTurn: (turn: Turn) => Promise<Reply>): Skill =>
  SkillBuilders.custom()
    .withSkillId(skillId)
    .addRequestHandlers({
      canHandle: () => true,
      handle: async (input: HandlerInput) => {
        const turn = alexaTurn(input.requestEnvelope, Date.now() + ANSWER_MILLISECONDS);
        if (!turn) return input.responseBuilder.getResponse();
        const reply = await takeTurn(turn);
        return alexaResponse(reply, input);
      },
    })
    .create();
