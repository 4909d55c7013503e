import { foldText } from '../../../lambda/domain/fold.ts';
import { BUILT_IN_SLOT_TYPES } from '../../../local/lex/slots/built-in/types.ts';
import type { LexArchiveLocale } from '../../lex-archive/archive.ts';
import { faultIn, repeated, type ModelFault } from '../fault.ts';
import { localeFolder } from './locale-folder.ts';

const LONGEST = 140;
const MOST_WORDS = 10_000;

/** What is wrong in a language's slot types, and in the built-in ones that its slots name. */
export function lexTypeFaults({ locale, intents, slotTypes }: LexArchiveLocale): ModelFault[] {
  const fault = faultIn(localeFolder(locale.identifier));
  const shop = 'mend the name in shop/ or locales/, then npm run models';
  const used = intents.flatMap(({ slots }) => slots.map(({ slotTypeName }) => slotTypeName));
  return [
    ...[...new Set(used)]
      .filter((type) => type.startsWith('AMAZON.') && !Object.hasOwn(BUILT_IN_SLOT_TYPES, type))
      .map((type) =>
        fault(
          `slot type ${type}`,
          'is none of Lex’s',
          'mend SLOT_TYPES in tools/models/intents.ts',
        ),
      ),
    ...slotTypes.flatMap((type) => {
      const place = `slot type ${type.name}`;
      const words = (type.slotTypeValues ?? []).flatMap(({ sampleValue, synonyms }) => [
        sampleValue.value,
        ...(synonyms ?? []).map(({ value }) => value),
      ]);
      return [
        ...(Object.hasOwn(BUILT_IN_SLOT_TYPES, `AMAZON.${type.name}`)
          ? [fault(place, 'is named like one of Lex’s own', 'give it another name')]
          : []),
        ...(words.length === 0 ? [fault(place, 'has no values', shop)] : []),
        ...(words.length > MOST_WORDS
          ? [
              fault(
                place,
                `${words.length} values and synonyms, and Lex takes ${MOST_WORDS}`,
                'run npm run models',
              ),
            ]
          : []),
        ...repeated(words.map(foldText)).map((word) =>
          fault(`${place}, "${word}"`, 'is there twice', shop),
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
