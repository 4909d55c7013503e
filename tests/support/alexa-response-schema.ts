import * as z from 'zod';

/**
 * A response as the Alexa service takes it, and nothing besides: written from Amazon's reference
 * (https://developer.amazon.com/docs/alexa/custom-skills/request-and-response-json-reference.html), for the parts a
 * shop uses. A field that is not here is a fault.
 */
const ssml = z.strictObject({
  type: z.literal('SSML'),
  ssml: z
    .string()
    .regex(/^<speak>[^]*<\/speak>$/)
    .max(8_000),
  playBehavior: z.enum(['ENQUEUE', 'REPLACE_ALL', 'REPLACE_ENQUEUED']).optional(),
});

const card = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Simple'), title: z.string().min(1), content: z.string() }),
  z.strictObject({
    type: z.literal('Standard'),
    title: z.string().min(1),
    text: z.string(),
    image: z
      .strictObject({ smallImageUrl: z.url().optional(), largeImageUrl: z.url().optional() })
      .optional(),
  }),
  z.strictObject({ type: z.literal('LinkAccount') }),
  z.strictObject({
    type: z.literal('AskForPermissionsConsent'),
    permissions: z.array(z.string()).min(1),
  }),
]);

const updatedIntent = z.strictObject({
  name: z.string(),
  confirmationStatus: z.enum(['NONE', 'CONFIRMED', 'DENIED']),
  slots: z.record(
    z.string(),
    z.strictObject({
      name: z.string(),
      value: z.string(),
      confirmationStatus: z.enum(['NONE', 'CONFIRMED', 'DENIED']),
    }),
  ),
});

const entity = z.strictObject({
  id: z.string(),
  name: z.strictObject({
    value: z.string().min(1).max(140),
    synonyms: z.array(z.string().min(1).max(140)),
  }),
});

const directive = z.union([
  z.strictObject({
    type: z.literal('Dialog.ElicitSlot'),
    slotToElicit: z.string(),
    updatedIntent,
  }),
  z.strictObject({
    type: z.literal('Dialog.UpdateDynamicEntities'),
    updateBehavior: z.literal('REPLACE'),
    types: z.array(z.strictObject({ name: z.string(), values: z.array(entity).max(100) })),
  }),
  z.strictObject({
    type: z.literal('Dialog.UpdateDynamicEntities'),
    updateBehavior: z.literal('CLEAR'),
  }),
  z.strictObject({
    type: z.literal('Alexa.Presentation.APL.RenderDocument'),
    token: z.string().min(1),
    document: z.looseObject({ type: z.literal('APL'), version: z.string() }),
    datasources: z.record(z.string(), z.looseObject({})),
  }),
]);

export const alexaResponseSchema = z.strictObject({
  version: z.literal('1.0'),
  userAgent: z.string(),
  sessionAttributes: z
    .strictObject({ expects: z.string(), order: z.string().optional() })
    .or(z.strictObject({}))
    .optional(),
  response: z.strictObject({
    outputSpeech: ssml.optional(),
    reprompt: z.strictObject({ outputSpeech: ssml }).optional(),
    card: card.optional(),
    directives: z.array(directive).optional(),
    shouldEndSession: z.boolean().optional(),
  }),
});
