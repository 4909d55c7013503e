import { fingerprint } from './fingerprint.ts';
import type { Menu, MenuItem, MenuOption, Price } from './menu.ts';
import { itemSku, optionSku } from './stock.ts';
import type { Author } from './stock-record.ts';

/** What the shop's people change of an item (`item:<id>`) or option (`option:<group>/<id>`) without a deploy. */
export interface MenuChange {
  sku: string;
  available?: boolean | undefined;
  /** In the shape that the price has: a number, or some rows of the table that there is. */
  priceCents?: number | Record<string, number> | undefined;
  pricePerThousandCents?: number | undefined;
}

export type MenuChangeNoted = Author & MenuChange;

type Sold = MenuItem | MenuOption;
type Field = 'available' | 'priceCents' | 'pricePerThousandCents';

/**
 * A field that stands otherwise than the shop's files have it. It lasts while the files say what they said
 * when it was changed (`base`, absent where they say nothing); a newer word of the files counts.
 */
export interface MenuOverride {
  sku: string;
  field: Field;
  base?: unknown;
  value: unknown;
}

/** Nothing of the menu can be changed so; the message says why. */
export class MenuChangeRefusedError extends Error {
  override readonly name = 'MenuChangeRefusedError';
}

/** What is sold under a sku; undefined when the menu has no such thing. */
export function soldAs({ items, groups }: Menu, sku: string): Sold | undefined {
  const item = items.find(({ id }) => itemSku(id) === sku);
  if (item) return item;
  for (const { id, options } of groups) {
    const option = options.find((each) => optionSku(id, each.id) === sku);
    if (option) return option;
  }
  return undefined;
}

/** A menu of the shop's files with what was changed since, and which of that still counts. */
export function overridden(
  files: Menu,
  overrides: readonly MenuOverride[],
): { menu: Menu; overrides: MenuOverride[] } {
  const menu = structuredClone(files);
  const kept = overrides.filter(({ sku, field, base, value }) => {
    const sold = soldAs(menu, sku);
    if (!sold || !same(field, valueOf(sold, field), base) || same(field, base, value)) return false;
    set(sold, field, value);
    return true;
  });
  return { menu, overrides: kept };
}

/**
 * A menu that has overrides in it, and these, after one more change.
 * @throws MenuChangeRefusedError when there is no such thing, or its price has another shape
 */
export function changedMenu(
  menu: Menu,
  overrides: readonly MenuOverride[],
  change: MenuChange,
): { menu: Menu; overrides: MenuOverride[] } {
  const { sku } = change;
  const sold = soldAs(menu, sku);
  if (!sold) throw new MenuChangeRefusedError(`nothing on the menu is ${sku}`);
  const changed = fieldsOf(change, sold).map(([field, value]): MenuOverride => {
    const before = overrides.find((each) => each.sku === sku && each.field === field);
    return { sku, field, base: before ? before.base : valueOf(sold, field), value };
  });
  const others = overrides.filter(
    (each) => !changed.some(({ field }) => each.sku === sku && each.field === field),
  );
  return overridden(files(menu, overrides), [...others, ...changed]);
}

/** The menu as the shop's files have it. */
function files(menu: Menu, overrides: readonly MenuOverride[]): Menu {
  const restored = structuredClone(menu);
  for (const { sku, field, base } of overrides) {
    const sold = soldAs(restored, sku);
    if (sold) set(sold, field, base);
  }
  return restored;
}

const valueOf = (sold: Sold, field: Field): unknown => Reflect.get(sold, field);

function set(sold: Sold, field: Field, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(sold, field);
  else Reflect.set(sold, field, value);
}

/** What is not said to be unavailable is available. */
const same = (field: Field, one: unknown, other: unknown): boolean =>
  field === 'available'
    ? (one !== false) === (other !== false)
    : fingerprint([one]) === fingerprint([other]);

function fieldsOf(change: MenuChange, sold: Sold): [Field, unknown][] {
  const { available, priceCents, pricePerThousandCents } = change;
  const fields: [Field, unknown][] = [];
  if (available !== undefined) fields.push(['available', available]);
  if (priceCents !== undefined) fields.push(['priceCents', priceFor(sold, priceCents)]);
  if (pricePerThousandCents !== undefined) {
    if (valueOf(sold, 'pricePerThousandCents') === undefined)
      throw new MenuChangeRefusedError(`"${sold.id}" is not sold by weight or volume`);
    fields.push(['pricePerThousandCents', pricePerThousandCents]);
  }
  return fields;
}

function priceFor({ id, priceCents }: Sold, given: number | Record<string, number>): Price {
  if (typeof given === 'number' && typeof priceCents === 'number') return given;
  if (typeof given === 'object' && typeof priceCents === 'object') {
    const strange = Object.keys(given).filter((row) => priceCents.cents[row] === undefined);
    if (strange.length === 0) return { ...priceCents, cents: { ...priceCents.cents, ...given } };
    const rows = Object.keys(priceCents.cents).join(', ');
    throw new MenuChangeRefusedError(
      `"${id}" has a price by ${priceCents.by} (${rows}), and none for ${strange.join(', ')}`,
    );
  }
  throw new MenuChangeRefusedError(
    `"${id}" has ${shapeOf(priceCents)}: give priceCents in the shape that it has`,
  );
}

function shapeOf(price: Price | undefined): string {
  if (price === undefined) return 'no price of its own';
  if (typeof price === 'number') return 'one price, a number';
  return `a price by ${price.by}, a table of ${Object.keys(price.cents).join(', ')}`;
}
