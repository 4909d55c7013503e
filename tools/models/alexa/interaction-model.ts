import type { Utterances } from '../../../locales/utterances.ts';
import { intentEntries, SLOT_TYPES, type SlotKind } from '../intents.ts';
import type { SlotTypeWords } from '../slot-types.ts';

/**
 * `skill-package/interactionModels/custom/<locale>.json`.
 * @param types as Alexa takes their words
 */
export function interactionModel(utterances: Utterances, types: SlotTypeWords[]): object {
  return {
    interactionModel: {
      languageModel: {
        invocationName: utterances.invocationName,
        intents: [...ourIntents(utterances), ...WITHOUT_SAMPLES],
        types: types.map(({ name, words }) => ({
          name,
          values: words.map(({ id, value, synonyms }) => ({
            id,
            name: { value, synonyms },
          })),
        })),
      },
      dialog: { intents: ELICITED.map(dialogOf), delegationStrategy: 'SKILL_RESPONSE' },
    },
  };
}

/** Built-in intents that Amazon requires and words itself; Cancel is taken as Stop by our code. */
const WITHOUT_SAMPLES = [
  'AMAZON.CancelIntent',
  'AMAZON.NavigateHomeIntent',
  'AMAZON.FallbackIntent',
].map((name) => ({ name, samples: [] }));

/**
 * A slot stands in `dialog` so that code may ask for it: open turns elicit FreeForm's, which hears the
 * customer's whole sentence, and a question for a code VoiceCode's: their slot-level sample is the slot alone.
 */
const ELICITED = [
  { name: 'FreeForm', slot: 'query', kind: 'query' },
  { name: 'VoiceCode', slot: 'code', kind: 'code' },
] as const;

const dialogOf = ({ name, slot, kind }: (typeof ELICITED)[number]) => ({
  name,
  delegationStrategy: 'SKILL_RESPONSE',
  confirmationRequired: false,
  prompts: {},
  slots: [
    {
      name: slot,
      type: SLOT_TYPES[kind].alexa,
      elicitationRequired: false,
      confirmationRequired: false,
      prompts: {},
    },
  ],
});

/** A slot that is asked for may be all that is said. */
const isElicited = (kind: SlotKind): boolean => ELICITED.some((each) => each.kind === kind);

function ourIntents(utterances: Utterances): object[] {
  return intentEntries().map(([name, { alexa, slots }]) => ({
    name: alexa ?? name,
    ...(slots
      ? {
          slots: Object.entries(slots).map(([slot, kind]) => ({
            name: slot,
            type: SLOT_TYPES[kind].alexa,
            ...(isElicited(kind) ? { samples: [`{${slot}}`] } : {}),
          })),
        }
      : {}),
    samples: utterances.intents[name].samples,
  }));
}
