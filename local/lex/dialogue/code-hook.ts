import type { Invoke } from '../../lambda/function.ts';
import type { Bot, BotLocale } from '../bot.ts';
import { DependencyFailedException } from '../errors.ts';
import type { Intent, Interpretation } from '../session/state.ts';
import { parseLambdaAnswer, type LambdaAnswer } from './lambda-answer.ts';

export type InvocationSource = 'DialogCodeHook' | 'FulfillmentCodeHook';

/** What of a turn its code hooks are told, the same at each. */
export interface Turn {
  bot: Bot;
  locale: BotLocale;
  alias: { id: string; name: string };
  sessionId: string;
  text: string;
  inputMode: 'Text';
  responseContentType: string;
  requestAttributes: Record<string, string>;
  interpretations: Interpretation[];
  invoke: Invoke;
}

/** The step Lex would take by itself, told only where it would ask for a slot. */
export interface ProposedNextState {
  slotToElicit: string;
  attempt: 'Initial' | `Retry${number}`;
  intent: Intent;
}

/**
 * Calls the Lambda as Lex V2 does, and reads its answer.
 * @throws DependencyFailedException for a fault of the Lambda or an answer that Lex does not take
 */
export async function callCodeHook(
  turn: Turn,
  source: InvocationSource,
  state: { intent: Intent; attributes: Record<string, string> },
  proposed?: ProposedNextState,
): Promise<LambdaAnswer> {
  const { bot, locale, alias } = turn;
  const interpretations = turn.interpretations.map(({ intent, score }) => ({
    intent: intent.name === state.intent.name ? state.intent : intent,
    interpretationSource: 'Lex',
    ...(score !== undefined && { nluConfidence: score }),
  }));
  const invocation = await turn.invoke({
    messageVersion: '1.0',
    invocationSource: source,
    inputMode: turn.inputMode,
    responseContentType: turn.responseContentType,
    sessionId: turn.sessionId,
    inputTranscript: turn.text,
    bot: {
      id: bot.id,
      name: bot.name,
      aliasId: alias.id,
      aliasName: alias.name,
      localeId: locale.id,
      version: '1',
    },
    interpretations,
    ...(proposed && {
      proposedNextState: {
        dialogAction: { type: 'ElicitSlot', slotToElicit: proposed.slotToElicit },
        intent: proposed.intent,
        prompt: { attempt: proposed.attempt },
      },
    }),
    ...(Object.keys(turn.requestAttributes).length > 0 && {
      requestAttributes: turn.requestAttributes,
    }),
    sessionState: {
      activeContexts: [],
      sessionAttributes: state.attributes,
      intent: state.intent,
      originatingRequestId: crypto.randomUUID(),
    },
    transcriptions: [
      {
        transcription: turn.text,
        transcriptionConfidence: 1,
        resolvedContext: { intent: state.intent.name },
        resolvedSlots: Object.fromEntries(
          Object.entries(state.intent.slots).filter(([, value]) => value !== null),
        ),
      },
    ],
  });
  if (invocation.outcome === 'answered') return parseLambdaAnswer(invocation.payload);
  const { errorType, errorMessage } = invocation.error;
  throw new DependencyFailedException(
    `The server encountered an error processing the Lambda response: ${errorType}: ${errorMessage}`,
  );
}
