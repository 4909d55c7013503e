import type { Locale } from '../../domain/locale.ts';
import { foldText } from '../../domain/fold.ts';
import { nameOf, type MenuIndex } from '../../domain/menu-index.ts';
import type { MenuItem } from '../../domain/menu.ts';

/** The model is shown this many items at most: ids as enums of what is on the menu now. */
const MOST_ITEMS = 30;

/** Letters in a row that two words must share to be thought alike. */
const GRAM = 3;

/** The items whose names, or whose options' names, are most like the words; sold-out ones left out. */
export function shortlist(words: string, menu: MenuIndex, locale: Locale): MenuItem[] {
  const said = grams(words);
  return menu.menu.items
    .filter((item) => item.available !== false)
    .map((item) => ({ item, score: likeness(said, item, menu, locale) }))
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_ITEMS)
    .map(({ item }) => item);
}

function likeness(said: Set<string>, item: MenuItem, menu: MenuIndex, locale: Locale): number {
  const own = [nameOf(item, locale), ...(item.aliases?.[locale] ?? [])];
  const options = menu
    .groupsOf(item)
    .flatMap((group) => group.options.map((option) => nameOf(option, locale)));
  const best = (names: string[]) => Math.max(0, ...names.map((name) => shared(said, grams(name))));
  return 2 * best(own) + best(options);
}

function shared(one: Set<string>, other: Set<string>): number {
  return other.size === 0 ? 0 : one.intersection(other).size / other.size;
}

function grams(text: string): Set<string> {
  const folded = foldText(text);
  return new Set(
    Array.from({ length: Math.max(0, folded.length - GRAM + 1) }, (_, at) =>
      folded.slice(at, at + GRAM),
    ),
  );
}
