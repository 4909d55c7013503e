import type { Line } from '../../domain/line.ts';
import type { Locale } from '../../domain/locale.ts';
import { nameOf, type MenuIndex } from '../../domain/menu-index.ts';
import type { MenuItem, MenuOption } from '../../domain/menu.ts';
import { grams, shared } from './likeness.ts';

/** What of the menu a model is shown, and may point at. */
export interface Shortlist {
  items: MenuItem[];
  /** Of the items most like the words, and of those in the basket: the options most like the words. */
  options: { group: string; option: MenuOption }[];
}

const MOST_ITEMS = 30;
const MOST_OPTIONS = 60;
/** Of so many items the options are shown too. */
const MOST_WITH_OPTIONS = 6;

/**
 * The items whose names, or whose options' names, are most like the words, what is in the basket, and what examples point
 * at (`also`), before them; sold-out ones left out. Never more than 30 items and 60 options, however long the menu.
 */
export function shortlist(
  words: string,
  basket: readonly Line[],
  menu: MenuIndex,
  locale: Locale,
  also: readonly string[] = [],
): Shortlist {
  const said = grams(words);
  const inBasket = new Set(basket.map(({ item }) => item));
  const pointedAt = new Set(also);
  const items = menu.menu.items
    .filter((item) => item.available !== false)
    .map((item) => ({
      item,
      score:
        likeness(said, item, menu, locale) +
        (inBasket.has(item.id) ? 3 : 0) +
        (pointedAt.has(item.id) ? 1 : 0),
    }))
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_ITEMS);
  const groups = new Set(
    items
      .filter(({ score }) => score > 0)
      .slice(0, MOST_WITH_OPTIONS)
      .flatMap(({ item }) => menu.groupsOf(item)),
  );
  const options = [...groups]
    .flatMap((group) => group.options.map((option) => ({ group: group.id, option })))
    .filter(({ option }) => option.available !== false)
    .map((each) => ({ ...each, score: best(said, [nameOf(each.option, locale)]) }))
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_OPTIONS)
    .map(({ group, option }) => ({ group, option }));
  return { items: items.map(({ item }) => item), options };
}

function likeness(said: Set<string>, item: MenuItem, menu: MenuIndex, locale: Locale): number {
  const own = [nameOf(item, locale), ...(item.aliases?.[locale] ?? [])];
  const options = menu
    .groupsOf(item)
    .flatMap((group) => group.options.map((option) => nameOf(option, locale)));
  return 2 * best(said, own) + best(said, options);
}

const best = (said: Set<string>, names: readonly string[]): number =>
  Math.max(0, ...names.map((name) => shared(said, grams(name))));
