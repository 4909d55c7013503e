import { foldText } from '../../../lambda/domain/fold.ts';
import type { ShopFile } from '../../../lambda/domain/shop.ts';
import type { Remark } from '../finding.ts';
import { error, warning } from '../finding.ts';

/** Areas tell customers apart: no CEP in two of them, no name in two of them, nothing back to front. */
export function checkAreas(shop: ShopFile): Remark[] {
  const ranges = shop.areas.flatMap((area, at) =>
    area.ceps.map((range, index) => ({
      ...range,
      area: area.id,
      path: ['areas', at, 'ceps', index],
    })),
  );
  const names = shop.areas.flatMap((area, at) => [
    { word: area.name, area: area.id, path: ['areas', at, 'name'] },
    ...area.neighbourhoods.map((word, index) => ({
      word,
      area: area.id,
      path: ['areas', at, 'neighbourhoods', index],
    })),
  ]);
  return [
    ...shop.areas.flatMap((area, at) => [
      ...(shop.areas.findIndex((each) => each.id === area.id) < at
        ? [
            error(
              ['areas', at, 'id'],
              `area id "${area.id}" is there twice`,
              'give each its own id',
            ),
          ]
        : []),
      ...(area.minutes.from > area.minutes.to
        ? [
            error(
              ['areas', at, 'minutes'],
              `delivery takes from ${area.minutes.from} to ${area.minutes.to} minutes`,
              'put the smaller number in "from"',
            ),
          ]
        : []),
    ]),
    ...ranges.flatMap((range, at) => {
      if (range.from > range.to)
        return [
          error(
            range.path,
            `the CEP range ${range.from} to ${range.to} is back to front`,
            'put the smaller CEP in "from"',
          ),
        ];
      const other = ranges
        .slice(0, at)
        .find((each) => each.from <= range.to && range.from <= each.to);
      return other
        ? [
            error(
              range.path,
              `the CEPs ${range.from} to ${range.to} of "${range.area}" overlap ${other.from} to ${other.to} of "${other.area}"`,
              'move the border so that each CEP is in one range',
            ),
          ]
        : [];
    }),
    ...names
      .filter((named) => foldText(named.word).length <= 2)
      .map((named) =>
        warning(
          named.path,
          `"${named.word}" is so short that it is found in other words of an address ("se")`,
          'give it with its kind: "Praça da Sé"',
        ),
      ),
    ...names.flatMap((named, at) => {
      const other = names.slice(0, at).find((each) => foldText(each.word) === foldText(named.word));
      return other
        ? [
            warning(
              named.path,
              `"${named.word}" stands in "${other.area}" and in "${named.area}"; the first is taken`,
              'keep it in one area',
            ),
          ]
        : [];
    }),
  ];
}
