import type { Menu } from '../../../lambda/domain/menu.ts';
import type { Remark } from '../finding.ts';
import { error, warning } from '../finding.ts';

/** Groups that nobody uses or nobody could answer, and items of a category that is not there. */
export function checkGroups(menu: Menu): Remark[] {
  const used = new Set(menu.items.flatMap((item) => item.groups ?? []));
  const categories = new Set((menu.categories ?? []).map((category) => category.id));
  return [
    ...menu.groups.flatMap((group, at) => [
      ...(used.has(group.id)
        ? []
        : [
            warning(
              ['groups', at],
              `no item uses group "${group.id}"`,
              'add it to the groups of an item, or take it out',
            ),
          ]),
      ...(group.min > group.options.length
        ? [
            error(
              ['groups', at, 'min'],
              `group "${group.id}" asks for ${group.min} and has ${group.options.length} options`,
              'lower min, or add options',
            ),
          ]
        : []),
    ]),
    ...menu.items.flatMap((item, at) =>
      item.category === undefined || categories.has(item.category)
        ? []
        : [
            error(
              ['items', at, 'category'],
              `no category "${item.category}" in this menu`,
              'add it to categories, or use one that is there',
            ),
          ],
    ),
  ];
}
