import type { Line } from './line.ts';
import type { MenuIndex } from './menu-index.ts';
import type { OptionGroup } from './menu.ts';

/** The first choice that a line still needs: a group with a minimum, no default, and too few chosen. */
export function missingChoice(line: Line, menu: MenuIndex): OptionGroup | undefined {
  const item = menu.item(line.item);
  if (!item) return undefined;
  return menu.groupsOf(item).find((group) => {
    const chosen = line.options.filter(
      (each) => each.group === group.id && each.amount !== 'none',
    ).length;
    return group.default === undefined && chosen < group.min;
  });
}

/** Whether everything in a line is on this menu and on sale. */
export function onSale(line: Line, menu: MenuIndex): boolean {
  const item = menu.item(line.item);
  return (
    item !== undefined &&
    item.available !== false &&
    line.options.every((each) => {
      if (item.groups?.includes(each.group) !== true) return false;
      const option = menu.option(each.group, each.option);
      return option !== undefined && (each.amount === 'none' || option.available !== false);
    })
  );
}
