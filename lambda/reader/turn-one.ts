import type { BasketLine, Change } from './change.ts';
import type { ReadOption } from './reading.ts';
import { changesOnto } from './turn-changes.ts';
import { at, holds } from './turn-last.ts';
import type { Pointing } from './turn-target.ts';
import type { TurnTools, Understood } from './turn-tools.ts';

/** Whether options would change a line: what is refused is in it, what is wanted is not yet. */
function wouldChange(
  tools: TurnTools,
  line: BasketLine | undefined,
  options: readonly ReadOption[],
) {
  return options.every(
    (option) =>
      holds(tools, line, option) === (option.amount === 'none' || option.amount === 'light'),
  );
}

/**
 * What is said of one line that is not named: of those given, the only one that can take it, or the only one that it
 * would change. In doubt the last of them, and not sure. Null when none can.
 */
export function onOne(
  tools: TurnTools,
  view: Pointing,
  text: string,
  lines: readonly number[],
  units?: number,
): (Understood & { line: number }) | null {
  const fitting = lines.flatMap((line) => {
    const onto = tools.onto(text, at(view.basket, [line]));
    const options = onto.options[0] ?? [];
    if (options.length === 0 || onto.unread.length > 0 || onto.added.length > 0) return [];
    return [{ line, onto, changes: wouldChange(tools, view.basket[line], options) }];
  });
  const meant = fitting.filter(({ changes }) => changes);
  const chosen = (meant.length > 0 ? meant : fitting).at(-1);
  if (!chosen) return null;
  const { line, onto } = chosen;
  const part =
    units !== undefined && units < (view.basket[line]?.quantity ?? 1) ? units : undefined;
  const changes: Change[] = changesOnto(
    units === undefined ? onto : { ...onto, quantities: [] },
    [line],
    part,
  );
  const alone = (meant.length > 0 ? meant : fitting).length === 1;
  return { line, changes, sure: onto.sure && alone, unread: [] };
}
