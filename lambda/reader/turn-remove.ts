import { CHANGE_PHRASES } from './change-phrases.ts';
import type { Asked, Change } from './change.ts';
import { DETAIL_PHRASES } from './detail-phrases.ts';
import { LEXICONS } from './lexicon.ts';
import { changesOnto } from './turn-changes.ts';
import { at, onLast } from './turn-last.ts';
import { onOne } from './turn-one.ts';
import type { Segment } from './turn-segments.ts';
import { someOf } from './turn-some.ts';
import type { Pointing, Range } from './turn-target.ts';
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

/** Takes away the lines that are named; what else is said is left unread. */
function removeNamed(tools: TurnTools, view: Pointing, segment: Segment): Understood | null {
  const changes: Change[] = [];
  let sure = true;
  let from = segment.from;
  for (let start = from; start < segment.to; start += 1) {
    const named = linesNamed(view, start, segment.to);
    if (!named) continue;
    const lines = named.lines.slice(-1);
    const again = changes.some((change) => change.kind === 'remove' && lines.includes(change.line));
    changes.push(...removeUnits(view, lines, numberIn(view, { from, to: start }), undefined));
    sure &&= named.lines.length === 1 && !again;
    from = named.end;
    start = from - 1;
  }
  if (changes.length === 0) return null;
  const rest = { from, to: segment.to };
  const more = hasContent(view, rest);
  const unread = more ? wordsUnread(tools, view, rest) : [];
  return { changes, sure: sure && !more, unread };
}

/** "tira ela", "take it off": something was said of which line, if only "it". */
function pointsBack(view: Pointing, { start, from, to }: Segment): boolean {
  const { is } = CHANGE_PHRASES[view.locale];
  const pointing = view.words
    .slice(start, from)
    .some((_, at) => is.this(view.words, start + at) > 0);
  return pointing || from < to;
}

function namesDay({ words, locale }: Pointing, { from, to }: Range): boolean {
  const { is } = DETAIL_PHRASES[locale];
  return words.some(
    (_, at) => at >= from && at < to && is.days(words, at) + is.timeWhole(words, at) > 0,
  );
}

const refusing = (view: Pointing, text: string) =>
  `${LEXICONS[view.locale].phrases.without[0] ?? ''} ${text}`;

/** What a refusal or a removal was not understood to speak of. */
function wordsUnread(tools: TurnTools, view: Pointing, range: Range): string[] {
  const { unread } = tools.read(textOf(view, range));
  return unread.length > 0 ? unread : [textOf(view, range)];
}

/** Takes away a line, some of its units, or an option: "tira uma coca", "tira a cebola da segunda". */
export function remove(
  tools: TurnTools,
  view: Pointing,
  segment: Segment,
  asked: Asked | undefined,
): Understood | null {
  const some = someOf(view, segment);
  if (some) {
    const left = without(view, segment, some.range);
    if (hasContent(view, { from: segment.from, to: some.range.from })) {
      const part = onOne(tools, view, refusing(view, left), some.lines, some.count);
      if (part) return part;
    } else if (!hasContent(view, { from: some.range.to, to: segment.to })) {
      const count = { value: some.count, article: false };
      return {
        changes: removeUnits(view, some.lines.slice(-1), count, undefined),
        sure: some.lines.length === 1,
        unread: [],
      };
    }
  }
  const target = findTarget(view, segment, 'joined');
  const rest = without(view, segment, target?.range);
  const restRange = target ? { from: segment.from, to: target.range.from } : segment;
  if (target && (isNothing(rest) || !hasContent(view, restRange))) {
    if (target.lines.length === 0) return null;
    const after = { from: target.range.to, to: segment.to };
    const unread = hasContent(view, after) ? wordsUnread(tools, view, after) : [];
    const changes = removeUnits(view, target.lines, null, target.units);
    return { changes, sure: unread.length === 0, unread };
  }
  const refusal = refusing(view, rest);
  const taken = target ? null : removeNamed(tools, view, segment);
  if (taken) return taken;
  if (target) {
    const onto = tools.onto(refusal, at(view.basket, target.lines));
    const changes = changesOnto(onto, target.lines, target.units);
    return changes.length > 0 ? { changes, sure: onto.sure, unread: onto.unread } : null;
  }
  const onLine = hasContent(view, segment) ? onLast(tools, view, refusal, asked) : null;
  if (onLine) return onLine;
  if (hasContent(view, segment))
    return { changes: [], sure: false, unread: wordsUnread(tools, view, segment) };
  // "Não quero pra hoje" speaks of the day.
  if (namesDay(view, segment)) return null;
  const count = numberIn(view, segment);
  const line = asked?.line ?? view.basket.length - 1;
  return {
    changes: removeUnits(view, [line], count, undefined),
    sure: view.basket.length === 1 || pointsBack(view, segment),
    unread: [],
  };
}
