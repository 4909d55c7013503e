import * as z from 'zod';

/**
 * An answer as Lex V2 takes it from its Lambda, and nothing besides
 * (https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html, and the limits of
 * https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_Message.html).
 */
const text = (longest: number) => z.string().min(1).max(longest);

const message = z.discriminatedUnion('contentType', [
  z.strictObject({ contentType: z.literal('PlainText'), content: text(1024) }),
  z.strictObject({
    contentType: z.literal('SSML'),
    content: text(1024).regex(/^<speak>[^]+<\/speak>$/),
  }),
  z.strictObject({
    contentType: z.literal('CustomPayload'),
    content: text(1024).refine((content) => typeof JSON.parse(content) === 'object'),
  }),
  z.strictObject({
    contentType: z.literal('ImageResponseCard'),
    imageResponseCard: z.strictObject({
      title: text(250),
      subtitle: text(250).optional(),
      imageUrl: z.url().max(250).optional(),
      buttons: z
        .array(z.strictObject({ text: text(50), value: text(50) }))
        .min(1)
        .max(5),
    }),
  }),
]);

const intent = z.strictObject({
  name: text(100),
  state: z.enum(['Failed', 'Fulfilled', 'InProgress', 'ReadyForFulfillment', 'Waiting']),
  slots: z.record(z.string(), z.null()),
  confirmationState: z.enum(['Confirmed', 'Denied', 'None']).optional(),
});

/** Lex's own limit of session attributes, 12 KB, is far above what a client needs to be told. */
const sessionAttributes = z.strictObject({
  expects: z.string(),
  locale: z.enum(['pt_BR', 'en_US']),
  order: z.string().max(200).optional(),
});

const messages = z.array(message).min(1).max(10);
const state = z.union([
  z.strictObject({
    sessionAttributes,
    dialogAction: z.strictObject({ type: z.literal('ElicitIntent') }),
  }),
  z.strictObject({
    sessionAttributes,
    dialogAction: z.strictObject({ type: z.literal('ElicitSlot'), slotToElicit: text(100) }),
    intent,
  }),
  z.strictObject({
    sessionAttributes,
    dialogAction: z.strictObject({ type: z.enum(['ConfirmIntent', 'Close']) }),
    intent,
  }),
]);

export const lexResponseSchema = z.strictObject({ sessionState: state, messages });
