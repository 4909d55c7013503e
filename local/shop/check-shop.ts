import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import type { Menu } from '../../lambda/domain/menu.ts';
import { menuSchema } from '../../lambda/domain/menu.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import { shopFileSchema } from '../../lambda/domain/shop.ts';
import { checkAllergens } from './checks/allergens.ts';
import { checkAreas } from './checks/areas.ts';
import { checkCombos } from './checks/combos.ts';
import { checkCoupons } from './checks/coupons.ts';
import { checkGroups } from './checks/groups.ts';
import { checkHours } from './checks/hours.ts';
import { checkNames } from './checks/names.ts';
import { checkPriceGroups } from './checks/price-groups.ts';
import { checkPrices } from './checks/prices.ts';
import { readBeside } from './beside.ts';
import type { Finding, Remark } from './finding.ts';
import { fieldNames } from './json-schema.ts';
import { readJsonText } from './json-text.ts';
import { schemaRemarks } from './schema-remarks.ts';
import { unknownFields } from './unknown-fields.ts';

/** A file of the shop is not there, or may not be read. */
export class ShopUnreadableError extends Error {
  override name = 'ShopUnreadableError';
}

/** What was read, as far as it is sound, and all that was found on the way, in the order of the files. */
export interface ShopCheck {
  menu: Menu | undefined;
  shop: Shop | undefined;
  findings: Finding[];
}

/**
 * Reads `menu.json` and `shop.json` of a directory, and what may stand beside them (`beside.ts`), and looks at everything that could be wrong in them.
 * @throws ShopUnreadableError
 */
export async function checkShop(directory: string): Promise<ShopCheck> {
  const menu = await checkFile(directory, 'menu.json', menuSchema, (value) =>
    [checkPrices, checkPriceGroups, checkGroups, checkNames, checkCombos, checkAllergens].flatMap(
      (check) => check(value),
    ),
  );
  const shop = await checkFile(directory, 'shop.json', shopFileSchema, (value) => [
    ...[checkHours, checkAreas].flatMap((check) => check(value)),
    ...checkCoupons(value, menu.value),
  ]);
  const beside = await readBeside(directory, menu.value);
  return {
    menu: menu.value,
    shop: shop.value && { ...shop.value, faq: beside.faq, examples: beside.examples },
    findings: [...menu.findings, ...shop.findings, ...beside.findings],
  };
}

async function checkFile<Schema extends z.ZodType>(
  directory: string,
  name: string,
  schema: Schema,
  check: (value: z.output<Schema>) => Remark[],
): Promise<{ value: z.output<Schema> | undefined; findings: Finding[] }> {
  const file = join(directory, name);
  const json = readJsonText(await text(file));
  if (json.faults.length > 0)
    return { value: undefined, findings: json.faults.map((fault) => ({ ...fault, file })) };
  const place = (remarks: Remark[]): Finding[] =>
    remarks
      .map((remark) => ({ ...remark, file, ...json.place(remark.path) }))
      .toSorted((left, right) => left.line - right.line || left.column - right.column);
  const read = schema.safeParse(json.value);
  if (!read.success) return { value: undefined, findings: place(schemaRemarks(read.error.issues)) };
  return {
    value: read.data,
    findings: place([
      ...unknownFields(json.value, read.data, fieldNames(schema)),
      ...check(read.data),
    ]),
  };
}

async function text(file: string): Promise<string> {
  try {
    // A byte order mark, as some editors on Windows write it, is no part of the JSON.
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ShopUnreadableError(
      `expected to read ${file}: ${why}; name the shop's directory with --shop`,
      { cause },
    );
  }
}
