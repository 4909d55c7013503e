import type { Menu } from '../domain/menu.ts';

/** What the parser asks of a menu, by index instead of id. */
export interface MenuFacts {
  menu: Menu;
  /** The index of an item by its id, -1 where there is none. */
  itemAt: (id: string | undefined) => number;
  /** Groups of each item, items of each group. */
  groupsOf: number[][];
  itemsWith: number[][];
  /** Whether some item has both groups. */
  together: (one: number, other: number) => boolean;
  includes: (item: number, group: number, option: number) => boolean;
  /** At most one option of the group fits a unit. */
  isSingle: (group: number) => boolean;
  shares: (group: number) => boolean;
  /** Nothing but additions: neither required, nor single, nor shared. */
  isAdditive: (group: number) => boolean;
  most: (group: number) => number;
  least: (group: number) => number;
  isRequired: (group: number) => boolean;
  unitOf: (item: number) => 'each' | 'g' | 'ml';
}

export function menuFacts(menu: Menu): MenuFacts {
  const itemAt = new Map(menu.items.map((item, at) => [item.id, at]));
  const groupAt = new Map(menu.groups.map((group, at) => [group.id, at]));
  const groupsOf = menu.items.map((item) =>
    (item.groups ?? []).flatMap((id) => {
      const at = groupAt.get(id);
      return at === undefined ? [] : [at];
    }),
  );
  const itemsWith: number[][] = menu.groups.map(() => []);
  const pairs = menu.groups.map(() => new Set<number>());
  groupsOf.forEach((groups, item) => {
    for (const group of groups) {
      itemsWith[group]?.push(item);
      for (const other of groups) pairs[group]?.add(other);
    }
  });
  const included = menu.items.map((item) => new Set(item.includes));
  const group = (at: number) => menu.groups[at];
  const isSingle = (at: number) => group(at)?.max === 1;
  const shares = (at: number) => group(at)?.shares === true;
  const isRequired = (at: number) => (group(at)?.min ?? 0) > 0;
  return {
    menu,
    itemAt: (id) => (id === undefined ? -1 : (itemAt.get(id) ?? -1)),
    groupsOf,
    itemsWith,
    together: (one, other) => pairs[one]?.has(other) === true,
    includes: (item, at, option) => {
      const id = group(at)?.options[option]?.id ?? '';
      if (included[item]?.has(id) !== true) return false;
      // What a choice of one has by the same name is another thing: "no alface" for bread.
      const inList = (other: number) =>
        !isSingle(other) && group(other)?.options.some((each) => each.id === id) === true;
      return !isSingle(at) || groupsOf[item]?.some(inList) !== true;
    },
    isSingle,
    shares,
    isAdditive: (at) => !isSingle(at) && !shares(at) && !isRequired(at),
    most: (at) => group(at)?.max ?? 1,
    least: (at) => group(at)?.min ?? 0,
    isRequired,
    unitOf: (item) => menu.items[item]?.unit ?? 'each',
  };
}
