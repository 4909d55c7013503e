import * as z from 'zod';
import type { Menu } from '../domain/menu.ts';

/**
 * The words of a menu, which is all that the reader needs of it (docs/reader-format.md). Whatever else a menu holds
 * (prices, stock, pictures) is passed over, in whatever form a shop writes it.
 */

const id = z.string().regex(/^[^A-Z\s]+$/, 'expected an id in lower case, without spaces');
const word = z.string().trim().min(1, 'expected a word, came an empty text');
const name = z
  .record(z.string(), word)
  .refine((names) => Object.keys(names).length > 0, 'expected a name in one language at least');
const aliases = z.record(z.string(), z.array(word));

const option = z.object({ id, name, aliases: aliases.optional() });

const group = z
  .object({
    id,
    name: name.optional().catch(undefined),
    min: z.int().min(0),
    max: z.int().min(1),
    default: id.optional(),
    shares: z.boolean().optional(),
    options: z.array(option).min(1, 'expected one option at least'),
  })
  .refine((each) => each.min <= each.max, 'expected min not above max');

const item = z.object({
  id,
  name,
  aliases: aliases.optional(),
  groups: z.array(id).optional(),
  includes: z.array(id).optional(),
  unit: z.enum(['each', 'g', 'ml']).optional(),
  category: z.string().optional().catch(undefined),
});

const categories = z
  .array(z.object({ id: z.string(), name }))
  .optional()
  .catch(undefined);

type Fault = (path: (string | number)[], message: string) => void;

function refuseTwice(
  ids: readonly string[],
  kind: string,
  path: (at: number) => (string | number)[],
  fault: Fault,
) {
  ids.forEach((each, at) => {
    if (ids.indexOf(each) !== at) fault(path(at), `${kind} id "${each}" is there twice`);
  });
}

const menuWords = z
  .object({
    categories,
    items: z.array(item).min(1, 'expected one item at least'),
    groups: z.array(group).default([]),
  })
  .superRefine((menu, context) => {
    const fault: Fault = (path, message) => {
      context.addIssue({ code: 'custom', path, message });
    };
    refuseTwice(
      menu.items.map((each) => each.id),
      'item',
      (at) => ['items', at, 'id'],
      fault,
    );
    refuseTwice(
      menu.groups.map((each) => each.id),
      'group',
      (at) => ['groups', at, 'id'],
      fault,
    );
    const optionsOf = new Map(
      menu.groups.map((each) => [each.id, each.options.map((one) => one.id)]),
    );
    menu.groups.forEach((each, at) => {
      refuseTwice(
        each.options.map((one) => one.id),
        'option',
        (index) => ['groups', at, 'options', index, 'id'],
        fault,
      );
      if (each.default !== undefined && !optionsOf.get(each.id)?.includes(each.default))
        fault(['groups', at, 'default'], `no option "${each.default}" in group "${each.id}"`);
    });
    menu.items.forEach((each, at) => {
      each.groups?.forEach((one, index) => {
        if (!optionsOf.has(one))
          fault(['items', at, 'groups', index], `no group "${one}" in this menu`);
      });
      const own = new Set((each.groups ?? []).flatMap((one) => optionsOf.get(one) ?? []));
      each.includes?.forEach((one, index) => {
        if (!own.has(one))
          fault(
            ['items', at, 'includes', index],
            `no option "${one}" in the groups of "${each.id}"`,
          );
      });
    });
  });

/** A menu that breaks the format; each fault is where it stands and what is wrong with it. */
export class MenuFormatError extends Error {
  readonly faults: string[];

  constructor(faults: string[]) {
    super(faults.join('\n'));
    this.name = 'MenuFormatError';
    this.faults = faults;
  }
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((whole, part) => {
    if (typeof part === 'number') return `${whole}[${part}]`;
    return whole === '' ? String(part) : `${whole}.${String(part)}`;
  }, '');
}

/** Takes the words out of a menu; throws MenuFormatError with every fault. */
export function parseMenuWords(menu: unknown): Menu {
  const parsed = menuWords.safeParse(menu);
  if (parsed.success) return parsed.data;
  throw new MenuFormatError(
    parsed.error.issues.map((issue) => {
      const path = pathOf(issue.path);
      return path === '' ? issue.message : `${path}: ${issue.message}`;
    }),
  );
}
