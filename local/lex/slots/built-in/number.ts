import { recognizeNumber } from '@microsoft/recognizers-text-number';
import type { Language } from '../../language.ts';
import { wordsOf } from '../../understanding/words.ts';
import { slotValue, type SlotType } from '../slot-type.ts';

const CULTURES: Record<Language, string> = { pt: 'pt-br', en: 'en-us' };

/** The number that a whole text says, in words or digits: "vinte e cinco" is "25". */
export function numberIn(text: string, language: Language): string | undefined {
  const said = text.trim();
  if (/^\d{1,15}$/.test(said)) return String(Number(said));
  if (!/\d/.test(said) && !startsLikeNumber(said, language)) return undefined;
  const [found, ...others] = recognizeNumber(said, CULTURES[language]) as RecognizedNumber[];
  if (!found || others.length > 0 || found.start > 0 || found.end < said.length - 1)
    return undefined;
  const value = found.resolution?.['value'];
  return typeof value === 'string' ? value.replace(',', '.') : undefined;
}

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

// The recognizer takes milliseconds on a sentence; this spares it all that cannot begin a number.
const FIRST_LETTERS: Record<Language, RegExp> = {
  pt: /^(zer|um|uma|doi|dua|tre|qua|cin|sei|set|oit|nov|dez|onz|doz|cat|qui|vin|tri|ses|cem|cen|duz|mil|mei)/,
  en: /^(zer|a$|an$|one|two|thr|fou|for|fiv|fif|six|sev|eig|nin|ten|ele|twe|thi|hun|tho|mil|doz|hal|a$)/,
};

function startsLikeNumber(text: string, language: Language): boolean {
  const [first, second] = wordsOf(text);
  if (!first) return false;
  if (language === 'en' && /^an?$/.test(first.text)) return second !== undefined;
  return FIRST_LETTERS[language].test(first.text);
}
