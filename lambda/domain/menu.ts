import * as z from 'zod';
import { MENU_KINDS } from './menu-kinds.ts';

/**
 * The menu, as a shop writes it in `shop/menu.json` and as the reader takes it (docs/reader-format.md).
 *
 * The reader needs only ids, names, aliases and groups. All else here (prices, stock, tags) is read by
 * the dialogue and the workflow, and is optional, so that a menu of words alone can be read with.
 * Money is integer cents; `stock` counts units.
 */

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'an id is lower-case letters, digits and hyphens');

const cents = z.int().min(0);

const word = z.string().trim().min(1).max(140);

const name = z
  .record(z.string(), word)
  .refine((names) => Object.keys(names).length > 0, 'give a name in one language at least');

const aliases = z.record(z.string(), z.array(word));

/** A price alone, or one that hangs on the option chosen in another group (a flavour's price by size). */
const price = z.union([
  cents,
  z
    .object({ by: id, cents: z.record(z.string(), cents) })
    .describe('price by the option of a group'),
]);

const sold = {
  priceCents: price.optional(),
  stock: z.int().min(0).optional(),
  /** With this many left, or fewer, the shop is warned. */
  lowStock: z.int().min(0).optional(),
  available: z.boolean().optional(),
  tags: z.array(z.string()).optional(),
  allergens: z.array(z.string()).optional(),
};

/** How many people one of it feeds. */
const serves = z.int().min(1).max(50);

const optionSchema = z.object({
  id,
  name,
  aliases: aliases.optional(),
  ...sold,
  serves: serves.optional(),
});

const groupSchema = z
  .object({
    id,
    name: name.optional(),
    min: z.int().min(0),
    max: z.int().min(1),
    default: id.optional(),
    shares: z.boolean().optional(),
    sharedPrice: z.enum(['average', 'highest']).optional(),
    options: z.array(optionSchema).min(1),
  })
  .refine((group) => group.min <= group.max, 'min must not be above max');

const itemSchema = z.object({
  id,
  name,
  aliases: aliases.optional(),
  description: z.record(z.string(), z.string()).optional(),
  category: id.optional(),
  groups: z.array(id).optional(),
  includes: z.array(id).optional(),
  unit: z.enum(['each', 'g', 'ml']).optional(),
  ...sold,
  /** For `g` items the price of a kilo, for `ml` items of a litre. */
  pricePerThousandCents: cents.optional(),
  minimumAge: z.int().min(1).optional(),
  picture: z.string().optional(),
  serves: serves.optional(),
  /** What the shop earns of its price; of what is as likely to be liked, what earns more is suggested first. */
  marginPercent: z.int().min(0).max(100).optional(),
  /** What a combo is made of, beside what its groups let the customer choose. */
  components: z.array(z.object({ item: id, quantity: z.int().min(1) })).optional(),
});

const categorySchema = z.object({
  id,
  name,
  aliases: aliases.optional(),
  kind: z.enum(MENU_KINDS).optional(),
});

export const menuSchema = z
  .object({
    categories: z.array(categorySchema).optional(),
    items: z.array(itemSchema).min(1),
    groups: z.array(groupSchema).default([]),
  })
  .superRefine((menu, context) => {
    const fault = (path: (string | number)[], message: string) => {
      context.addIssue({ code: 'custom', path, message });
    };
    const groups = new Map(menu.groups.map((group) => [group.id, group]));
    const seen = (kind: string, ids: string[], path: (index: number) => (string | number)[]) => {
      ids.forEach((each, index) => {
        if (ids.indexOf(each) !== index) fault(path(index), `${kind} id "${each}" is there twice`);
      });
    };
    seen(
      'item',
      menu.items.map((item) => item.id),
      (index) => ['items', index, 'id'],
    );
    seen(
      'group',
      menu.groups.map((group) => group.id),
      (index) => ['groups', index, 'id'],
    );
    menu.groups.forEach((group, at) => {
      const options = group.options.map((option) => option.id);
      seen('option', options, (index) => ['groups', at, 'options', index, 'id']);
      if (group.default !== undefined && !options.includes(group.default))
        fault(['groups', at, 'default'], `no option "${group.default}" in group "${group.id}"`);
    });
    menu.items.forEach((item, at) => {
      const own = (item.groups ?? []).flatMap((group, index) => {
        const found = groups.get(group);
        if (!found) fault(['items', at, 'groups', index], `no group "${group}" in this menu`);
        return found?.options.map((option) => option.id) ?? [];
      });
      item.includes?.forEach((option, index) => {
        if (!own.includes(option))
          fault(
            ['items', at, 'includes', index],
            `no option "${option}" in the groups of "${item.id}"`,
          );
      });
    });
  });

export type Menu = z.infer<typeof menuSchema>;
export type MenuItem = Menu['items'][number];
export type OptionGroup = Menu['groups'][number];
export type MenuOption = OptionGroup['options'][number];
export type Price = z.infer<typeof price>;
