import type { Asked, BasketLine, Change } from './change.ts';
import type { ReadOption } from './reading.ts';
import { changesOnto } from './turn-changes.ts';
import type { Pointing } from './turn-target.ts';
import type { TurnTools } from './turn-tools.ts';

/** The members of a list at some indexes. */
export function at<T>(list: readonly T[], indexes: readonly number[]): T[] {
  return indexes.flatMap((index) => list[index] ?? []);
}

/** The lines that can take or lose what is said: the one spoken of last that can. */
export function onLast(
  tools: TurnTools,
  view: Pointing,
  text: string,
  asked: Asked | undefined,
): { lines: number[]; changes: Change[]; sure: boolean; unread: string[] } | null {
  const order = view.basket.map((_, index) => index).reverse();
  const first = asked?.line === undefined ? order : [asked.line, ...order];
  const fitting: {
    line: number;
    changes: Change[];
    sure: boolean;
    unread: string[];
    has: boolean;
  }[] = [];
  for (const line of new Set(first)) {
    const onto = tools.onto(text, at(view.basket, [line]));
    const options = onto.options[0] ?? [];
    if (options.length === 0 || onto.unread.length > 0) continue;
    const has = options.every((option) => holds(tools, view.basket[line], option));
    fitting.push({
      line,
      changes: changesOnto(onto, [line]),
      sure: onto.sure,
      unread: onto.unread,
      has,
    });
  }
  const best = fitting.find((each) => each.has) ?? fitting[0];
  if (!best) return null;
  const rivals = fitting.filter((each) => each.has === best.has).length;
  return {
    ...best,
    lines: [best.line],
    sure: best.sure && (rivals === 1 || best.line === first[0]),
  };
}

/** The line has the option already, chosen or as part of the item. */
export function holds(
  { facts }: TurnTools,
  line: BasketLine | undefined,
  option: ReadOption,
): boolean {
  const item = facts.menu.items[facts.itemAt(line?.item)];
  return (
    item?.includes?.includes(option.option) === true ||
    line?.options.some(
      (other) =>
        other.group === option.group && other.option === option.option && other.amount !== 'none',
    ) === true
  );
}
