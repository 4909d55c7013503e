import type { Line } from '../line.ts';

/** How often items were ordered, and with which others, by item id. Nobody's order can be told from it. */
export interface Company {
  counts: Record<string, number>;
  together: Record<string, Record<string, number>>;
}

export const NO_COMPANY: Company = { counts: {}, together: {} };

/** What is kept: so many items, and of each the partners that it has most often. */
const MOST_ITEMS = 150;
const MOST_PARTNERS = 12;

/** The counts after one order more. Of what is rarest the least is kept, so that it never grows beyond its bounds. */
export function withOrder({ counts, together }: Company, lines: readonly Line[]): Company {
  const items = [...new Set(lines.map(({ item }) => item))];
  const counted = { ...counts };
  const paired = { ...together };
  for (const item of items) {
    counted[item] = (counted[item] ?? 0) + 1;
    const partners = { ...paired[item] };
    for (const other of items) if (other !== item) partners[other] = (partners[other] ?? 0) + 1;
    if (items.length > 1) paired[item] = most(partners, MOST_PARTNERS, items);
  }
  const kept = most(counted, MOST_ITEMS, items);
  return {
    counts: kept,
    together: Object.fromEntries(Object.entries(paired).filter(([item]) => item in kept)),
  };
}

/** The largest counts, those that have just grown first where they are equal: else nothing new could ever stay. */
function most(
  counts: Record<string, number>,
  limit: number,
  grown: readonly string[],
): Record<string, number> {
  const fresh = (item: string) => (grown.includes(item) ? 1 : 0);
  return Object.fromEntries(
    Object.entries(counts)
      .sort(
        ([one, first], [other, second]) =>
          second - first || fresh(other) - fresh(one) || (one < other ? -1 : 1),
      )
      .slice(0, limit),
  );
}

/**
 * How much more often than elsewhere an item is ordered with those of a basket: the largest share of a basket item's
 * orders that had it too, between 0 and 1. A handful of orders says little: their share is drawn towards none.
 */
export function affinity(item: string, basket: readonly string[], company: Company): number {
  const shares = basket.map((other) => {
    const both = company.together[other]?.[item] ?? 0;
    return both / ((company.counts[other] ?? 0) + FEW_ORDERS);
  });
  return Math.max(0, ...shares);
}

const FEW_ORDERS = 5;
