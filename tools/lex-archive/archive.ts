import * as z from 'zod';

/**
 * The files of a Lex V2 bot archive (`lex-bot/`), as far as we read them. Field names are those of
 * CloudFormation's CfnBot in camelCase; what is not named here is kept as it is, for CDK.
 */

const button = z.looseObject({ text: z.string(), value: z.string() });

const messageSchema = z.looseObject({
  plainTextMessage: z.looseObject({ value: z.string() }).nullish(),
  ssmlMessage: z.looseObject({ value: z.string() }).nullish(),
  customPayload: z.looseObject({ value: z.string() }).nullish(),
  imageResponseCard: z
    .looseObject({
      title: z.string(),
      subtitle: z.string().nullish(),
      imageUrl: z.string().nullish(),
      buttons: z.array(button).nullish(),
    })
    .nullish(),
});

const messageGroups = z.array(
  z.looseObject({ message: messageSchema, variations: z.array(messageSchema).nullish() }),
);

const responseSchema = z.looseObject({ messageGroupsList: messageGroups }).nullish();

const promptSchema = z.looseObject({
  messageGroupsList: messageGroups,
  maxRetries: z.int().min(0).max(5),
});

const hook = z.looseObject({ enabled: z.boolean() }).nullish();

export const botSchema = z.looseObject({
  name: z.string(),
  identifier: z.string().regex(/^[0-9A-Z]{10}$/, 'a bot id is ten capital letters or digits'),
  idleSessionTTLInSeconds: z.int().min(60).max(86_400),
});

export const botLocaleSchema = z.looseObject({
  name: z.string(),
  identifier: z.string(),
  nluConfidenceThreshold: z.number().min(0).max(1),
});

export const intentSchema = z.looseObject({
  name: z.string(),
  parentIntentSignature: z.string().nullish(),
  sampleUtterances: z.array(z.looseObject({ utterance: z.string() })).nullish(),
  slotPriorities: z.array(z.looseObject({ priority: z.int(), slotName: z.string() })).nullish(),
  dialogCodeHook: hook,
  fulfillmentCodeHook: hook,
  initialResponseSetting: z.looseObject({ initialResponse: responseSchema }).nullish(),
  intentConfirmationSetting: z
    .looseObject({
      promptSpecification: promptSchema,
      declinationResponse: responseSchema,
      isActive: z.boolean().nullish(),
    })
    .nullish(),
  intentClosingSetting: z
    .looseObject({ closingResponse: responseSchema, isActive: z.boolean().nullish() })
    .nullish(),
});

export const slotSchema = z.looseObject({
  name: z.string(),
  slotTypeName: z.string(),
  valueElicitationSetting: z.looseObject({
    slotConstraint: z.enum(['Required', 'Optional']),
    promptSpecification: promptSchema.nullish(),
    sampleUtterances: z.array(z.looseObject({ utterance: z.string() })).nullish(),
    defaultValueSpecification: z
      .looseObject({ defaultValueList: z.array(z.looseObject({ defaultValue: z.string() })) })
      .nullish(),
  }),
});

export const slotTypeSchema = z.looseObject({
  name: z.string(),
  parentSlotTypeSignature: z.string().nullish(),
  slotTypeValues: z
    .array(
      z.looseObject({
        sampleValue: z.looseObject({ value: z.string() }),
        synonyms: z.array(z.looseObject({ value: z.string() })).nullish(),
      }),
    )
    .nullish(),
  valueSelectionSetting: z
    .looseObject({ resolutionStrategy: z.enum(['ORIGINAL_VALUE', 'TOP_RESOLUTION']) })
    .nullish(),
});

export const customVocabularySchema = z.looseObject({
  customVocabularyItems: z.array(
    z.looseObject({ phrase: z.string(), weight: z.int().min(0).max(3).nullish() }),
  ),
});

type ArchiveBot = z.infer<typeof botSchema>;
type ArchiveBotLocale = z.infer<typeof botLocaleSchema>;
export type ArchiveIntent = z.infer<typeof intentSchema>;
export type ArchiveSlot = z.infer<typeof slotSchema>;
export type ArchiveSlotType = z.infer<typeof slotTypeSchema>;
type ArchiveCustomVocabulary = z.infer<typeof customVocabularySchema>;
export type ArchiveMessage = z.infer<typeof messageSchema>;
export type ArchiveMessageGroups = z.infer<typeof messageGroups>;

export interface LexArchive {
  bot: ArchiveBot;
  locales: LexArchiveLocale[];
}

export interface LexArchiveLocale {
  locale: ArchiveBotLocale;
  intents: { intent: ArchiveIntent; slots: ArchiveSlot[] }[];
  slotTypes: ArchiveSlotType[];
  customVocabulary: ArchiveCustomVocabulary | undefined;
}
