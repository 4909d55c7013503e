import { LOCALES } from '../domain/locale.ts';
import type { OptionGroup, MenuOption } from '../domain/menu.ts';
import { fold } from './fold.ts';
import { LEXICONS } from './lexicon.ts';

const SIZES: ReadonlySet<string> = new Set(
  LOCALES.flatMap((locale) => LEXICONS[locale].sizes.map((word) => fold(word).join(' '))),
);

/** Whether an option is named by a word of size alone. */
export function isSize(option: MenuOption): boolean {
  return Object.values(option.name).some((name) => SIZES.has(fold(name).join(' ')));
}

const NUMBERS: ReadonlySet<string> = new Set(
  LOCALES.flatMap((locale) =>
    [...Object.keys(LEXICONS[locale].numbers), ...LEXICONS[locale].articles].map((word) =>
      fold(word).join(' '),
    ),
  ),
);

/** Whether a group's options are numbers of pieces: "ten piece", "20 pieces". */
export function isCounted(group: OptionGroup): boolean {
  return group.options.every(({ name }) =>
    Object.values(name).some((each) => {
      const [first = '', second] = fold(each);
      return (
        second !== undefined &&
        /^\p{L}{3,}$/u.test(second) &&
        (/^\d+$/.test(first) || NUMBERS.has(first))
      );
    }),
  );
}
