import { faultIn, repeated, type ModelFault } from '../fault.ts';
import { modelFile, type LanguageModel } from './read-skill.ts';

/** What every custom skill must have. */
const REQUIRED = ['Cancel', 'Help', 'Stop', 'Fallback', 'NavigateHome'].map(
  (name) => `AMAZON.${name}Intent`,
);

/** The built-in intents of custom skills, and slot types that Portuguese and English have both. */
const BUILT_IN_INTENTS = new Set([
  ...REQUIRED,
  ...'Yes No Repeat More Next Previous Pause Resume StartOver ScrollUp ScrollDown ScrollLeft ScrollRight PageUp PageDown NavigateSettings Select'
    .split(' ')
    .map((name) => `AMAZON.${name}Intent`),
]);
const BUILT_IN_TYPES = new Set(
  'NUMBER FOUR_DIGIT_NUMBER DATE TIME DURATION Ordinal PhoneNumber SearchQuery'
    .split(' ')
    .map((name) => `AMAZON.${name}`),
);

const MOST_INTENTS = 250;
/** Names of intents and slots: letters and underscores, a letter first. */
const NAME = /^[A-Za-z][A-Za-z_]*$/;

/** What is wrong in the intents of a language and their slots, but for the samples. */
export function intentFaults(locale: string, model: LanguageModel): ModelFault[] {
  const fault = faultIn(modelFile(locale));
  const { intents, types = [] } = model.interactionModel.languageModel;
  const names = intents.map(({ name }) => name);
  const declared = new Set(types.map(({ name }) => name));
  const build = 'mend tools/models/intents.ts, then npm run models';
  return [
    ...repeated(names).map((name) => fault(`intent ${name}`, 'is there twice', build)),
    ...REQUIRED.filter((name) => !names.includes(name)).map((name) =>
      fault(`intent ${name}`, 'is missing, and every skill must have it', build),
    ),
    ...(names.length > MOST_INTENTS
      ? [fault('intents', `${names.length}, and Alexa takes ${MOST_INTENTS}`, build)]
      : []),
    ...intents.flatMap(({ name, slots = [] }) => [
      ...(BUILT_IN_INTENTS.has(name) || NAME.test(name)
        ? []
        : [fault(`intent ${name}`, 'is no name of an intent, and none of Amazon’s', build)]),
      ...repeated(slots.map((slot) => slot.name)).map((slot) =>
        fault(`intent ${name}, slot ${slot}`, 'is there twice', build),
      ),
      ...slots.flatMap(({ name: slot, type = '' }) => [
        ...(NAME.test(slot)
          ? []
          : [fault(`intent ${name}, slot ${slot}`, 'is no name of a slot', build)]),
        ...(declared.has(type) || BUILT_IN_TYPES.has(type)
          ? []
          : [
              fault(
                `intent ${name}, slot ${slot}`,
                `its type ${type} is declared nowhere, and none of Amazon's in both languages`,
                'declare it under types, or mend SLOT_TYPES in tools/models/intents.ts',
              ),
            ]),
      ]),
    ]),
  ];
}
