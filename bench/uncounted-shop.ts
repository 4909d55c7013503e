import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SHOP = join(import.meta.dirname, '../shop');

/** The demo shop in a folder of its own, with nothing counted: its thousandth customer still gets a pudding. */
export async function uncountedShop(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'balcao-bench-shop-'));
  await cp(SHOP, folder, { recursive: true });
  const menu = join(folder, 'menu.json');
  const counted = new Set(['stock', 'lowStock']);
  const without = (key: string, value: unknown) => (counted.has(key) ? undefined : value);
  await writeFile(menu, JSON.stringify(JSON.parse(await readFile(menu, 'utf8')), without, 2));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
