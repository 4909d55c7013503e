import { nameOf } from '../../domain/menu-index.ts';
import type { MenuItem } from '../../domain/menu.ts';
import { isDeclared, type Diet } from '../../domain/suggest/diet.ts';
import { wholeLines } from '../../domain/suggest/whole-lines.ts';
import type { Line } from '../../domain/line.ts';
import type { Act } from '../acts.ts';
import { phoneOf, say, series, type Saying, type Series } from '../phrases.ts';
import { dietListName, dietName } from '../words/wish-words.ts';
import { named } from './named.ts';
import { tellNames } from './tell-names.ts';
import { go, type Facts, type Step } from './step.ts';

/** As many as one remembers of a list that is read out. */
const MOST_NAMES = 8;

/** The kitchen is one: what is declared free of something may still have traces of it. */
const IN_TRACES: readonly Diet[] = ['gluten-free', 'lactose-free'];

/** What the menu declares to be of a diet, in a category or kind where one was named. */
export function askDiet(
  step: Step,
  { diet, wish, from = 0 }: Omit<Extract<Act, { kind: 'askDiet' }>, 'kind'> & { from?: number },
  facts: Facts,
): Step {
  const { book, locale } = facts;
  const names = book.menu.menu.items
    .filter((item) => isOffered(item, facts) && isWanted(item, wish, facts))
    .filter((item) => waysOf(item, facts).some((line) => isDeclared(diet, line, book.menu)))
    .map((item) => nameOf(item, locale));
  const list = dietListName(diet, locale);
  const traces = IN_TRACES.includes(diet) ? [say('mayHaveTraces')] : [];
  if (names.length === 0)
    return go(step, [say('dietNone', { diet: list, phone: phoneOf(book.shop.phone) })]);
  if (facts.byVoice) {
    const some = (told: Series) => say('dietList', { diet: list, names: told });
    const step_ = tellNames(step, { diet, wish, from }, names, some, facts);
    return from === 0 ? go(step_, traces) : step_;
  }
  const first = series(names.slice(0, MOST_NAMES), names.length > MOST_NAMES ? 'comma' : 'and');
  const told =
    names.length > MOST_NAMES
      ? say('dietListMore', { diet: list, names: first, count: names.length - MOST_NAMES })
      : say('dietList', { diet: list, names: first });
  return go(step, [told, ...traces]);
}

/** Whether one item is of a diet, as far as the menu says; a choice still to be made may decide it. */
export function dietTold(line: Line, diet: Diet, facts: Facts): Saying[] {
  const { book, locale } = facts;
  const name = named(line, facts);
  const of = dietName(diet, locale);
  const traces = IN_TRACES.includes(diet) ? [say('mayHaveTraces')] : [];
  if (isDeclared(diet, line, book.menu)) return [say('dietYes', { name, diet: of }), ...traces];
  const item = book.menu.item(line.item);
  const ways = item ? waysOf(item, facts).filter((way) => isLike(way, line)) : [];
  const fit = ways.filter((way) => isDeclared(diet, way, book.menu));
  if (fit.length === 0) return [say('dietNo', { name, diet: of })];
  return fit.length === ways.length
    ? [say('dietYes', { name, diet: of }), ...traces]
    : [say('dietDepends', { name, diet: of }), ...traces];
}

/** The ways to have it, those by weight as one. */
const waysOf = (item: MenuItem, { book }: Facts): Line[] =>
  item.unit === 'g' || item.unit === 'ml'
    ? [{ item: item.id, quantity: 1, options: [] }]
    : wholeLines(item, book.menu);

/** A way that has all that was said of the line. */
const isLike = (way: Line, line: Line): boolean =>
  line.options.every((option) =>
    way.options.some((each) => each.group === option.group && each.option === option.option),
  );

const isOffered = (item: MenuItem, { hideAdults }: Facts): boolean =>
  item.available !== false && !(hideAdults && item.minimumAge !== undefined);

function isWanted(
  { category }: MenuItem,
  wish: Extract<Act, { kind: 'askDiet' }>['wish'],
  { book }: Facts,
): boolean {
  if (wish.category !== undefined) return category === wish.category;
  const kind = book.menu.menu.categories?.find(({ id }) => id === category)?.kind;
  return wish.kind === undefined || kind === wish.kind;
}
