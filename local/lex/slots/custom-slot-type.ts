import { distance } from 'fastest-levenshtein';
import type { ArchiveSlotType } from '../../../tools/lex-archive/archive.ts';
import { foldedWords } from '../understanding/words.ts';
import { slotValue, type SlotType } from './slot-type.ts';

/** Letters that may differ from a listed word, by the length of what was said: typing errors. */
const slips = (length: number) => (length < 5 ? 0 : length < 9 ? 1 : 2);

const OPEN_WORDS = 5;

/**
 * A slot type of the bot: values with synonyms. With TOP_RESOLUTION only what is listed is a value, and its
 * first value is the interpreted one; with ORIGINAL_VALUE what was said is, and others are taken too.
 */
export function customSlotType(definition: ArchiveSlotType): SlotType {
  const values = new Map<string, string>();
  for (const { sampleValue, synonyms } of definition.slotTypeValues ?? [])
    for (const name of [sampleValue.value, ...(synonyms ?? []).map((synonym) => synonym.value)]) {
      const key = foldedWords(name);
      if (!values.has(key)) values.set(key, sampleValue.value);
    }
  const names = [...values.keys()];
  const longest = Math.max(1, ...names.map((name) => name.split(' ').length));
  const keepsOriginal = definition.valueSelectionSetting?.resolutionStrategy !== 'TOP_RESOLUTION';

  const listed = (text: string): string | undefined => {
    const said = foldedWords(text);
    const exact = values.get(said);
    const allowed = slips(said.length);
    if (exact !== undefined || allowed === 0) return exact;
    const near = names.find(
      (name) => Math.abs(name.length - said.length) <= allowed && distance(name, said) <= allowed,
    );
    return near === undefined ? undefined : values.get(near);
  };

  return {
    takes: keepsOriginal ? 'open' : 'known',
    mostWords: keepsOriginal ? Math.max(longest, OPEN_WORDS) : longest,
    resolve(text) {
      const value = listed(text);
      if (!keepsOriginal) return value === undefined ? undefined : slotValue(text, value);
      return slotValue(text, text, value === undefined ? [] : [value]);
    },
  };
}
