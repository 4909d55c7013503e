import type { Line } from '../line.ts';
import type { MenuIndex } from '../menu-index.ts';
import type { MenuItem } from '../menu.ts';
import type { MenuKind } from '../menu-kinds.ts';
import { affinity, type Company } from './company.ts';
import { servedBy } from './serves.ts';
import type { Wish } from './wish.ts';

/** What is known of what a customer may like now. */
export interface Tastes {
  menu: MenuIndex;
  /** What is being ordered. */
  basket: readonly Line[];
  /** The lines of each order before. */
  before: readonly (readonly Line[])[];
  company: Company;
  wish: Wish;
  /** By the clock on the shop's wall. */
  daytime: Daytime;
  weather?: Weather;
}

export type Daytime = 'breakfast' | 'lunch' | 'afternoon' | 'dinner';
export type Weather = 'hot-day' | 'cold-day';

const DAYTIMES: readonly Daytime[] = ['breakfast', 'lunch', 'afternoon', 'dinner'];

/** Minutes since midnight. Who orders at night wants dinner. */
export function daytimeAt(minutes: number): Daytime {
  const hour = minutes / 60;
  if (hour < 5 || hour >= 18) return 'dinner';
  if (hour < 11) return 'breakfast';
  return hour < 15 ? 'lunch' : 'afternoon';
}

/** Having had it before says most, but no more than so many times: else nothing else would ever be suggested. */
const EACH_TIME_BEFORE = 2;
const MOST_TIMES = 3;
/** As it was had before, with these options. */
const SAME_WAY = 1;
const OFTEN_TOGETHER = 8;
/** With a drink or a dessert there is none yet of, an order is more of a meal. */
const NEW_CATEGORY = 2;
/** Nobody who asks what is good wants to hear of water. */
const BESIDE_A_MEAL: Record<MenuKind, number> = { meal: 0, side: -2, drink: -6, dessert: -6 };
const FAVOURITE = 2;
const RIGHT_TIME = 1.5;
const WRONG_TIME = -1;
/** What a shop earns most with wins only among what is as likely to be liked. */
const MARGIN = 1;
const TOO_MUCH_FOR_EACH = -0.5;

/** How likely a line is to be liked; only comparisons mean anything. */
export function liking(line: Line, item: MenuItem, tastes: Tastes): number {
  const { menu, basket, before, company, wish, weather } = tastes;
  const ordered = basket.map((each) => each.item);
  const had = before.filter((lines) => lines.some((each) => each.item === item.id));
  const together = had.filter((lines) => lines.some((each) => ordered.includes(each.item)));
  const same = before.some((lines) => lines.some((each) => isSameWay(each, line)));
  const tags = tagsOf(line, item, menu);
  const categories = ordered.map((id) => menu.item(id)?.category);
  const fed = servedBy(line, menu) * line.quantity;
  return (
    EACH_TIME_BEFORE * (Math.min(had.length, MOST_TIMES) + Math.min(together.length, MOST_TIMES)) +
    (same ? SAME_WAY : 0) +
    OFTEN_TOGETHER * affinity(item.id, ordered, company) +
    (basket.length > 0 && !categories.includes(item.category) ? NEW_CATEGORY : 0) +
    besideMeal(item, tastes) +
    (tags.has('favourite') ? FAVOURITE : 0) +
    timely(tags, tastes) +
    (weather && tags.has(weather) ? RIGHT_TIME : 0) +
    (MARGIN * (item.marginPercent ?? 0)) / 100 +
    (wish.people === undefined ? 0 : TOO_MUCH_FOR_EACH * Math.max(0, fed - wish.people))
  );
}

/** Where nothing is ordered and nothing of the kind was asked for. */
function besideMeal({ category }: MenuItem, { menu, basket, wish }: Tastes): number {
  if (basket.length > 0 || wish.kind !== undefined || wish.category !== undefined) return 0;
  const kind = menu.menu.categories?.find(({ id }) => id === category)?.kind;
  return kind === undefined ? 0 : BESIDE_A_MEAL[kind];
}

function timely(tags: ReadonlySet<string>, { daytime }: Tastes): number {
  if (tags.has(daytime)) return RIGHT_TIME;
  return DAYTIMES.some((each) => tags.has(each)) ? WRONG_TIME : 0;
}

function tagsOf(line: Line, item: MenuItem, menu: MenuIndex): Set<string> {
  const options = line.options.flatMap(
    ({ group, option }) => menu.option(group, option)?.tags ?? [],
  );
  return new Set([...(item.tags ?? []), ...options]);
}

const isSameWay = (one: Line, other: Line): boolean =>
  one.item === other.item &&
  one.options.length === other.options.length &&
  one.options.every((option) =>
    other.options.some(
      (each) =>
        each.group === option.group &&
        each.option === option.option &&
        each.amount === option.amount,
    ),
  );
