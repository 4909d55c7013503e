import type {
  ArchiveIntent,
  ArchiveSlot,
  ArchiveSlotType,
  LexArchive,
  LexArchiveLocale,
} from '../../tools/lex-archive/archive.ts';
import type { Bot, BotIntent, BotLocale, BotSlot } from './bot.ts';
import { languageOf, type Language } from './language.ts';
import { BUILT_IN_SLOT_TYPES } from './slots/built-in/types.ts';
import { customSlotType } from './slots/custom-slot-type.ts';
import type { SlotType } from './slots/slot-type.ts';
import { refuseUnsupported, UnsupportedBotError } from './unsupported.ts';
import builtInIntents from './understanding/built-in-intents.json' with { type: 'json' };
import { makeClassifier } from './understanding/classify.ts';

const FALLBACK = 'AMAZON.FallbackIntent';

/**
 * @param now the time that "tomorrow" and "in two hours" are counted from
 * @throws UnsupportedBotError for a locale, slot type, built-in intent or setting that is not known here
 */
export function makeBot(archive: LexArchive, now: () => Date): Bot {
  return {
    id: archive.bot.identifier,
    name: archive.bot.name,
    idleSeconds: archive.bot.idleSessionTTLInSeconds,
    locales: new Map(
      archive.locales.map((locale) => [locale.locale.identifier, makeLocale(locale, now)]),
    ),
  };
}

function makeLocale(archive: LexArchiveLocale, now: () => Date): BotLocale {
  const id = archive.locale.identifier;
  const language = languageOf(id);
  if (!language)
    throw new UnsupportedBotError(
      `The bot has the locale ${id}; this runtime knows pt_* and en_*.`,
    );
  refuseUnsupported(archive);
  const custom = new Map(archive.slotTypes.map((type) => [type.name, type]));
  const intents = archive.intents.map(({ intent, slots }) => ({
    samples: samplesOf(intent, language),
    isFallback: intent.parentIntentSignature === FALLBACK,
    intent: makeIntent(intent, slots, (name) => slotType(name, custom, language, now)),
  }));
  const fallback = intents.find(({ isFallback }) => isFallback)?.intent;
  if (!fallback) throw new UnsupportedBotError(`The locale ${id} has no ${FALLBACK}.`);
  return {
    id,
    language,
    threshold: archive.locale.nluConfidenceThreshold,
    intents: new Map(intents.map(({ intent }) => [intent.name, intent])),
    fallback,
    classify: makeClassifier(
      intents.map(({ intent, samples }) => ({
        name: intent.name,
        samples,
        slotTypes: new Map(intent.slots.map((slot) => [slot.name, slot.type])),
      })),
    ),
  };
}

function makeIntent(
  intent: ArchiveIntent,
  slots: ArchiveSlot[],
  typeOf: (name: string) => SlotType,
): BotIntent {
  const priority = new Map(
    (intent.slotPriorities ?? []).map(({ slotName, priority }) => [slotName, priority]),
  );
  const rank = (slot: ArchiveSlot) => priority.get(slot.name) ?? Number.POSITIVE_INFINITY;
  const confirmation = intent.intentConfirmationSetting;
  const closing = intent.intentClosingSetting;
  return {
    name: intent.name,
    slots: slots.toSorted((a, b) => rank(a) - rank(b)).map((slot) => makeSlot(slot, typeOf)),
    dialogCodeHook: intent.dialogCodeHook?.enabled ?? false,
    fulfillmentCodeHook: intent.fulfillmentCodeHook?.enabled ?? false,
    opening: intent.initialResponseSetting?.initialResponse?.messageGroupsList ?? [],
    confirmation:
      confirmation && confirmation.isActive !== false
        ? {
            groups: confirmation.promptSpecification.messageGroupsList,
            maxRetries: confirmation.promptSpecification.maxRetries,
          }
        : undefined,
    declination: confirmation?.declinationResponse?.messageGroupsList ?? [],
    closing:
      closing && closing.isActive !== false
        ? (closing.closingResponse?.messageGroupsList ?? [])
        : [],
  };
}

function makeSlot(slot: ArchiveSlot, typeOf: (name: string) => SlotType): BotSlot {
  const { valueElicitationSetting: setting } = slot;
  const type = typeOf(slot.slotTypeName);
  return {
    name: slot.name,
    type,
    required: setting.slotConstraint === 'Required',
    prompt: setting.promptSpecification
      ? {
          groups: setting.promptSpecification.messageGroupsList,
          maxRetries: setting.promptSpecification.maxRetries,
        }
      : undefined,
    defaultValue: setting.defaultValueSpecification?.defaultValueList[0]?.defaultValue,
    classify: makeClassifier([
      {
        name: slot.name,
        samples: (setting.sampleUtterances ?? []).map(({ utterance }) => utterance),
        slotTypes: new Map([[slot.name, type]]),
      },
    ]),
  };
}

function slotType(
  name: string,
  custom: ReadonlyMap<string, ArchiveSlotType>,
  language: Language,
  now: () => Date,
): SlotType {
  const own = custom.get(name);
  if (own) return customSlotType(own);
  const builtIn = BUILT_IN_SLOT_TYPES[name];
  if (builtIn) return builtIn(language, now);
  throw new UnsupportedBotError(`The slot type ${name} is neither the bot's nor known here.`);
}

/** A built-in intent is invoked by the service's own words for it beside the bot's. */
function samplesOf(intent: ArchiveIntent, language: Language): string[] {
  const own = (intent.sampleUtterances ?? []).map(({ utterance }) => utterance);
  const parent = intent.parentIntentSignature;
  if (!parent || parent === FALLBACK) return own;
  const known: Record<string, string[]> = builtInIntents[language];
  const builtIn = known[parent];
  if (!builtIn)
    throw new UnsupportedBotError(
      `The built-in intent ${parent} of ${intent.name} is not known here.`,
    );
  return [...own, ...builtIn];
}
