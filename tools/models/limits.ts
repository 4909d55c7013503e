import { LOCALES } from '../../lambda/domain/locale.ts';
import type { SlotWord } from '../../locales/utterances.ts';

export type Platform = 'Alexa' | 'Lex';

/** What a platform takes of slot types, in one language. */
export interface Limits {
  /** Characters of a value or synonym. */
  longestWord: number;
  /** Values and synonyms of one slot type. */
  mostWords: number;
  /** What all words may add to the file that has them. */
  mostBytes: number;
  /** What a word, with its other names, adds to that file. */
  bytesOf: (word: SlotWord) => number;
}

const bytes = (text: string) => Buffer.byteLength(text);

/** Alexa takes an interaction model of 1.5 MB; counted as the file is, with its spaces, which may count there. */
const MODEL_BYTES = 1_499_000;

/** How far a value is indented in the files of skill-package/. */
const INDENTED = 12;

/** @param bytesWithoutWords what the language's interaction model has without any word of a slot type */
export const alexaLimits = (bytesWithoutWords: number): Limits => ({
  longestWord: 140,
  mostWords: Infinity,
  mostBytes: MODEL_BYTES - bytesWithoutWords,
  bytesOf({ id, value, synonyms }) {
    const lines = JSON.stringify({ id, name: { value, synonyms } }, undefined, 2).split('\n');
    return lines.reduce((sum, line) => sum + INDENTED + bytes(line) + '\n'.length, ','.length);
  },
});

/**
 * CloudFormation takes a template of 1 MB; what is not the bot's words has some 300 KB of it, and grows
 * (`tests/infra/lex-bot.test.ts`).
 */
export const TEMPLATE_BYTES_FOR_WORDS = 600_000;

export const LEX_LIMITS: Limits = {
  longestWord: 140,
  mostWords: 10_000,
  mostBytes: TEMPLATE_BYTES_FOR_WORDS / LOCALES.length,
  bytesOf: ({ value, synonyms }) =>
    bytes(
      JSON.stringify({
        SampleValue: { Value: value },
        ...(synonyms.length > 0 && { Synonyms: synonyms.map((each) => ({ Value: each })) }),
      }),
    ) + ','.length,
};
