import { isAllergen, safeFor } from './allergy.ts';
import { missingChoice, onSale } from './choices.ts';
import type { Line } from './line.ts';
import type { MenuIndex } from './menu-index.ts';
import type { OrderContents } from './order-contents.ts';
import { priceOfLine } from './price.ts';

/** A model is shown this many at most. */
const MOST_CANDIDATES = 20;

/** With a drink or a dessert there is none yet of, an order is more of a meal. */
const NEW_CATEGORY = 2;
const FAVOURITE = 1;
/** Having had it before says most. */
const EACH_TIME_BEFORE = 3;

/**
 * What might go well with an order, the likeliest first, each a line that needs no question: what the customer had
 * before, with these items above all, then what there is nothing of yet. Nothing for adults, nothing that is not
 * declared free of the customer's allergens, nothing dearer than the order itself.
 */
export function suggestionCandidates(
  { lines, allergens = [], itemsCents }: OrderContents,
  before: readonly Pick<OrderContents, 'lines'>[],
  menu: MenuIndex,
): Line[] {
  if (!allergens.every(isAllergen)) return [];
  const ordered = new Set(lines.map((line) => line.item));
  const categories = new Set(lines.map((line) => menu.item(line.item)?.category));
  return menu.menu.items
    .filter(({ id, minimumAge }) => minimumAge === undefined && !ordered.has(id))
    .map((item) => {
      const had = before.flatMap((contents) =>
        contents.lines.filter((line) => line.item === item.id),
      );
      const together = before.filter(
        (contents) =>
          contents.lines.some((line) => line.item === item.id) &&
          contents.lines.some((line) => ordered.has(line.item)),
      );
      const score =
        EACH_TIME_BEFORE * (had.length + together.length) +
        (categories.has(item.category) ? 0 : NEW_CATEGORY) +
        (item.tags?.includes('favourite') === true ? FAVOURITE : 0);
      return { line: { item: item.id, quantity: 1, options: had[0]?.options ?? [] }, score };
    })
    .filter(
      ({ line }) =>
        onSale(line, menu) &&
        missingChoice(line, menu) === undefined &&
        safeFor(line, allergens.filter(isAllergen), menu).safe &&
        priceOfLine(line, menu) <= itemsCents,
    )
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_CANDIDATES)
    .map(({ line }) => line);
}
