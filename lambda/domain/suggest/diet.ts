import { allergensOf, type Allergen } from '../allergy.ts';
import type { Line } from '../line.ts';
import type { MenuIndex } from '../menu-index.ts';

/** Ways of eating that customers ask after. A menu declares most by a tag of the same name. */
export const DIETS = [
  'vegetarian',
  'vegan',
  'gluten-free',
  'lactose-free',
  'spicy',
  'mild',
] as const;

export type Diet = (typeof DIETS)[number];

const FROM_THE_SEA = ['fish', 'crustaceans', 'molluscs'] as const;

/** What is declared to be in a line speaks against its tag, whatever the tag says. */
const AGAINST: Record<Diet, readonly Allergen[]> = {
  vegetarian: FROM_THE_SEA,
  vegan: [...FROM_THE_SEA, 'milk', 'egg'],
  'gluten-free': ['gluten'],
  'lactose-free': ['milk'],
  spicy: [],
  mild: [],
};

/**
 * Whether the menu declares a line to be of a diet. What it says nothing of is not: an untagged dish is no vegetarian
 * one, one whose allergens are not listed is not free of milk. `mild` alone is the want of a tag.
 */
export function isDeclared(diet: Diet, line: Line, menu: MenuIndex): boolean {
  if (allergensOf(line, menu).some((each) => AGAINST[diet].includes(each))) return false;
  switch (diet) {
    case 'mild':
      return !hasTag('spicy', line, menu);
    case 'spicy':
      return hasTag('spicy', line, menu);
    case 'lactose-free':
      return (
        menu.item(line.item)?.allergens !== undefined ||
        isTagged('lactose-free', line, menu) ||
        isTagged('vegan', line, menu)
      );
    case 'vegan':
      return isTagged('vegan', line, menu);
    case 'vegetarian':
      return isTagged('vegetarian', line, menu) || isDeclared('vegan', line, menu);
    case 'gluten-free':
      return isTagged('gluten-free', line, menu);
  }
}

/**
 * The item is tagged, or, where it says nothing of any diet (a pizza), what was chosen for it is; and of each group
 * that tells its options apart by the tag, only tagged ones are in it.
 */
function isTagged(tag: string, line: Line, menu: MenuIndex): boolean {
  const item = menu.item(line.item);
  if (!item) return false;
  const chosen = line.options.filter(({ amount }) => amount !== 'none');
  const telling = menu
    .groupsOf(item)
    .filter((group) => group.options.some(({ tags }) => tags?.includes(tag) === true));
  const inTelling = chosen.filter(({ group }) => telling.some(({ id }) => id === group));
  const allTagged = inTelling.every(
    ({ group, option }) => menu.option(group, option)?.tags?.includes(tag) === true,
  );
  const silent = !item.tags?.some((each) => (DIETS as readonly string[]).includes(each));
  return allTagged && (item.tags?.includes(tag) === true || (silent && inTelling.length > 0));
}

function hasTag(tag: string, line: Line, menu: MenuIndex): boolean {
  const chosen = line.options.filter(({ amount }) => amount !== 'none');
  return (
    menu.item(line.item)?.tags?.includes(tag) === true ||
    chosen.some(({ group, option }) => menu.option(group, option)?.tags?.includes(tag) === true)
  );
}
