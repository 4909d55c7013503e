import { foldText } from '../../../lambda/domain/fold.ts';
import type { Locale } from '../../../lambda/domain/locale.ts';
import { LOCALES } from '../../../lambda/domain/locale.ts';
import type { Menu } from '../../../lambda/domain/menu.ts';
import type { Path, Remark } from '../finding.ts';
import { warning } from '../finding.ts';

interface Named {
  id: string;
  name?: Record<string, string> | undefined;
  aliases?: Record<string, string[]> | undefined;
}

/** Names missing in a language, and words that mean two things where one is looked for. */
export function checkNames(menu: Menu): Remark[] {
  return [
    ...menu.items.flatMap((item, at) => missing('item', item, ['items', at])),
    ...clashes('items', menu.items, ['items']),
    ...menu.groups.flatMap((group, at) => [
      ...missing('group', group, ['groups', at]),
      ...group.options.flatMap((option, index) =>
        missing('option', option, ['groups', at, 'options', index]),
      ),
      ...clashes(`options of "${group.id}"`, group.options, ['groups', at, 'options']),
    ]),
    ...(menu.categories ?? []).flatMap((category, at) =>
      missing('category', category, ['categories', at]),
    ),
  ];
}

function missing(kind: string, named: Named, path: Path): Remark[] {
  return LOCALES.filter((locale) => named.name?.[locale] === undefined).map((locale) =>
    warning(
      [...path, 'name'],
      `${kind} "${named.id}" has no name in ${locale}: it cannot be ordered or read out in it`,
      `add "${locale}" to its name`,
    ),
  );
}

function clashes(where: string, all: readonly Named[], path: Path): Remark[] {
  return LOCALES.flatMap((locale) => {
    const kinds = kindWords(all, locale);
    const owners = new Map<string, string>();
    return all.flatMap((named, at) =>
      words(named, locale).flatMap(({ word, within }) => {
        const owner = owners.get(foldText(word));
        owners.set(foldText(word), owner ?? named.id);
        if (owner === undefined || (owner !== named.id && kinds.has(foldText(word)))) return [];
        return [
          owner === named.id
            ? warning(
                [...path, at, ...within],
                `"${word}" is given twice for "${named.id}" in ${locale}`,
                'keep one: accents, hyphens and capitals make no difference',
              )
            : warning(
                [...path, at, ...within],
                `"${word}" means "${owner}" and "${named.id}" among the ${where} in ${locale}: it will be asked about`,
                'take the word from one of them, unless the question is wanted',
              ),
        ];
      }),
    );
  });
}

/** An alias of several is what their kind is called ("refri", "soda"): which one, is meant to be asked. */
const SEVERAL = 3;

function kindWords(all: readonly Named[], locale: Locale): Set<string> {
  const counts = new Map<string, number>();
  for (const { aliases } of all)
    for (const word of new Set((aliases?.[locale] ?? []).map(foldText)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].flatMap(([word, count]) => (count >= SEVERAL ? [word] : [])));
}

function words(named: Named, locale: Locale): { word: string; within: Path }[] {
  const name = named.name?.[locale];
  return [
    ...(name === undefined ? [] : [{ word: name, within: ['name', locale] }]),
    ...(named.aliases?.[locale] ?? []).map((word, index) => ({
      word,
      within: ['aliases', locale, index],
    })),
  ];
}
