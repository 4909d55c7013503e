import * as z from 'zod';

/** The fields we read of a Lex V2 Lambda event (https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html). */
export const lexEventSchema = z.object({
  messageVersion: z.string(),
  invocationSource: z.enum(['DialogCodeHook', 'FulfillmentCodeHook']),
  inputMode: z.string().optional(),
  inputTranscript: z.string().default(''),
  sessionId: z.string().min(2),
  bot: z.object({ localeId: z.string() }),
  sessionState: z.object({
    intent: z
      .object({
        name: z.string(),
        slots: z
          .record(
            z.string(),
            z
              .object({ value: z.object({ interpretedValue: z.string().optional() }).optional() })
              .nullable(),
          )
          .nullish(),
      })
      .optional(),
    originatingRequestId: z.string().optional(),
  }),
  requestAttributes: z.record(z.string(), z.string()).nullish(),
});

export type LexEvent = z.infer<typeof lexEventSchema>;

export const isLexEvent = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'messageVersion' in event && 'bot' in event;
