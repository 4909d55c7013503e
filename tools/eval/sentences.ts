import { createHash } from 'node:crypto';
import { indexMenu, type MenuIndex } from '../../lambda/domain/menu-index.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import { examplesIn, shopMenuNamed, type Example } from '../../tests/reader/corpus.ts';

/**
 * The repository's labelled sentences of a language: `tests/reader/`, those on the menus that the rules were written from
 * and those on menus that they were not. The first `limit` of an order that is always the same and follows nothing.
 */
export function labelled(locale: Locale, limit: number): Example[] {
  const all = [
    ...examplesIn(`sentences.${locale}.jsonl`),
    ...examplesIn(`fresh/sentences.${locale}.jsonl`),
  ];
  const place = ({ menu, text }: Example) =>
    createHash('sha256').update(`${menu} ${text}`).digest('hex');
  const placed = all.map((example) => ({ example, at: place(example) }));
  return placed
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .slice(0, limit)
    .map(({ example }) => example);
}

const menus = new Map<string, MenuIndex>();

/** The menu that a sentence is said to; looked up by reference, so that its reader is built once. */
export function menuOf({ menu }: Example): MenuIndex {
  const known = menus.get(menu) ?? indexMenu(shopMenuNamed(menu));
  menus.set(menu, known);
  return known;
}
