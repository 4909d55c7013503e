import { LOCALES } from '../domain/locale.ts';
import type { MenuOption } from '../domain/menu.ts';
import { fold } from './fold.ts';
import { LEXICONS } from './lexicon.ts';

const SIZES: ReadonlySet<string> = new Set(
  LOCALES.flatMap((locale) => LEXICONS[locale].sizes.map((word) => fold(word).join(' '))),
);

/** Whether an option is named by a word of size alone. */
export function isSize(option: MenuOption): boolean {
  return Object.values(option.name).some((name) => SIZES.has(fold(name).join(' ')));
}
