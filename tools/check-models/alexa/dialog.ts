import { faultIn, type ModelFault } from '../fault.ts';
import { modelFile, type LanguageModel } from './read-skill.ts';

/** Slots that our code asks for by `Dialog.ElicitSlot` (lambda/channels/alexa/response.ts). */
const ELICITED = [
  { intent: 'FreeForm', slot: 'query' },
  { intent: 'VoiceCode', slot: 'code' },
];

/** What is wrong in the dialog model: what is asked for must stand there, and as the intents have it. */
export function dialogFaults(locale: string, model: LanguageModel): ModelFault[] {
  const fault = faultIn(modelFile(locale));
  const { languageModel, dialog, prompts = [] } = model.interactionModel;
  const intents = new Map(languageModel.intents.map((each) => [each.name, each]));
  const dialogs = dialog?.intents ?? [];
  const mend = 'mend the dialog in tools/models/alexa/interaction-model.ts, then npm run models';
  const withSamples = [...intents.values()].flatMap(({ name: intent, slots = [] }) =>
    slots
      .filter(({ samples = [] }) => samples.length > 0)
      .map(({ name: slot }) => ({ intent, slot })),
  );
  const elicited = new Map(
    [...ELICITED, ...withSamples].map((each) => [`${each.intent}.${each.slot}`, each]),
  );
  const said = new Set(prompts.map(({ id }) => id));
  return [
    ...[...elicited.values()]
      .filter(
        ({ intent, slot }) =>
          !dialogs.some(
            (each) => each.name === intent && each.slots?.some(({ name }) => name === slot),
          ),
      )
      .map(({ intent, slot }) =>
        fault(
          `dialog, intent ${intent}, slot ${slot}`,
          'is asked for and does not stand here',
          mend,
        ),
      ),
    ...dialogs.flatMap(({ name, slots = [] }) => {
      const own = intents.get(name);
      if (!own) return [fault(`dialog, intent ${name}`, 'is no intent of this model', mend)];
      return slots.flatMap((slot) => {
        const place = `dialog, intent ${name}, slot ${slot.name}`;
        const found = own.slots?.find((each) => each.name === slot.name);
        // A file may leave them out, whatever their type says.
        const prompted = { ...slot.prompts };
        const asked = Object.values(prompted).filter((id) => !said.has(id));
        return [
          ...(found?.type === slot.type
            ? []
            : [
                fault(
                  place,
                  `is ${slot.type} here and ${found?.type ?? 'no slot'} in the intent`,
                  mend,
                ),
              ]),
          ...(slot.elicitationRequired === true && prompted.elicitation === undefined
            ? [fault(place, 'must be asked for by Alexa and has no prompt', mend)]
            : []),
          ...asked.map((id) => fault(place, `has no prompt ${id}`, mend)),
        ];
      });
    }),
  ];
}
