import { recognizeNumber } from '@microsoft/recognizers-text-number';
import type { Language } from '../../language.ts';
import { wordsOf } from '../../understanding/words.ts';
import { slotValue, type SlotType } from '../slot-type.ts';
import numberWords from './number-words.json' with { type: 'json' };

const NUMBER_WORDS: Record<
  Language,
  { small: Record<string, number>; larger: string[]; between: string[] }
> = numberWords;

const CULTURES: Record<Language, string> = { pt: 'pt-br', en: 'en-us' };

/** The number that a whole text says, in words or digits: "vinte e cinco" is "25". */
export function numberIn(text: string, language: Language): string | undefined {
  const said = text.trim();
  if (/^\d{1,15}$/.test(said)) return String(Number(said));
  const words = wordsOf(said).map((word) => word.text);
  const [first, ...others] = words;
  if (first === undefined) return undefined;
  const { small } = NUMBER_WORDS[language];
  const alone = small[first];
  if (others.length === 0 && alone !== undefined) return String(alone);
  const numerals = words.every((word) => isNumeral(word, language));
  const [last = first] = others.slice(-1);
  return numerals && !isBetween(last, language) ? recognized(said, language) : undefined;
}

/** The recognizer takes half a second on its first text and milliseconds on others: it is given numerals only. */
function recognized(said: string, language: Language): string | undefined {
  const [found, ...others] = recognizeNumber(said, CULTURES[language]) as RecognizedNumber[];
  if (!found || others.length > 0 || found.start > 0 || found.end < said.length - 1)
    return undefined;
  const value = found.resolution?.['value'];
  return typeof value === 'string' ? value.replace(',', '.') : undefined;
}

const isBetween = (word: string, language: Language) =>
  NUMBER_WORDS[language].between.includes(word);

const isNumeral = (word: string, language: Language) =>
  /^\d+$/.test(word) ||
  NUMBER_WORDS[language].small[word] !== undefined ||
  NUMBER_WORDS[language].larger.includes(word) ||
  isBetween(word, language);

interface RecognizedNumber {
  start: number;
  end: number;
  resolution: Record<string, unknown> | null;
}

/** `AMAZON.Number`. */
export const numberSlotType = (language: Language): SlotType => ({
  takes: 'known',
  mostWords: 6,
  resolve(text) {
    const value = numberIn(text, language);
    return value === undefined ? undefined : slotValue(text, value);
  },
});
