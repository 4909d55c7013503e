import type { Locale } from '../../lambda/domain/locale.ts';
import { fold } from '../../lambda/reader/fold.ts';
import type { DraftItem } from './draft.ts';

export interface Size {
  name: string;
  /** Integer cents of the item in this size. */
  cents: number;
}

/** What a group of sizes is called. */
const SIZE: Record<Locale, string> = { 'pt-BR': 'tamanho', 'en-US': 'size' };

/** Sizes that both languages have a word for. */
const NAMES: readonly Record<Locale, string>[] = [
  { 'pt-BR': 'pequena', 'en-US': 'small' },
  { 'pt-BR': 'pequeno', 'en-US': 'small' },
  { 'pt-BR': 'média', 'en-US': 'medium' },
  { 'pt-BR': 'médio', 'en-US': 'medium' },
  { 'pt-BR': 'grande', 'en-US': 'large' },
  { 'pt-BR': 'família', 'en-US': 'family' },
  { 'pt-BR': 'individual', 'en-US': 'personal' },
  { 'pt-BR': 'lata', 'en-US': 'can' },
  { 'pt-BR': 'garrafa', 'en-US': 'bottle' },
  { 'pt-BR': 'copo', 'en-US': 'cup' },
];

/** An item with several prices: a group of its sizes, shared by all items that come in the very same ones. */
export function withSizes(item: DraftItem, sizes: readonly Size[], locale: Locale): DraftItem {
  const key = `sizes ${JSON.stringify(sizes.map(({ name }) => name))}`;
  const { [locale]: name, ...names } = SIZE;
  const options = sizes.map((size) => ({ name: size.name, names: translated(size.name, locale) }));
  return {
    ...item,
    cents: { by: key, cents: Object.fromEntries(sizes.map((size) => [size.name, size.cents])) },
    groups: [{ key, name, names, min: 1, max: 1, options }, ...item.groups],
  };
}

/** The size in the other languages, where it is one of the usual ones. */
function translated(size: string, locale: Locale): Record<string, string> {
  const said = fold(size).join(' ');
  const { [locale]: _, ...names }: Record<string, string> =
    NAMES.find((each) => fold(each[locale]).join(' ') === said) ?? {};
  return names;
}
