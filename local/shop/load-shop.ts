import type { Menu } from '../../lambda/domain/menu.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import { checkShop } from './check-shop.ts';
import type { Finding } from './finding.ts';
import { renderFinding } from './finding.ts';

/** A shop's files have errors; the message lists each with its place and how to mend it. */
export class ShopFaultsError extends Error {
  override name = 'ShopFaultsError';
  readonly findings: Finding[];

  constructor(findings: Finding[]) {
    const count = findings.length === 1 ? 'a fault' : `${findings.length} faults`;
    super(`the shop has ${count}:\n${findings.map(renderFinding).join('\n')}`);
    this.findings = findings;
  }
}

/**
 * The menu and the shop of a directory, checked; warnings pass.
 * @throws ShopFaultsError where the files are wrong
 * @throws ShopUnreadableError where they are not there
 */
export async function loadShop(directory: string): Promise<{ menu: Menu; shop: Shop }> {
  const { menu, shop, findings } = await checkShop(directory);
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0 || !menu || !shop) throw new ShopFaultsError(errors);
  return { menu, shop };
}
