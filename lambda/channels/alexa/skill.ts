import { SkillBuilders, type HandlerInput, type Skill } from 'ask-sdk-core';
import type { services } from 'ask-sdk-model';
import type { Reply } from '../../dialogue/reply.ts';
import type { SkillEvent } from '../../dialogue/skill-event.ts';
import type { Turn } from '../../dialogue/turn.ts';
import { accountOf, type SubjectOf } from './account.ts';
import { deviceOf } from './device.ts';
import { noteBrokenOff } from './ended.ts';
import { alexaTurn } from './request.ts';
import { withOneMoment } from './one-moment.ts';
import { alexaResponse } from './response.ts';
import { skillEventOf } from './skill-event.ts';

/** Alexa wants its answer within about eight seconds, the network included. */
const ANSWER_MILLISECONDS = 7_000;

export interface SkillSettings {
  /** Other skills' requests are refused. */
  skillId: string;
  /** Whether orders are taken from customers with a linked account only, as Amazon asks of who sells food. */
  requireLinkedAccount: boolean;
}

export interface SkillParts {
  takeTurn: (turn: Turn) => Promise<Reply>;
  hearSkillEvent: (event: SkillEvent) => Promise<void>;
  subjectOf: SubjectOf;
  /** By which Alexa's own services are called. */
  apiClient: services.ApiClient;
}

/** The skill: every request a customer makes is one Turn; of the others some are kept, and none needs an answer. */
export const createSkill = (
  { skillId, requireLinkedAccount }: SkillSettings,
  { takeTurn, hearSkillEvent, subjectOf, apiClient }: SkillParts,
): Skill =>
  SkillBuilders.custom()
    .withSkillId(skillId)
    .withApiClient(apiClient)
    .addRequestHandlers({
      canHandle: () => true,
      handle: async (input: HandlerInput) => {
        const envelope = input.requestEnvelope;
        const turn = alexaTurn(envelope, Date.now() + ANSWER_MILLISECONDS);
        if (!turn) {
          noteBrokenOff(envelope.request);
          const event = skillEventOf(envelope);
          if (event) await hearSkillEvent(event);
          return input.responseBuilder.getResponse();
        }
        const askDevice = deviceOf(input);
        const account = await accountOf(envelope, subjectOf, requireLinkedAccount);
        const work = takeTurn({ ...turn, ...account, ...(askDevice && { askDevice }) });
        const reply = await withOneMoment(input, turn.locale, work);
        return alexaResponse(reply, input);
      },
    })
    .create();
