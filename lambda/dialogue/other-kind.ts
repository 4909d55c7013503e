import type { Locale } from '../domain/locale.ts';
import { nameOf, type MenuIndex } from '../domain/menu-index.ts';
import type { Act } from './acts.ts';
import { readerOf } from './readers.ts';
import type { Session } from './session.ts';

/** "Zero", while the size of a coke is asked: another item, whose name is that of the one asked about and this word. */
export function otherKind(
  words: string,
  { pending, basket }: Session,
  menu: MenuIndex,
  locale: Locale,
): Act | undefined {
  const line = pending.kind === 'option' ? basket[pending.line] : undefined;
  const item = line && menu.item(line.item);
  if (pending.kind !== 'option' || !line || !item) return undefined;
  const names = [nameOf(item, locale), ...(item.aliases?.[locale] ?? [])];
  for (const name of names) {
    const { lines, sure } = readerOf(menu, locale).read(`${name} ${words}`);
    const [other] = lines;
    if (!sure || !other || lines.length > 1 || other.item === null || other.item === line.item)
      continue;
    const named = menu.item(other.item);
    if (named?.category !== item.category) continue;
    return {
      kind: 'changeLine',
      change: {
        kind: 'replace',
        line: pending.line,
        with: { ...other, item: other.item, quantity: line.quantity },
      },
    };
  }
  return undefined;
}
