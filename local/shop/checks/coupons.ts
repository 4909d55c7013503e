import { couponKey } from '../../../lambda/domain/coupon.ts';
import type { Menu } from '../../../lambda/domain/menu.ts';
import type { ShopFile } from '../../../lambda/domain/shop.ts';
import type { Remark } from '../finding.ts';
import { error } from '../finding.ts';

/** Coupons are told apart by their codes, have days to be used on, and name what the menu has, where it is sound. */
export function checkCoupons(shop: ShopFile, menu: Menu | undefined): Remark[] {
  const ids = {
    items: menu?.items.map((item) => item.id),
    categories: menu && (menu.categories ?? []).map((category) => category.id),
  };
  return shop.coupons.flatMap((coupon, at) => {
    const path = ['coupons', at];
    const key = couponKey(coupon.code);
    const twice = shop.coupons.findIndex((each) => couponKey(each.code) === key) < at;
    const { validFrom, validUntil } = coupon;
    const never = validFrom !== undefined && validUntil !== undefined && validFrom > validUntil;
    return [
      ...(twice
        ? [
            error(
              [...path, 'code'],
              `the code "${coupon.code}" is there twice`,
              'give each its own; capitals, accents and spaces do not tell them apart',
            ),
          ]
        : []),
      ...(never
        ? [
            error(
              [...path, 'validUntil'],
              `"${coupon.code}" ends on ${validUntil}, before it begins on ${validFrom}`,
              'put the earlier day in "validFrom"',
            ),
          ]
        : []),
      ...(['items', 'categories'] as const).flatMap((kind) =>
        (coupon[kind] ?? []).flatMap((id, index) =>
          ids[kind]?.includes(id) === false
            ? [
                error(
                  [...path, kind, index],
                  `"${id}" is none of the menu's ${kind}`,
                  'use an id that menu.json has',
                ),
              ]
            : [],
        ),
      ),
    ];
  });
}
