import type { Asked, Change } from './change.ts';
import { LEXICONS } from './lexicon.ts';
import { changesOnto } from './turn-changes.ts';
import { at, onLast } from './turn-last.ts';
import type { Segment } from './turn-segments.ts';
import type { Pointing } from './turn-target.ts';
import { findTarget, linesNamed } from './turn-target.ts';
import { hasContent, numberIn, textOf, without } from './turn-text.ts';
import type { TurnTools, Understood } from './turn-tools.ts';

const isNothing = (text: string) => text.trim() === '';

function removeUnits(
  view: Pointing,
  lines: readonly number[],
  count: { value: number; article: boolean } | null,
  units: number | undefined,
): Change[] {
  return lines.map((line) => {
    const quantity = view.basket[line]?.quantity ?? 1;
    const taken = units ?? count?.value ?? quantity;
    return taken < quantity ? { kind: 'remove', line, units: taken } : { kind: 'remove', line };
  });
}

/** Takes away a line, some of its units, or an option: "tira uma coca", "tira a cebola da segunda". */
export function remove(
  tools: TurnTools,
  view: Pointing,
  segment: Segment,
  asked: Asked | undefined,
): Understood | null {
  const target = findTarget(view, segment, 'joined');
  const rest = without(view, segment, target?.range);
  const restRange = target ? { from: segment.from, to: target.range.from } : segment;
  if (target && (isNothing(rest) || !hasContent(view, restRange)))
    return target.lines.length > 0
      ? { changes: removeUnits(view, target.lines, null, target.units), sure: true, unread: [] }
      : null;
  const refusal = `${LEXICONS[view.locale].phrases.without[0] ?? ''} ${rest}`;
  for (let start = segment.from; start < segment.to; start += 1) {
    const named = linesNamed(view, start, segment.to);
    if (!named || target) continue;
    const count = numberIn(view, { from: segment.from, to: start });
    return {
      changes: removeUnits(view, named.lines.slice(-1), count, undefined),
      sure: named.lines.length === 1,
      unread: [],
    };
  }
  if (target) {
    const onto = tools.onto(refusal, at(view.basket, target.lines));
    const changes = changesOnto(onto, target.lines, target.units);
    return changes.length > 0 ? { changes, sure: onto.sure, unread: onto.unread } : null;
  }
  const onLine = hasContent(view, segment) ? onLast(tools, view, refusal, asked) : null;
  if (onLine) return onLine;
  if (hasContent(view, segment))
    return { changes: [], sure: false, unread: tools.read(textOf(view, segment)).unread };
  const count = numberIn(view, segment);
  const line = asked?.line ?? view.basket.length - 1;
  return {
    changes: removeUnits(view, [line], count, undefined),
    sure: view.basket.length === 1 || !isNothing(textOf(view, segment)),
    unread: [],
  };
}
