import type { Line } from '../../domain/line.ts';
import { nameOf, type MenuIndex } from '../../domain/menu-index.ts';
import { say, series, type Saying } from '../phrases.ts';
import type { Facts } from './step.ts';

const ALTERNATIVES = 3;

/** Says that a line cannot be had, and what is nearest to it: other options of the group, or items of its kind. */
export function unavailable(
  line: Line,
  { book, locale }: Facts,
  before: MenuIndex = book.menu,
): Saying {
  const { menu } = book;
  // What the menu has no more is called what it was called.
  const item = menu.item(line.item) ?? before.item(line.item);
  const gone = line.options.find(
    (each) => menu.option(each.group, each.option)?.available === false,
  );
  const option = gone && menu.option(gone.group, gone.option);
  const soldOut = item?.available !== false && option ? option : item;
  const name = soldOut ? nameOf(soldOut, locale) : line.item;
  const others = option
    ? (menu.group(gone.group)?.options ?? [])
    : menu.menu.items.filter(
        (each) => each.category === item?.category && each.minimumAge === item?.minimumAge,
      );
  const near = others
    .filter((each) => each.id !== soldOut?.id && each.available !== false)
    .slice(0, ALTERNATIVES)
    .map((each) => nameOf(each, locale));
  return near.length === 0
    ? say('unavailable', { name })
    : say('unavailableTry', { name, others: series(near, 'or') });
}
