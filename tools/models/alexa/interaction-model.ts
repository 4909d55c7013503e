import type { Utterances } from '../../../locales/utterances.ts';
import { intentEntries, SLOT_TYPES } from '../intents.ts';
import type { SlotTypeWords } from '../slot-types.ts';
import { spokenValue } from './characters.ts';

/** `skill-package/interactionModels/custom/<locale>.json`. */
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
            name: { value: spokenValue(value), synonyms: synonyms.map(spokenValue) },
          })),
        })),
      },
      dialog: { intents: [FREE_FORM_DIALOG], delegationStrategy: 'SKILL_RESPONSE' },
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
 * customer's whole sentence, as its slot-level sample is the slot alone.
 */
const FREE_FORM_DIALOG = {
  name: 'FreeForm',
  delegationStrategy: 'SKILL_RESPONSE',
  confirmationRequired: false,
  prompts: {},
  slots: [
    {
      name: 'query',
      type: SLOT_TYPES.query.alexa,
      elicitationRequired: false,
      confirmationRequired: false,
      prompts: {},
    },
  ],
};

function ourIntents(utterances: Utterances): object[] {
  return intentEntries().map(([name, { alexa, slots }]) => ({
    name: alexa ?? name,
    ...(slots
      ? {
          slots: Object.entries(slots).map(([slot, kind]) => ({
            name: slot,
            type: SLOT_TYPES[kind].alexa,
            ...(kind === 'query' ? { samples: [`{${slot}}`] } : {}),
          })),
        }
      : {}),
    samples: utterances.intents[name].samples,
  }));
}
