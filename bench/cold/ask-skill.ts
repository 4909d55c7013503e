import { SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';

const skill = SkillBuilders.custom()
  .addRequestHandlers({
    canHandle: () => true,
    handle: (input) => input.responseBuilder.speak('Olá!').getResponse(),
  })
  .create();

/** An ask-sdk skill that says hello. */
export const handler = (event: RequestEnvelope): Promise<unknown> => skill.invoke(event);
