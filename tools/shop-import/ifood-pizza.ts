import * as z from 'zod';
import { centsOf } from './amount.ts';
import type { DraftGroup, DraftItem, Note } from './draft.ts';
import { isPaused } from './ifood-words.ts';

const price = z.object({ value: z.number() });

const part = z.object({ name: z.string(), status: z.string().optional(), price: price.nullish() });

/** A pizza of iFood's first catalogue: sizes, dough, edges, and flavours with a price for each size. */
export const pizzaSchema = z.object({
  sizes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      status: z.string().optional(),
      acceptedFractions: z.array(z.int().min(1)).nullish(),
    }),
  ),
  toppings: z.array(
    z.object({
      name: z.string(),
      status: z.string().optional(),
      prices: z.record(z.string(), price),
    }),
  ),
  crusts: z.array(part).nullish(),
  edges: z.array(part).nullish(),
});

type Pizza = z.infer<typeof pizzaSchema>;

/** One item "pizza" that takes a size, flavours that share it, dough and edge. */
export function pizzaOf(
  { sizes, toppings, crusts, edges }: Pizza,
  at: string,
  notes: Note[],
): DraftItem[] {
  const leftOut = (what: string, why: string) =>
    notes.push({ at: `${at} ${what}`, kind: 'left out', why });
  const size: DraftGroup = {
    key: `${at} size`,
    name: 'tamanho',
    min: 1,
    max: 1,
    options: sizes.map(({ name, status }) => ({ name, ...paused(status) })),
  };
  const flavours = toppings.flatMap(({ name, status, prices }) => {
    const cents = Object.fromEntries(
      sizes.flatMap((each) => {
        const value = centsOf(prices[each.id]?.value);
        return value === undefined ? [] : [[each.name, value] as const];
      }),
    );
    if (Object.keys(cents).length === sizes.length)
      return { name, cents: { by: size.key, cents }, ...paused(status) };
    leftOut(`"${name}"`, 'it has no price for every size');
    return [];
  });
  if (flavours.length === 0) {
    leftOut('pizza', 'none of its flavours has a price for every size');
    return [];
  }
  const most = Math.max(1, ...sizes.flatMap(({ acceptedFractions }) => acceptedFractions ?? []));
  const parts = (key: string, name: string, from: Pizza['crusts']): DraftGroup[] =>
    !from || from.length === 0
      ? []
      : [
          {
            key: `${at} ${key}`,
            name,
            min: 0,
            max: 1,
            options: from.map((each) => ({
              name: each.name,
              cents: centsOf(each.price?.value) ?? 0,
              ...paused(each.status),
            })),
          },
        ];
  return [
    {
      at,
      name: 'pizza',
      groups: [
        size,
        { key: `${at} flavour`, name: 'sabor', min: 1, max: most, shares: true, options: flavours },
        ...parts('crust', 'massa', crusts),
        ...parts('edge', 'borda', edges),
      ],
    },
  ];
}

const paused = (status: string | undefined) =>
  isPaused(status) ? { available: false as const } : {};
