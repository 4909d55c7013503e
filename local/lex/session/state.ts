import * as z from 'zod';

/** The state of a talk, in the shapes that Lex V2 takes from and gives to its clients and its Lambda. */

const slotSchema = z.object({
  shape: z.literal('Scalar').optional(),
  value: z.object({
    originalValue: z.string(),
    interpretedValue: z.string().optional(),
    resolvedValues: z.array(z.string()).default([]),
  }),
});

export const intentSchema = z.object({
  name: z.string(),
  state: z
    .enum([
      'InProgress',
      'ReadyForFulfillment',
      'Fulfilled',
      'Failed',
      'FulfillmentInProgress',
      'Waiting',
    ])
    .default('InProgress'),
  confirmationState: z.enum(['None', 'Confirmed', 'Denied']).default('None'),
  slots: z
    .record(z.string(), slotSchema.nullable())
    .nullish()
    .transform((slots) => slots ?? {}),
});

export const dialogActionSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Close') }),
  z.object({ type: z.literal('ConfirmIntent') }),
  z.object({ type: z.literal('Delegate') }),
  z.object({ type: z.literal('ElicitIntent') }),
  z.object({ type: z.literal('ElicitSlot'), slotToElicit: z.string() }),
]);

const content = z.string().min(1).max(1024);
const cardText = z.string().min(1).max(250);
const buttonText = z.string().min(1).max(50);

const messageSchema = z.discriminatedUnion('contentType', [
  z.object({ contentType: z.enum(['PlainText', 'SSML', 'CustomPayload']), content }),
  z.object({
    contentType: z.literal('ImageResponseCard'),
    imageResponseCard: z.object({
      title: cardText,
      subtitle: cardText.optional(),
      imageUrl: z.url().max(250).optional(),
      buttons: z
        .array(z.object({ text: buttonText, value: buttonText }))
        .max(5)
        .optional(),
    }),
  }),
]);

export const messagesSchema = z.array(messageSchema).max(10);

/** Lex keeps 12 KB of session attributes. */
const MOST_ATTRIBUTE_BYTES = 12 * 1024;

export const attributesSchema = z
  .record(z.string().min(1), z.string())
  .refine(
    (attributes) => Buffer.byteLength(JSON.stringify(attributes)) <= MOST_ATTRIBUTE_BYTES,
    `attributes may take up to ${MOST_ATTRIBUTE_BYTES} bytes`,
  );

export type SlotValue = z.infer<typeof slotSchema>;
export type Intent = z.infer<typeof intentSchema>;
export type DialogAction = z.infer<typeof dialogActionSchema>;
export type Message = z.infer<typeof messageSchema>;

export interface Interpretation {
  intent: Intent;
  /** 0 to 1; the fallback intent has none. */
  score?: number;
}

/** What Lex keeps of a talk between two utterances. */
export interface Session {
  attributes: Record<string, string>;
  dialogAction?: DialogAction;
  intent?: Intent;
  /** How often in a row the answer to the slot or confirmation asked for was none. */
  misses: number;
  /** Of the last answer, for GetSession. */
  messages: Message[];
  interpretations: Interpretation[];
}

export const emptySession = (): Session => ({
  attributes: {},
  misses: 0,
  messages: [],
  interpretations: [],
});
