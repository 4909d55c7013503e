import { onSale } from '../../domain/choices.ts';
import type { Line, LineOption } from '../../domain/line.ts';
import { nameOf, type MenuIndex } from '../../domain/menu-index.ts';
import type { Act } from '../acts.ts';
import { describeLine, describeLines } from '../describe.ts';
import { say, type Saying } from '../phrases.ts';
import { go, type Facts, type Step } from './step.ts';

type Of<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

export function addLines(step: Step, act: Of<'addLines'>, facts: Facts): Step {
  const { menu, shop } = facts.book;
  const [wanted, missing] = partition(act.lines, (line) => onSale(line, menu));
  const basket = [...step.session.basket, ...wanted];
  const tooMany = basket.findIndex(
    (line, at) =>
      at >= step.session.basket.length &&
      (menu.item(line.item)?.unit ?? 'each') === 'each' &&
      line.quantity > shop.limits.quantity,
  );
  const sentences = [
    ...(wanted.length > 0
      ? [say('added', { lines: describeLines(wanted, menu, facts.locale) })]
      : []),
    ...missing.map((line) => unavailable(line, facts)),
    ...wanted.flatMap((line) => ageNotice(line, facts)),
  ];
  return go(step, sentences, {
    basket,
    pending: tooMany === -1 ? { kind: 'nothing' } : { kind: 'quantity', line: tooMany },
  });
}

export function changeLine(step: Step, { change }: Of<'changeLine'>, facts: Facts): Step {
  const { basket } = step.session;
  const line = basket[change.line];
  if (!line) return step;
  const after = changed(line, change, facts.book.menu);
  const units = change.kind === 'options' ? (change.units ?? line.quantity) : line.quantity;
  const split =
    units < line.quantity
      ? [
          { ...line, quantity: line.quantity - units },
          { ...after, quantity: units },
        ]
      : [after];
  if (!split.every((each) => onSale(each, facts.book.menu)))
    return go(step, [unavailable(after, facts)]);
  const told = split.at(-1) ?? after;
  return go(step, [say('changed', { line: describeLine(told, facts.book.menu, facts.locale) })], {
    basket: basket.toSpliced(change.line, 1, ...split),
    pending: { kind: 'nothing' },
  });
}

export function removeLine(step: Step, act: Of<'removeLine'>, facts: Facts): Step {
  const { basket } = step.session;
  const line = basket[act.line];
  if (!line) return step;
  const units = Math.min(act.units ?? line.quantity, line.quantity);
  const left = units < line.quantity ? [{ ...line, quantity: line.quantity - units }] : [];
  const taken = describeLine({ ...line, quantity: units }, facts.book.menu, facts.locale);
  return go(step, [say('removed', { line: taken })], {
    basket: basket.toSpliced(act.line, 1, ...left),
    pending: { kind: 'nothing' },
  });
}

function changed(line: Line, change: Of<'changeLine'>['change'], menu: MenuIndex): Line {
  switch (change.kind) {
    case 'quantity':
      return { ...line, quantity: change.quantity };
    case 'replace':
      return { ...change.with, item: change.with.item ?? line.item };
    case 'options':
      return { ...line, options: withOptions(line.options, change.options, menu) };
  }
}

/** New options take the place of the same ones, and of the oldest of a group that takes no more. */
function withOptions(
  old: readonly LineOption[],
  added: readonly LineOption[],
  menu: MenuIndex,
): LineOption[] {
  const same = (one: LineOption, other: LineOption) =>
    one.group === other.group && one.option === other.option && one.of === other.of;
  const kept = old.filter((each) => !added.some((other) => same(each, other)));
  const options = [...kept, ...added];
  return options.filter((each, at) => {
    const later = options.slice(at + 1).filter((other) => chosenIn(each.group)(other));
    return !chosenIn(each.group)(each) || later.length < (menu.group(each.group)?.max ?? 1);
  });
}

const chosenIn = (group: string) => (each: LineOption) =>
  each.group === group && each.amount !== 'none';

function unavailable(line: Line, { book, locale }: Facts): Saying {
  const item = book.menu.item(line.item);
  const option = line.options
    .map((each) => book.menu.option(each.group, each.option))
    .find((each) => each?.available === false);
  const named = item?.available === false ? item : (option ?? item);
  return say('unavailable', { name: named ? nameOf(named, locale) : line.item });
}

function ageNotice(line: Line, { book, locale }: Facts): Saying[] {
  const item = book.menu.item(line.item);
  return item?.minimumAge === undefined
    ? []
    : [say('minimumAge', { name: nameOf(item, locale), age: item.minimumAge })];
}

function partition<T>(values: readonly T[], test: (value: T) => boolean): [T[], T[]] {
  return [values.filter(test), values.filter((value) => !test(value))];
}
