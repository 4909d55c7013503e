import { LOCALES, type Locale } from '../../lambda/domain/locale.ts';
import { fold } from '../../lambda/reader/fold.ts';
import { sizesByLocale } from '../../locales/all/sizes.ts';
import type { DraftItem } from './draft.ts';

export interface Size {
  name: string;
  /** Integer cents of the item in this size. */
  cents: number;
}

/** An item with several prices: a group of its sizes, shared by all items that come in the very same ones. */
export function withSizes(item: DraftItem, sizes: readonly Size[], locale: Locale): DraftItem {
  const key = `sizes ${JSON.stringify(sizes.map(({ name }) => name))}`;
  const name = sizesByLocale[locale].group;
  const names = inOthers(locale, (other) => sizesByLocale[other].group);
  const options = sizes.map((size) => ({ name: size.name, names: translated(size.name, locale) }));
  return {
    ...item,
    cents: { by: key, cents: Object.fromEntries(sizes.map((size) => [size.name, size.cents])) },
    groups: [{ key, name, names, min: 1, max: 1, options }, ...item.groups],
  };
}

/** The size in the other languages, where it is one of the usual ones (`locales/<locale>/sizes.json`). */
function translated(size: string, locale: Locale): Record<string, string> {
  const said = fold(size).join(' ');
  const usual = (Object.entries(sizesByLocale[locale].names) as [Usual, string[]][]).find(
    ([, names]) => names.some((name) => fold(name).join(' ') === said),
  );
  return usual ? inOthers(locale, (other) => sizesByLocale[other].names[usual[0]][0]) : {};
}

type Usual = keyof (typeof sizesByLocale)[Locale]['names'];

const inOthers = (
  locale: Locale,
  of: (other: Locale) => string | undefined,
): Record<string, string> =>
  Object.fromEntries(
    LOCALES.flatMap((other) => {
      const name = other === locale ? undefined : of(other);
      return name === undefined ? [] : [[other, name]];
    }),
  );
