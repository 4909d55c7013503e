import type { Line } from '../../domain/line.ts';
import type { MenuIndex } from '../../domain/menu-index.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Act } from '../acts.ts';
import { readerOf } from '../readers.ts';

/** What a model understood is added; where it leaves out something of the menu that was said, it is asked first. */
export function actOfModel(
  words: string,
  lines: Line[],
  menu: MenuIndex,
  locale: Locale,
): Extract<Act, { kind: 'addLines' | 'askMaybe' }> {
  const said = readerOf(menu, locale).read(words).lines;
  const items = new Set(lines.map(({ item }) => item));
  const options = new Set(lines.flatMap((line) => line.options.map(({ option }) => option)));
  const whole = said.every(
    (line) =>
      (line.item === null || items.has(line.item)) &&
      line.options.every(({ option }) => options.has(option)),
  );
  return { kind: whole ? 'addLines' : 'askMaybe', lines };
}
