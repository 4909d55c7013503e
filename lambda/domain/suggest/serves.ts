import type { Line } from '../line.ts';
import type { MenuIndex } from '../menu-index.ts';

/** How many people one unit of a line feeds: as an option that was chosen says (a size), else its item; one where nothing says. */
export function servedBy(line: Line, menu: MenuIndex): number {
  const chosen = line.options.flatMap(
    ({ group, option }) => menu.option(group, option)?.serves ?? [],
  );
  return chosen[0] ?? menu.item(line.item)?.serves ?? 1;
}
