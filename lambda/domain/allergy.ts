import type { Line } from './line.ts';
import type { MenuIndex } from './menu-index.ts';
import type { MenuItem } from './menu.ts';

/** What shops must declare: the allergens of ANVISA's RDC 727/2022 and of the EU's regulation 1169/2011, latex apart. */
export const ALLERGENS = [
  'gluten',
  'milk',
  'egg',
  'peanut',
  'nuts',
  'soy',
  'fish',
  'crustaceans',
  'molluscs',
  'sesame',
  'mustard',
  'celery',
  'lupin',
  'sulphites',
] as const;

export type Allergen = (typeof ALLERGENS)[number];

export const isAllergen = (id: string): id is Allergen =>
  (ALLERGENS as readonly string[]).includes(id);

/**
 * What the menu declares to be in a line: the item's allergens, those of what it includes, of what was chosen and of
 * the defaults, and a combo's components'. Leaving an option out takes away only what the option alone brings: what the
 * item itself declares stays, for nobody knows what else in it has some.
 */
export function allergensOf(line: Line, menu: MenuIndex): Allergen[] {
  const item = menu.item(line.item);
  if (!item) return [];
  const found = new Set(declared(item, line, menu).filter(isAllergen));
  return ALLERGENS.filter((allergen) => found.has(allergen));
}

/** Whether a line is without some allergens, as far as the menu declares; a kitchen's traces it does not know. */
export function safeFor(
  line: Line,
  allergens: readonly Allergen[],
  menu: MenuIndex,
): { safe: boolean; contains: Allergen[] } {
  const contains = allergensOf(line, menu).filter((each) => allergens.includes(each));
  return { safe: contains.length === 0, contains };
}

function declared(item: MenuItem, line: Pick<Line, 'options'>, menu: MenuIndex): string[] {
  const options = menu.groupsOf(item).flatMap((group) => {
    const said = line.options.filter((each) => each.group === group.id);
    const leftOut = said.filter((each) => each.amount === 'none').map((each) => each.option);
    const chosen = said.filter((each) => each.amount !== 'none').map((each) => each.option);
    const unsaid = chosen.length === 0 && group.default !== undefined ? [group.default] : [];
    return group.options.filter(
      ({ id }) =>
        [...chosen, ...unsaid].includes(id) ||
        (item.includes?.includes(id) === true && !leftOut.includes(id)),
    );
  });
  const components = (item.components ?? []).flatMap((component) => {
    const part = menu.item(component.item);
    return part ? declared(part, { options: [] }, menu) : [];
  });
  return [
    ...(item.allergens ?? []),
    ...options.flatMap((option) => option.allergens ?? []),
    ...components,
  ];
}
