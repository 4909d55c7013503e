import { isAllergen, safeFor } from '../allergy.ts';
import { missingChoice, onSale } from '../choices.ts';
import type { Line } from '../line.ts';
import type { MenuIndex } from '../menu-index.ts';
import type { MenuItem } from '../menu.ts';
import type { Cents } from '../money.ts';
import { priceOfLine } from '../price.ts';
import { stockNeeds } from '../stock.ts';
import { isDeclared } from './diet.ts';
import { liking, type Tastes } from './liking.ts';
import { servedBy } from './serves.ts';
import { wholeLines } from './whole-lines.ts';

/** What suggestions are made out of. */
export interface SuggestionFacts extends Tastes {
  /** The customer's allergies; one that no menu declares allows nothing. */
  allergens: readonly string[];
  /** Items that were suggested before. */
  told: readonly string[];
  /** What is left of each sku that is counted. */
  left: ReadonlyMap<string, number>;
}

/** A line that needs no question, at the price of now. */
export interface Suggested {
  line: Line;
  cents: Cents;
}

/** A model is shown this many at most. */
const MOST = 20;

/**
 * What may be suggested, the likeliest first, each item once and in the way that fits best. Never what is for adults,
 * not on sale or sold out, in the basket or suggested before, declared to have an allergen of the customer's, or beyond
 * the wish.
 */
export function suggestions(facts: SuggestionFacts): Suggested[] {
  const { menu, allergens, basket, told } = facts;
  if (!allergens.every(isAllergen)) return [];
  const seen = new Set([...basket.map(({ item }) => item), ...told]);
  return menu.menu.items
    .filter((item) => !isForAdults(item, menu) && !seen.has(item.id) && isOfKind(item, facts))
    .flatMap((item) => bestWay(item, facts) ?? [])
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST)
    .map(({ line, cents }) => ({ line, cents }));
}

/** Of the ways of an item that fit, the one that is liked best, the cheapest of those. */
function bestWay(
  item: MenuItem,
  facts: SuggestionFacts,
): (Suggested & { score: number }) | undefined {
  const { menu, before } = facts;
  const asBefore = before
    .flat()
    .filter((line) => line.item === item.id)
    .map(({ options }): Line => ({ item: item.id, quantity: 1, options }))
    .filter((line) => onSale(line, menu) && missingChoice(line, menu) === undefined);
  const ways = item.unit === 'g' || item.unit === 'ml' ? [] : asBefore;
  const [best] = [...ways, ...wholeLines(item, menu)]
    .map((line) => ({ ...line, quantity: unitsFor(line, facts) }))
    .filter((line) => fits(line, facts))
    .map((line) => ({ line, cents: priceOfLine(line, menu), score: liking(line, item, facts) }))
    .sort((one, other) => other.score - one.score || one.cents - other.cents);
  return best;
}

/** So many that all have some. */
const unitsFor = (line: Line, { menu, wish }: SuggestionFacts): number =>
  Math.ceil((wish.people ?? 1) / servedBy(line, menu));

function fits(line: Line, { menu, wish, allergens, left }: SuggestionFacts): boolean {
  return (
    onSale(line, menu) &&
    stockNeeds([line], menu).every(({ sku, quantity }) => (left.get(sku) ?? 0) >= quantity) &&
    safeFor(line, allergens.filter(isAllergen), menu).safe &&
    (wish.diets ?? []).every((diet) => isDeclared(diet, line, menu)) &&
    priceOfLine(line, menu) <= (wish.budgetCents ?? Infinity)
  );
}

const isForAdults = (item: MenuItem, menu: MenuIndex): boolean =>
  [item, ...(item.components ?? []).map((each) => menu.item(each.item))].some(
    (each) => each?.minimumAge !== undefined,
  );

function isOfKind({ category }: MenuItem, { menu, wish }: SuggestionFacts): boolean {
  if (wish.category !== undefined) return category === wish.category;
  if (wish.kind === undefined) return true;
  return menu.menu.categories?.find(({ id }) => id === category)?.kind === wish.kind;
}
