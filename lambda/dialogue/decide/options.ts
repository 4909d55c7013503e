import type { LineOption } from '../../domain/line.ts';
import type { MenuIndex } from '../../domain/menu-index.ts';

/** New options take the place of the same ones, and of the oldest of a group that takes no more. */
export function withOptions(
  old: readonly LineOption[],
  added: readonly LineOption[],
  menu: MenuIndex,
): LineOption[] {
  const same = (one: LineOption, other: LineOption) =>
    one.group === other.group && one.option === other.option && one.of === other.of;
  const kept = old.filter((each) => !added.some((other) => same(each, other)));
  // "Troca a calabresa por portuguesa" takes back a choice; there is nothing to leave out of the pizza.
  const takenBack = (each: LineOption) =>
    each.amount === 'none' && (menu.group(each.group)?.min ?? 0) > 0;
  const options = [...kept, ...added.filter((each) => !takenBack(each))];
  return options.filter((each, at) => {
    const later = options.slice(at + 1).filter((other) => chosenIn(each.group)(other));
    return !chosenIn(each.group)(each) || later.length < (menu.group(each.group)?.max ?? 1);
  });
}

const chosenIn = (group: string) => (each: LineOption) =>
  each.group === group && each.amount !== 'none';
