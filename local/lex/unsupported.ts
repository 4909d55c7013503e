import type { LexArchiveLocale } from '../../tools/lex-archive/archive.ts';

/** A bot that asks for what this runtime does not do; it is refused rather than played wrong. */
export class UnsupportedBotError extends Error {
  override name = 'UnsupportedBotError';
}

/** Settings of a bot that change a talk and that this runtime does not play, by the file they stand in. */
const UNSUPPORTED = {
  intent: [
    'bedrockAgentIntentConfiguration',
    'initialResponseSetting.codeHook',
    'initialResponseSetting.conditional',
    'initialResponseSetting.nextStep',
    'inputContexts',
    'intentClosingSetting.conditional',
    'intentClosingSetting.nextStep',
    'intentConfirmationSetting.codeHook',
    'intentConfirmationSetting.confirmationConditional',
    'intentConfirmationSetting.confirmationNextStep',
    'intentConfirmationSetting.declinationConditional',
    'intentConfirmationSetting.declinationNextStep',
    'kendraConfiguration',
    'outputContexts',
    'qInConnectIntentConfiguration',
    'qnAIntentConfiguration',
    'fulfillmentCodeHook.fulfillmentUpdatesSpecification',
    'fulfillmentCodeHook.postFulfillmentStatusSpecification',
  ],
  slot: [
    'multipleValuesSetting',
    'subSlotSetting',
    'valueElicitationSetting.slotCaptureSetting',
    'valueElicitationSetting.slotResolutionSetting',
    'valueElicitationSetting.waitAndContinueSpecification',
  ],
  slotType: [
    'compositeSlotTypeSetting',
    'externalSourceSetting',
    'parentSlotTypeSignature',
    'valueSelectionSetting.advancedRecognitionSetting',
    'valueSelectionSetting.regexFilter',
  ],
} as const;

/** @throws UnsupportedBotError that names every such setting */
export function refuseUnsupported({ locale, intents, slotTypes }: LexArchiveLocale): void {
  const found = [
    ...intents.flatMap(({ intent, slots }) => [
      ...settingsOf(intent, UNSUPPORTED.intent).map((name) => `intent ${intent.name}: ${name}`),
      ...slots.flatMap((slot) =>
        settingsOf(slot, UNSUPPORTED.slot).map(
          (name) => `intent ${intent.name}, slot ${slot.name}: ${name}`,
        ),
      ),
    ]),
    ...slotTypes.flatMap((type) =>
      settingsOf(type, UNSUPPORTED.slotType).map((name) => `slot type ${type.name}: ${name}`),
    ),
  ];
  if (found.length === 0) return;
  throw new UnsupportedBotError(
    `The Lex runtime on one machine does not play these settings of ${locale.identifier} (docs/lex-runtime.md): ${found.join('; ')}.`,
  );
}

const settingsOf = (of: object, names: readonly string[]): string[] =>
  names.filter((name) => isSet(valueAt(of, name.split('.'))));

const valueAt = (of: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    of,
  );

/** Exports carry empty lists, nulls and inactive settings for what is not used. */
function isSet(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object') return true;
  const { isActive, active, allowMultipleValues } = value as Record<string, unknown>;
  return isActive !== false && active !== false && allowMultipleValues !== false;
}
