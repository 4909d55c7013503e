import type { IntentName, Utterances } from '../../../locales/utterances.ts';
import type { SlotKind } from '../intents.ts';
import { INTENTS, SLOT_TYPES, slotsIn } from '../intents.ts';
import { identifier } from './identifier.ts';

/** An intent's files, by path below its folder. */
export function intentFiles(
  name: IntentName,
  utterances: Utterances,
  path: string,
): Record<string, object> {
  const slots = INTENTS[name].slots ?? {};
  const utterable = utterances.intents[name].samples.filter((sample) =>
    slotsIn(sample).every((slot) => slots[slot] !== 'query'),
  );
  return {
    'Intent.json': {
      name,
      identifier: identifier(path),
      sampleUtterances: utterable.map((utterance) => ({ utterance })),
      ...BOTH_CODE_HOOKS,
      slotPriorities: Object.keys(slots).map((slotName, index) => ({
        priority: index + 1,
        slotName,
      })),
    },
    ...Object.fromEntries(
      Object.entries(slots).map(([slot, kind]) => [
        `Slots/${slot}/Slot.json`,
        slotFile(slot, kind, `${path}/Slots/${slot}`),
      ]),
    ),
  };
}

/** What Lex gives over when nothing fits; its name, signature and identifier are Lex's own. */
export const FALLBACK_INTENT = {
  name: 'FallbackIntent',
  identifier: 'FALLBCKINT',
  parentIntentSignature: 'AMAZON.FallbackIntent',
  dialogCodeHook: { enabled: true },
  fulfillmentCodeHook: { enabled: true },
};

/** Every turn goes to the Lambda, whether Lex thinks the intent complete or not. */
const BOTH_CODE_HOOKS = {
  dialogCodeHook: { enabled: true },
  fulfillmentCodeHook: { enabled: true },
};

/** No slot is Lex's to ask for: the dialogue asks. */
function slotFile(name: string, kind: SlotKind, path: string): object {
  return {
    name,
    identifier: identifier(path),
    slotTypeName: SLOT_TYPES[kind].lex,
    ...(isPersonal(kind)
      ? { obfuscationSetting: { obfuscationSettingType: 'DefaultObfuscation' } }
      : {}),
    valueElicitationSetting: { slotConstraint: 'Optional' },
  };
}

/** Kept out of Lex's conversation logs. */
function isPersonal(kind: SlotKind): boolean {
  return kind === 'address' || kind === 'name' || kind === 'phone' || kind === 'code';
}
