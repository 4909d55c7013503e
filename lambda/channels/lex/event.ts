import * as z from 'zod';

/** A retry's name is an id, not a place to keep things: it is stored with the reply. */
const LONGEST_MESSAGE_ID = 128;
/** https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_RecognizeText.html */
const LONGEST_TEXT = 1024;

const slot = z.object({ value: z.object({ interpretedValue: z.string().optional() }).nullish() });

/**
 * The fields we read of a Lex V2 Lambda event (https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html).
 * What a client may set is read as far as it is what it should be, and otherwise as if it were not there: whose words
 * these are, in which language, for which hook is Lex's to say and must be right. Session attributes are not read at all.
 */
export const lexEventSchema = z.object({
  messageVersion: z.string(),
  invocationSource: z.enum(['DialogCodeHook', 'FulfillmentCodeHook']),
  inputMode: z.enum(['Text', 'Speech', 'DTMF']).catch('Text'),
  inputTranscript: z
    .string()
    .catch('')
    .transform((words) => words.slice(0, LONGEST_TEXT)),
  sessionId: z.string().min(2),
  bot: z.object({ localeId: z.string(), aliasName: z.string().optional() }),
  sessionState: z
    .object({
      intent: z
        .object({
          name: z.string(),
          slots: z.record(z.string(), slot.nullable().catch(null)).nullish().catch(undefined),
        })
        .nullish()
        .catch(undefined),
    })
    .catch({}),
  requestAttributes: z
    .looseObject({
      messageId: z.string().min(1).max(LONGEST_MESSAGE_ID).optional().catch(undefined),
      chips: z.string().optional().catch(undefined),
      'x-amz-lex:channels:platform': z.string().optional().catch(undefined),
    })
    .nullish()
    .catch(undefined),
});

export type LexEvent = z.infer<typeof lexEventSchema>;

export const isLexEvent = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'messageVersion' in event && 'bot' in event;
