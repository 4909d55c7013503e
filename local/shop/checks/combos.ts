import type { Menu, MenuItem } from '../../../lambda/domain/menu.ts';
import type { Path, Remark } from '../finding.ts';
import { error } from '../finding.ts';

/** What a combo is made of is on the menu, needs no answer of its own, and is for every age the combo is. */
export function checkCombos(menu: Menu): Remark[] {
  const items = new Map(menu.items.map((item) => [item.id, item]));
  return menu.items.flatMap((combo, at) =>
    (combo.components ?? []).flatMap((component, index) => {
      const path = ['items', at, 'components', index, 'item'];
      const part = items.get(component.item);
      return part
        ? partRemarks(menu, combo, part, path)
        : [error(path, `no item "${component.item}" in this menu`, 'use the id of an item')];
    }),
  );
}

function partRemarks(menu: Menu, combo: MenuItem, part: MenuItem, path: Path): Remark[] {
  const open = menu.groups.filter(
    (group) => part.groups?.includes(group.id) && group.min > 0 && group.default === undefined,
  );
  return [
    ...(part.components
      ? [error(path, `"${part.id}" is itself a combo`, 'list what it is made of instead')]
      : []),
    ...open.map((group) =>
      error(
        path,
        `"${part.id}" must be asked its "${group.id}", which a combo cannot`,
        `give group "${group.id}" a default, or offer the choice in a group of the combo`,
      ),
    ),
    ...((part.minimumAge ?? 0) > (combo.minimumAge ?? 0)
      ? [
          error(
            path,
            `"${part.id}" is for ${String(part.minimumAge)} and over, and combo "${combo.id}" is not`,
            `give the combo "minimumAge": ${String(part.minimumAge)}, or take the item out`,
          ),
        ]
      : []),
  ];
}
