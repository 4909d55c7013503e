import { byLocale, LOCALES, type Locale } from '../domain/locale.ts';
import type { OptionGroup, MenuOption } from '../domain/menu.ts';
import { fold } from './fold.ts';
import { LEXICONS } from './lexicon.ts';

const SIZES: Record<Locale, ReadonlySet<string>> = byLocale(
  (locale) => new Set(LEXICONS[locale].sizes.map((word) => fold(word).join(' '))),
);
const isSizeWord = (word: string): boolean => LOCALES.some((locale) => SIZES[locale].has(word));

/** Whether an option is named by a word of size alone. */
export function isSize(option: MenuOption): boolean {
  return Object.values(option.name).some((name) => isSizeWord(fold(name).join(' ')));
}

const NUMBERS: Record<Locale, ReadonlySet<string>> = byLocale((locale) => {
  const { numbers, articles } = LEXICONS[locale];
  return new Set([...Object.keys(numbers), ...articles].map((word) => fold(word).join(' ')));
});
const isNumberWord = (word: string): boolean => LOCALES.some((locale) => NUMBERS[locale].has(word));

/** Whether a group's options are numbers of pieces: "ten piece", "20 pieces". */
export function isCounted(group: OptionGroup): boolean {
  return group.options.every(({ name }) =>
    Object.values(name).some((each) => {
      const [first = '', second] = fold(each);
      return (
        second !== undefined &&
        /^\p{L}{3,}$/u.test(second) &&
        (/^\d+$/.test(first) || isNumberWord(first))
      );
    }),
  );
}
