import * as z from 'zod';
import { DependencyFailedException } from '../errors.ts';
import {
  attributesSchema,
  dialogActionSchema,
  intentSchema,
  messagesSchema,
} from '../session/state.ts';

const answerSchema = z.object({
  sessionState: z.object({
    sessionAttributes: attributesSchema.nullish(),
    dialogAction: dialogActionSchema,
    intent: intentSchema.nullish(),
  }),
  messages: messagesSchema.nullish(),
});

/** What Lex takes from its Lambda. */
export type LambdaAnswer = z.infer<typeof answerSchema>;

/** The service's limit. */
const MOST_BYTES = 50 * 1024;

/** @throws DependencyFailedException that says where the answer is not what Lex takes */
export function parseLambdaAnswer(payload: unknown): LambdaAnswer {
  const refuse = (fault: string) =>
    new DependencyFailedException(
      `Invalid Lambda Response: Received invalid response from Lambda: ${fault}`,
    );
  if (Buffer.byteLength(JSON.stringify(payload)) > MOST_BYTES)
    throw refuse(`it is larger than ${MOST_BYTES} bytes`);
  const parsed = answerSchema.safeParse(payload);
  if (!parsed.success) throw refuse(z.prettifyError(parsed.error).replaceAll('\n', ' '));
  const { sessionState, messages } = parsed.data;
  const { dialogAction: action, intent: named } = sessionState;
  if ((action.type === 'ElicitIntent' || action.type === 'ConfirmIntent') && !messages?.length)
    throw refuse(`${action.type} needs at least one message`);
  if (action.type !== 'ElicitIntent' && action.type !== 'Delegate' && !named)
    throw refuse(`${action.type} needs sessionState.intent`);
  return parsed.data;
}
