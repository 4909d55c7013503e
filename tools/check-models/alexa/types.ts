import { foldText } from '../../../lambda/domain/fold.ts';
import { faultIn, repeated, type ModelFault } from '../fault.ts';
import { modelFile, type LanguageModel } from './read-skill.ts';

/** Alexa's: of a value or synonym, and of the whole file. */
const LONGEST = 140;
const MOST_BYTES = 1_500_000;

/** What is wrong in the slot types of a language. */
export function typeFaults(locale: string, model: LanguageModel): ModelFault[] {
  const fault = faultIn(modelFile(locale));
  const { types = [] } = model.interactionModel.languageModel;
  const bytes = Buffer.byteLength(JSON.stringify(model, undefined, 2));
  const shop = 'mend the name in shop/ or locales/, then npm run models';
  return [
    ...(bytes > MOST_BYTES
      ? [fault('the file', `${bytes} bytes, and Alexa takes ${MOST_BYTES}`, 'run npm run models')]
      : []),
    ...repeated(types.map(({ name }) => name)).map((name) =>
      fault(`type ${name}`, 'is there twice', 'keep one'),
    ),
    ...types.flatMap(({ name, values = [] }) => {
      const place = `type ${name}`;
      const words = values.flatMap(
        ({ name: said }: { name: { value: string; synonyms?: string[] } }) => [
          said.value,
          ...(said.synonyms ?? []),
        ],
      );
      return [
        ...(values.length === 0 ? [fault(place, 'has no values', shop)] : []),
        ...values
          .filter(({ id }) => id === undefined || id === '')
          .map((value) =>
            fault(`${place}, "${value.name.value}"`, 'has no id', 'run npm run models'),
          ),
        ...repeated(values.map(({ id }) => id ?? '')).map((id) =>
          fault(`${place}, id ${id}`, 'is there twice', shop),
        ),
        ...repeated(words.map(foldText)).map((word) =>
          fault(`${place}, "${word}"`, 'is there twice, and only one can be meant', shop),
        ),
        ...words
          .filter((word) => word.length === 0 || word.length > LONGEST)
          .map((word) =>
            fault(`${place}, "${word.slice(0, 40)}"`, `must have 1 to ${LONGEST} characters`, shop),
          ),
      ];
    }),
  ];
}
