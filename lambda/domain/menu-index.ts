import type { Locale } from './locale.ts';
import type { Menu, MenuItem, MenuOption, OptionGroup } from './menu.ts';

/** A menu that can be looked things up in; built once a menu version. */
export interface MenuIndex {
  readonly menu: Menu;
  item(id: string): MenuItem | undefined;
  group(id: string): OptionGroup | undefined;
  option(group: string, id: string): MenuOption | undefined;
  /** The groups an item takes options of, in the menu's order. */
  groupsOf(item: MenuItem): OptionGroup[];
}

export function indexMenu(menu: Menu): MenuIndex {
  const items = new Map(menu.items.map((item) => [item.id, item]));
  const groups = new Map(menu.groups.map((group) => [group.id, group]));
  const options = new Map(
    menu.groups.map((group) => [group.id, new Map(group.options.map((each) => [each.id, each]))]),
  );
  return {
    menu,
    item: (id) => items.get(id),
    group: (id) => groups.get(id),
    option: (group, id) => options.get(group)?.get(id),
    groupsOf: (item) => (item.groups ?? []).flatMap((id) => groups.get(id) ?? []),
  };
}

/** A name in the language, or in whichever there is: a shop may have named it in one alone. */
export const nameOf = (named: { id: string; name: Record<string, string> }, locale: Locale) =>
  named.name[locale] ?? Object.values(named.name)[0] ?? named.id;
