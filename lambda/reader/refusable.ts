import type { MenuFacts } from './menu-facts.ts';

/** What need not be refused, since another is chosen in its place. */
export function yieldsTo(
  facts: MenuFacts,
  included: readonly string[],
  id: string,
  option: string,
): boolean {
  const group = facts.menu.groups.find((each) => each.id === id);
  return group?.max === 1 && !included.includes(option);
}

/** Whether an option is one of a choice that must be made, and neither its default nor included in the item. */
export function mustBeChosen(facts: MenuFacts, item: number, at: number, id: string): boolean {
  return (
    facts.isRequired(at) &&
    facts.isSingle(at) &&
    facts.menu.groups[at]?.default !== id &&
    facts.menu.items[item]?.includes?.includes(id) !== true
  );
}
