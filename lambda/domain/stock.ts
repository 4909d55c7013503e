import type { Line } from './line.ts';
import type { MenuIndex } from './menu-index.ts';

/** What is counted: an item, or an option of a group. Undeclared stock is unlimited and has no record. */
export interface StockNeed {
  /** `item:<id>` or `option:<group>/<id>`. */
  sku: string;
  quantity: number;
}

export const itemSku = (item: string) => `item:${item}`;
export const optionSku = (group: string, option: string) => `option:${group}/${option}`;

/** What lines take of the stock that a shop declares, added up by sku. */
export function stockNeeds(lines: readonly Line[], menu: MenuIndex): StockNeed[] {
  const needs = new Map<string, number>();
  const take = (sku: string, quantity: number) => needs.set(sku, (needs.get(sku) ?? 0) + quantity);
  for (const line of lines) {
    const item = menu.item(line.item);
    if (item?.stock !== undefined) take(itemSku(item.id), line.quantity);
    for (const component of item?.components ?? []) {
      if (menu.item(component.item)?.stock !== undefined)
        take(itemSku(component.item), component.quantity * line.quantity);
    }
    for (const each of line.options) {
      if (each.amount !== 'none' && menu.option(each.group, each.option)?.stock !== undefined)
        take(optionSku(each.group, each.option), (each.count ?? 1) * line.quantity);
    }
  }
  return [...needs].map(([sku, quantity]) => ({ sku, quantity }));
}
