import { ALLERGENS, isAllergen } from '../../../lambda/domain/allergy.ts';
import type { Menu } from '../../../lambda/domain/menu.ts';
import type { Path, Remark } from '../finding.ts';
import { error } from '../finding.ts';

/** Allergens are those that customers are asked about by name: one misspelt would be kept from nobody. */
export function checkAllergens(menu: Menu): Remark[] {
  const wrong = (allergens: string[] | undefined, path: Path) =>
    (allergens ?? []).flatMap((id, at) =>
      isAllergen(id)
        ? []
        : [
            error(
              [...path, 'allergens', at],
              `"${id}" is no allergen that is known`,
              `use one of ${ALLERGENS.join(', ')}`,
            ),
          ],
    );
  return [
    ...menu.items.flatMap((item, at) => wrong(item.allergens, ['items', at])),
    ...menu.groups.flatMap((group, at) =>
      group.options.flatMap((option, index) =>
        wrong(option.allergens, ['groups', at, 'options', index]),
      ),
    ),
  ];
}
