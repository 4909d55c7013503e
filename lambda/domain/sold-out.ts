import { onSale } from './choices.ts';
import type { Line } from './line.ts';
import type { MenuIndex } from './menu-index.ts';
import { stockNeeds } from './stock.ts';

/** Places of the lines that cannot be had: they need a sold-out sku, or something in them is no longer on sale. */
export function missingLines(
  lines: readonly Line[],
  soldOut: readonly string[],
  menus: { agreed: MenuIndex; now: MenuIndex },
): number[] {
  return [...lines.entries()]
    .filter(
      ([, line]) =>
        !onSale(line, menus.now) ||
        stockNeeds([line], menus.agreed).some(({ sku }) => soldOut.includes(sku)),
    )
    .map(([place]) => place);
}

/** What was changed of an order because something was sold out. */
export type Adjustment =
  | { kind: 'leftOut'; line: Line }
  /** Also a line that goes on without one of its options. */
  | { kind: 'replaced'; line: Line; by: Line };

/**
 * An order's lines without what cannot be had. Where that is an extra which the item can do without, the item stays; a
 * flavour of two halves is no extra.
 */
export function withoutSoldOut(
  lines: readonly Line[],
  missing: readonly number[],
  soldOut: readonly string[],
  menus: { agreed: MenuIndex; now: MenuIndex },
): { lines: Line[]; adjustments: Adjustment[] } {
  const adjusted = lines.map((line, place) => {
    if (!missing.includes(place)) return { line, kept: line };
    const options = line.options.filter(
      (option) => missingLines([{ ...line, options: [option] }], soldOut, menus).length === 0,
    );
    const without = { ...line, options };
    const still =
      options.length === line.options.length ||
      missingLines([without], soldOut, menus).length > 0 ||
      !canDoWithout(line, without, menus.now);
    return still ? { line } : { line, kept: without };
  });
  return {
    lines: adjusted.flatMap(({ kept }) => kept ?? []),
    adjustments: adjusted.flatMap(({ line, kept }): Adjustment[] => {
      if (kept === line) return [];
      return [kept ? { kind: 'replaced', line, by: kept } : { kind: 'leftOut', line }];
    }),
  };
}

/** Only of groups from which nothing has to be chosen is anything left out. */
function canDoWithout(line: Line, without: Line, menu: MenuIndex): boolean {
  return line.options
    .filter((option) => !without.options.includes(option))
    .every(({ group }) => menu.group(group)?.min === 0);
}
