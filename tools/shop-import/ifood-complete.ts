import * as z from 'zod';
import { centsOf } from './amount.ts';
import type { Draft, DraftGroup, DraftItem, DraftOption, Note } from './draft.ts';
import { isPaused, TAGS } from './ifood-words.ts';

const price = z.object({ value: z.number() }).nullish();

/** A complete item of iFood's second catalogue, as its API takes and gives it. */
const completeSchema = z.object({
  item: z.object({
    id: z.string(),
    status: z.string().optional(),
    categoryId: z.string().nullish(),
    price,
    productId: z.string(),
  }),
  products: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      description: z.string().nullish(),
      dietaryRestrictions: z.array(z.string()).nullish(),
      optionGroups: z
        .array(z.object({ id: z.string(), min: z.int().min(0), max: z.int().min(0) }))
        .nullish(),
    }),
  ),
  optionGroups: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        status: z.string().optional(),
        optionGroupType: z.string().optional(),
        optionIds: z.array(z.string()).nullish(),
      }),
    )
    .nullish(),
  options: z
    .array(
      z.object({
        id: z.string(),
        status: z.string().optional(),
        productId: z.string(),
        price,
        fractions: z.array(z.int().min(1)).nullish(),
        contextModifiers: z
          .array(z.object({ parentOptionId: z.string().nullish(), price }))
          .nullish(),
      }),
    )
    .nullish(),
});

const manySchema = z.union([
  completeSchema.transform((one) => ({ items: [one], categories: [] })),
  z
    .array(completeSchema)
    .min(1)
    .transform((items) => ({ items, categories: [] })),
  z.object({
    items: z.array(completeSchema).min(1),
    categories: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
  }),
]);

type Complete = z.infer<typeof completeSchema>;

/** Undefined where it is none of these. */
export function importCompleteItems(catalogue: unknown): Draft | undefined {
  const { success, data } = manySchema.safeParse(catalogue);
  if (!success) return undefined;
  const names = new Map(data.categories.map(({ id, name }) => [id, name]));
  const notes: Note[] = [];
  const items = data.items.flatMap((each, index) => itemOf(each, index, names, notes) ?? []);
  return { items, notes };
}

function itemOf(
  complete: Complete,
  index: number,
  categories: ReadonlyMap<string, string>,
  notes: Note[],
): DraftItem | undefined {
  const { item, products } = complete;
  const product = products.find(({ id }) => id === item.productId);
  const at = `items[${index}] "${product?.name ?? item.id}"`;
  if (!product) {
    notes.push({ at, kind: 'left out', why: `its product ${item.productId} is not in the file` });
    return undefined;
  }
  const groups = (product.optionGroups ?? []).flatMap(
    (rule) => groupOf(complete, rule, at, notes) ?? [],
  );
  const cents = centsOf(item.price?.value) ?? 0;
  const priced = groups.some(({ options }) => options.some((each) => each.cents !== undefined));
  if (cents === 0 && !priced) {
    notes.push({ at, kind: 'left out', why: 'it has no price' });
    return undefined;
  }
  const category = categories.get(item.categoryId ?? '');
  return {
    at,
    name: product.name,
    ...(product.description && { description: product.description }),
    ...(category !== undefined && { category }),
    ...(cents > 0 && { cents }),
    groups,
    tags: (product.dietaryRestrictions ?? []).flatMap((each) => TAGS[each] ?? []),
    ...(isPaused(item.status) && { available: false as const }),
  };
}

function groupOf(
  { optionGroups, options, products, item }: Complete,
  rule: { id: string; min: number; max: number },
  at: string,
  notes: Note[],
): DraftGroup | undefined {
  const group = optionGroups?.find(({ id }) => id === rule.id);
  const own = (group?.optionIds ?? []).flatMap(
    (id) => options?.find((each) => each.id === id) ?? [],
  );
  if (!group || own.length === 0 || isPaused(group.status)) {
    const why = `the group "${group?.name ?? rule.id}" is paused, empty or not in the file`;
    notes.push({ at, kind: 'changed', why });
    return undefined;
  }
  const sizes = optionGroups?.find(({ optionGroupType }) => optionGroupType === 'SIZE');
  const nameOf = (optionId: string) => {
    const productId = options?.find(({ id }) => id === optionId)?.productId;
    return products.find(({ id }) => id === productId)?.name ?? optionId;
  };
  const made = own.map((option): DraftOption => {
    const bySize = Object.fromEntries(
      (option.contextModifiers ?? []).flatMap(({ parentOptionId, price: costs }) => {
        const cents = centsOf(costs?.value);
        const ofSize = sizes?.optionIds?.includes(parentOptionId ?? '') === true;
        return ofSize && cents !== undefined
          ? [[nameOf(parentOptionId ?? ''), cents] as const]
          : [];
      }),
    );
    const whole = Object.keys(bySize).length === (sizes?.optionIds?.length ?? -1);
    const cents = centsOf(option.price?.value);
    return {
      name: nameOf(option.id),
      ...(cents !== undefined && { cents }),
      ...(whole && { cents: { by: keyOf(item.id, sizes?.id ?? ''), cents: bySize } }),
      ...(isPaused(option.status) && { available: false as const }),
    };
  });
  const shares = group.optionGroupType === 'TOPPING';
  const most = Math.max(
    1,
    rule.max,
    ...(options ?? []).flatMap(({ fractions }) => (shares ? (fractions ?? []) : [])),
  );
  return {
    key: keyOf(item.id, group.id),
    name: group.name,
    min: Math.min(rule.min, most),
    max: most,
    ...(shares && { shares }),
    options: made,
  };
}

/** Prices by size hang on the item's own sizes, so that its groups are its own too. */
const keyOf = (itemId: string, groupId: string): string => `${itemId} ${groupId}`;
