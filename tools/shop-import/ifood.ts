import * as z from 'zod';
import { importCompleteItems } from './ifood-complete.ts';
import { centsOf } from './amount.ts';
import {
  UnknownFormatError,
  type Draft,
  type DraftGroup,
  type DraftItem,
  type Note,
} from './draft.ts';
import { pizzaOf, pizzaSchema } from './ifood-pizza.ts';
import { isPaused, TAGS } from './ifood-words.ts';

/** iFood's catalogue, as `GET …/catalogs/{id}/categories?includeItems=true` answers, as far as a menu needs it. */
const price = z.object({ value: z.number() }).nullish();

const groupSchema = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string().optional(),
  min: z.int().min(0),
  max: z.int().min(0),
  options: z
    .array(z.object({ name: z.string(), status: z.string().optional(), price }))
    .default([]),
});

const itemSchema = z.object({
  id: z.string().optional(),
  name: z.string(),
  description: z.string().nullish(),
  status: z.string().optional(),
  price,
  dietaryRestrictions: z.array(z.string()).nullish(),
  optionGroups: z.array(groupSchema).nullish(),
});

const categoriesSchema = z.array(
  z.object({
    name: z.string(),
    status: z.string().optional(),
    items: z.array(itemSchema).default([]),
    pizza: pizzaSchema.nullish(),
  }),
);

/** @param catalogue categories with their items, or complete items of version 2 (`item`, `products`, `optionGroups`, `options`) */
export function importIfood(catalogue: unknown): Draft {
  const complete = importCompleteItems(catalogue);
  if (complete) return complete;
  const wrapped = z.object({ categories: z.unknown() }).safeParse(catalogue);
  const parsed = categoriesSchema.safeParse(wrapped.success ? wrapped.data.categories : catalogue);
  if (!parsed.success)
    throw new UnknownFormatError(
      `expected iFood's list of categories with their items: ${z.prettifyError(parsed.error)}`,
    );
  const notes: Note[] = [];
  const items = parsed.data.flatMap(({ name: category, status, items: sold, pizza }, index) => {
    const at = `[${index}] "${category}"`;
    const pizzas = pizza ? pizzaOf(pizza, at, notes) : [];
    const others = sold.flatMap((item, place) => {
      const made = itemOf(item, `${at} items[${place}] "${item.name}"`, notes);
      return made ?? [];
    });
    return [...pizzas, ...others].map((item) => ({
      ...item,
      category,
      ...(isPaused(status) && { available: false as const }),
    }));
  });
  return { items, notes };
}

function itemOf(
  item: z.infer<typeof itemSchema>,
  at: string,
  notes: Note[],
): DraftItem | undefined {
  const cents = centsOf(item.price?.value);
  if (cents === undefined) {
    notes.push({ at, kind: 'left out', why: 'it has no price' });
    return undefined;
  }
  const groups = (item.optionGroups ?? []).flatMap((group) => groupOf(group, at, notes) ?? []);
  const { description } = item;
  return {
    at,
    name: item.name,
    ...(description && { description }),
    // A price of nothing is one that the options carry.
    ...(cents > 0 && { cents }),
    groups,
    tags: (item.dietaryRestrictions ?? []).flatMap((each) => TAGS[each] ?? []),
    ...(isPaused(item.status) && { available: false as const }),
  };
}

function groupOf(
  group: z.infer<typeof groupSchema>,
  at: string,
  notes: Note[],
): DraftGroup | undefined {
  const options = group.options.map(({ name, status, price: costs }) => {
    const cents = centsOf(costs?.value);
    return {
      name,
      ...(cents !== undefined && { cents }),
      ...(isPaused(status) && { available: false as const }),
    };
  });
  if (options.length > 0 && !isPaused(group.status))
    return {
      key: `group ${group.id}`,
      name: group.name,
      min: Math.min(group.min, group.max),
      max: Math.max(1, group.max),
      options,
    };
  const why = `the group "${group.name}" is paused or has no options`;
  notes.push({ at, kind: 'changed', why });
  return undefined;
}
