import { en, type ParsedResult } from 'chrono-node';
import type { Language } from '../../language.ts';
import { wordsOf } from '../../understanding/words.ts';
import { slotValue, type SlotType } from '../slot-type.ts';
import { brazilianTime } from './brazilian-time.ts';
import { numberIn } from './number.ts';

const CHRONO = { pt: brazilianTime, en: en.casual } as const satisfies Record<Language, object>;

/** Little words around a time that are no part of it. */
const AROUND: Record<Language, RegExp> = {
  pt: /^(?:para|pra|pras|pro|as|às|a|à|ao|no|na|em|por|volta|de|das|o|dia|hora|horas|umas|lá|la)$/,
  en: /^(?:at|on|by|around|about|for|the|in|o'clock)$/,
};

/** `AMAZON.Date`, as YYYY-MM-DD. */
export const dateSlotType = (language: Language, now: () => Date): SlotType =>
  chronoSlotType(language, now, ({ start }) =>
    start.isCertain('day') || start.isCertain('weekday') || !start.isCertain('hour')
      ? [start.get('year'), start.get('month'), start.get('day')]
          .map((part) => String(part).padStart(2, '0'))
          .join('-')
      : undefined,
  );

/** `AMAZON.Time`, as HH:MM. */
export const timeSlotType = (language: Language, now: () => Date): SlotType =>
  chronoSlotType(language, now, ({ start }) =>
    start.isCertain('hour')
      ? [start.get('hour'), start.get('minute')]
          .map((part) => String(part ?? 0).padStart(2, '0'))
          .join(':')
      : undefined,
  );

const UNITS = [
  { unit: 'D', word: /^(?:dias?|days?)$/, time: false },
  { unit: 'H', word: /^(?:horas?|hours?|h)$/, time: true },
  { unit: 'M', word: /^(?:minutos?|minutes?|min|mins)$/, time: true },
  { unit: 'S', word: /^(?:segundos?|seconds?|s)$/, time: true },
] as const;

/** `AMAZON.Duration`, as ISO 8601: "duas horas" is "PT2H". */
export const durationSlotType = (language: Language): SlotType => ({
  takes: 'known',
  mostWords: 5,
  resolve(text) {
    const words = wordsOf(text);
    const found = UNITS.find(({ word }) => word.test(words.at(-1)?.text ?? ''));
    const amount = numberIn(text.slice(0, words.at(-2)?.end ?? 0), language);
    if (!found || amount === undefined) return undefined;
    return slotValue(text, `P${found.time ? 'T' : ''}${amount}${found.unit}`);
  },
});

function chronoSlotType(
  language: Language,
  now: () => Date,
  interpret: (result: ParsedResult) => string | undefined,
): SlotType {
  return {
    takes: 'known',
    mostWords: 8,
    resolve(text) {
      const said = withDigits(text, language);
      const [result] = CHRONO[language].parse(said, now(), { forwardDate: true });
      if (!result) return undefined;
      const rest =
        said.slice(0, result.index) + ' ' + said.slice(result.index + result.text.length);
      const accounted = rest
        .toLowerCase()
        .split(/[\s,.]+/)
        .every((word) => word === '' || AROUND[language].test(word));
      const value = accounted ? interpret(result) : undefined;
      return value === undefined ? undefined : slotValue(text, value);
    },
  };
}

/** "oito e meia" and "eight o'clock" with their numbers as digits, which chrono reads. */
function withDigits(text: string, language: Language): string {
  const digits = text.replace(/\p{L}+/gu, (word) => {
    const value = /^(?:a|an|mei[ao]|um?a?)$/i.test(word) ? undefined : numberIn(word, language);
    return value ?? word;
  });
  return digits
    .replace(/^(?:(?:às|as|at)\s+)?(\d{1,2})\s*o'clock/i, '$1:00')
    .replace(
      /^(?:(?:às|as|pras|at)\s+)?(\d{1,2})(?:\s+e\s+(meia|\d{1,2}))?$/i,
      (_all, hour: string, minute?: string) =>
        language === 'pt' ? `${hour}h${minute ?? ''}` : `${hour}:00`,
    );
}
