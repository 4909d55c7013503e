import * as z from 'zod';
import type { Locale } from '../../lambda/domain/locale.ts';
import {
  UnknownFormatError,
  type Draft,
  type DraftGroup,
  type DraftItem,
  type Note,
} from './draft.ts';
import { withSizes } from './sizes.ts';

/** What a list or search of Square's Catalog API answers, as far as a menu needs it. */
const money = z.object({ amount: z.int().min(0), currency: z.string() });

const variationSchema = z.object({
  item_variation_data: z.object({
    name: z.string().optional(),
    pricing_type: z.string().optional(),
    price_money: money.optional(),
  }),
});

const objectSchema = z.object({
  type: z.string(),
  id: z.string(),
  is_deleted: z.boolean().optional(),
  category_data: z.object({ name: z.string().optional() }).optional(),
  item_data: z
    .object({
      name: z.string(),
      description_plaintext: z.string().optional(),
      description: z.string().optional(),
      category_id: z.string().optional(),
      categories: z.array(z.object({ id: z.string() })).optional(),
      is_archived: z.boolean().optional(),
      variations: z.array(variationSchema).optional(),
      modifier_list_info: z
        .array(
          z.object({
            modifier_list_id: z.string(),
            min_selected_modifiers: z.int().optional(),
            max_selected_modifiers: z.int().optional(),
            enabled: z.boolean().optional(),
          }),
        )
        .optional(),
    })
    .optional(),
  modifier_list_data: z
    .object({
      name: z.string().optional(),
      selection_type: z.string().optional(),
      modifiers: z
        .array(
          z.object({
            modifier_data: z.object({ name: z.string(), price_money: money.optional() }),
          }),
        )
        .optional(),
    })
    .optional(),
});

const catalogSchema = z.object({
  objects: z.array(objectSchema),
  related_objects: z.array(objectSchema).optional(),
});

type SquareObject = z.infer<typeof objectSchema>;
type SquareItem = NonNullable<SquareObject['item_data']>;
type ModifierInfo = NonNullable<SquareItem['modifier_list_info']>[number];

/** @param catalog the JSON of `GET /v2/catalog/list?types=ITEM,CATEGORY,MODIFIER_LIST`, all pages' `objects` together */
export function importSquare(catalog: unknown, locale: Locale): Draft {
  const parsed = catalogSchema.safeParse(catalog);
  if (!parsed.success)
    throw new UnknownFormatError(
      `expected the answer of Square's GET /v2/catalog/list, with "objects": ${z.prettifyError(parsed.error)}`,
    );
  const objects = [...parsed.data.objects, ...(parsed.data.related_objects ?? [])];
  const byId = new Map(objects.map((each) => [each.id, each]));
  const notes: Note[] = [];
  const items = objects.flatMap((object) => {
    const { type, item_data: data } = object;
    if (type !== 'ITEM' || !data || object.is_deleted === true) return [];
    const at = `${object.id} "${data.name}"`;
    if (data.is_archived === true) {
      notes.push({ at, kind: 'left out', why: 'it is archived at Square' });
      return [];
    }
    return itemOf(data, at, byId, notes, locale) ?? [];
  });
  return { items, notes };
}

function itemOf(
  data: SquareItem,
  at: string,
  byId: ReadonlyMap<string, SquareObject>,
  notes: Note[],
  locale: Locale,
): DraftItem | undefined {
  const variations = (data.variations ?? []).flatMap(({ item_variation_data: each }, index) => {
    const cents = each.price_money?.amount;
    const name = each.name ?? 'Regular';
    if (cents !== undefined) return { name, cents };
    const why = `the variation "${name}" has no price of its own (${each.pricing_type ?? 'none'})`;
    notes.push({ at: `${at} variations[${index}]`, kind: 'left out', why });
    return [];
  });
  const [only, ...more] = variations;
  if (!only) {
    notes.push({ at, kind: 'left out', why: 'no variation of it has a price' });
    return undefined;
  }
  const category = byId.get(data.categories?.[0]?.id ?? data.category_id ?? '')?.category_data
    ?.name;
  const description = data.description_plaintext ?? data.description;
  const modifiers = (data.modifier_list_info ?? []).flatMap((info) =>
    info.enabled === false ? [] : (groupOf(info, at, byId, notes) ?? []),
  );
  const item: DraftItem = {
    at,
    name: data.name,
    ...(description !== undefined && description !== '' && { description }),
    ...(category !== undefined && { category }),
    cents: only.cents,
    groups: modifiers,
  };
  return more.length === 0 ? item : withSizes(item, variations, locale);
}

function groupOf(
  info: ModifierInfo,
  at: string,
  byId: ReadonlyMap<string, SquareObject>,
  notes: Note[],
): DraftGroup | undefined {
  const list = byId.get(info.modifier_list_id)?.modifier_list_data;
  const options = (list?.modifiers ?? []).map(
    ({ modifier_data: { name, price_money: price } }) => ({
      name,
      ...(price && { cents: price.amount }),
    }),
  );
  if (!list || options.length === 0) {
    const why = `its modifier list ${info.modifier_list_id} is not in the file, or empty: list MODIFIER_LIST too`;
    notes.push({ at, kind: 'changed', why });
    return undefined;
  }
  // Square writes -1 where the list's own rule counts.
  const told = (value: number | undefined) =>
    value === undefined || value < 0 ? undefined : value;
  const single = list.selection_type === 'SINGLE';
  const max = told(info.max_selected_modifiers) ?? (single ? 1 : options.length);
  const min = told(info.min_selected_modifiers) ?? 0;
  return {
    key: `modifiers ${info.modifier_list_id} ${min} ${max}`,
    name: list.name ?? 'extra',
    min: Math.min(min, max),
    max: Math.max(1, Math.min(max, options.length)),
    options,
  };
}
