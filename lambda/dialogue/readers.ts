import type { Locale } from '../domain/locale.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import { createReader, type Reader } from '../reader/reader.ts';

const readers = new WeakMap<MenuIndex, Map<string, Reader>>();

/** The reader of a menu in a language, built once and kept as long as the menu is. */
export function readerOf(menu: MenuIndex, locale: Locale): Reader {
  const known = readers.get(menu) ?? new Map<string, Reader>();
  readers.set(menu, known);
  const reader = known.get(locale) ?? createReader(menu.menu, locale);
  known.set(locale, reader);
  return reader;
}
