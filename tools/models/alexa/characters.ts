import type { SlotTypeWords } from '../slot-types.ts';

/** Alexa's characters for a sample: letters, space and `. _ ' -`; digits and other signs are refused. */
export function isSpoken(sample: string): boolean {
  return /^[\p{L}\p{M} ._'-]+$/u.test(sample.replace(/\{\w+\}/g, 'slot'));
}

/** A slot's value may hold digits too ("600 ml"); what else a menu has in its names is left out. */
function spokenValue(value: string): string {
  return value
    .replace(/&/g, ' & ')
    .replace(/[^\p{L}\p{M}\p{N} ._'&-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Slot types whose words are as Alexa takes them. */
export const spokenTypes = (types: SlotTypeWords[]): SlotTypeWords[] =>
  types.map(({ name, words }) => ({
    name,
    words: words.map(({ id, value, synonyms }) => ({
      id,
      value: spokenValue(value),
      synonyms: synonyms.map(spokenValue),
    })),
  }));
