import { nameOf } from '../domain/menu-index.ts';
import type { MenuItem, MenuOption } from '../domain/menu.ts';
import { itemSku, optionSku } from '../domain/stock.ts';
import type { Book } from '../ports.ts';
import { KITCHEN } from './order-view.ts';

/** What can be changed of the menu without a deploy: of each item and option, whether it is to be had and its price. */
export function menuView({ version, menu: { menu } }: Book) {
  return {
    version,
    items: menu.items.map((item) => view(itemSku(item.id), item)),
    options: menu.groups.flatMap((group) =>
      group.options.map((option) => ({
        ...view(optionSku(group.id, option.id), option),
        group: group.name ? nameOf({ id: group.id, name: group.name }, KITCHEN) : group.id,
      })),
    ),
  };
}

const view = (sku: string, sold: MenuItem | MenuOption) => ({
  sku,
  name: nameOf(sold, KITCHEN),
  available: sold.available !== false,
  ...(sold.priceCents !== undefined && { priceCents: sold.priceCents }),
  ...('pricePerThousandCents' in sold && { pricePerThousandCents: sold.pricePerThousandCents }),
});
