import { isAllergen, safeFor } from './allergy.ts';
import { missingChoice, onSale } from './choices.ts';
import type { Line, LineOption } from './line.ts';
import type { MenuIndex } from './menu-index.ts';
import { priceOfLine } from './price.ts';
import { stockNeeds } from './stock.ts';

/** What a customer is offered at most in the place of a line. */
const MOST = 3;

/** What is wanted of the ones that come in question. */
export interface SimilarFacts {
  /** The menu of now. */
  menu: MenuIndex;
  /** What the customer is allergic to, as the order has it. */
  allergens: readonly string[];
  /** Not to be had: sold out, or too little left. */
  soldOut: ReadonlySet<string>;
}

/**
 * Lines that may stand in for one that cannot be had, the nearest in price first: the same item with another option in
 * the place of the one sold out, else other items of its category that need no question. Never an item for adults, and
 * with an allergy only what the menu declares free of it; an allergy that no menu declares allows nothing.
 */
export function similarLines(line: Line, facts: SimilarFacts): Line[] {
  const { menu, allergens } = facts;
  if (!allergens.every(isAllergen)) return [];
  const price = priceIfAny(line, menu);
  return [...otherOptions(line, facts), ...otherItems(line, facts)]
    .filter(
      (each) =>
        canBeHad(each, facts) &&
        missingChoice(each, menu) === undefined &&
        safeFor(each, allergens.filter(isAllergen), menu).safe,
    )
    .map((each) => ({ each, away: Math.abs(priceOfLine(each, menu) - (price ?? 0)) }))
    .sort((one, other) => one.away - other.away)
    .slice(0, MOST)
    .map(({ each }) => each);
}

const canBeHad = (line: Line, { menu, soldOut }: SimilarFacts): boolean =>
  onSale(line, menu) && stockNeeds([line], menu).every(({ sku }) => !soldOut.has(sku));

/** With one option of the line in the place of the only one that cannot be had. */
function otherOptions(line: Line, facts: SimilarFacts): Line[] {
  const item = facts.menu.item(line.item);
  const gone = line.options.filter((option) => !canBeHad({ ...line, options: [option] }, facts));
  const [only] = gone;
  if (!item || !only || gone.length > 1 || only.amount === 'none') return [];
  const group = facts.menu.group(only.group);
  return (group?.options ?? [])
    .filter(
      ({ id }) => !line.options.some((each) => each.group === only.group && each.option === id),
    )
    .map(({ id }) => ({
      ...line,
      options: line.options.map((each): LineOption =>
        each === only ? { ...only, option: id } : each,
      ),
    }));
}

/** Other items of the category, sold in the same unit, with the options that they too have. */
function otherItems(line: Line, { menu }: SimilarFacts): Line[] {
  const item = menu.item(line.item);
  if (item?.category === undefined) return [];
  return menu.menu.items
    .filter(
      (each) =>
        each.category === item.category &&
        each.id !== item.id &&
        each.minimumAge === undefined &&
        each.unit === item.unit,
    )
    .map((each) => ({
      item: each.id,
      quantity: line.quantity,
      options: line.options.filter(
        ({ group, option, amount }) =>
          amount !== 'none' &&
          each.groups?.includes(group) === true &&
          menu.option(group, option)?.available !== false,
      ),
    }));
}

function priceIfAny(line: Line, menu: MenuIndex): number | undefined {
  return menu.item(line.item) === undefined ? undefined : priceOfLine(line, menu);
}
