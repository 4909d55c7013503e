import { CHANGE_PHRASES } from './change-phrases.ts';
import type { Pointing, Range } from './turn-target.ts';

/** The words of a range as they were said. */
export function textOf({ sentence }: Pointing, { from, to }: Range): string {
  const { tokens, text } = sentence;
  return from < to ? text.slice(tokens[from]?.start, tokens[to - 1]?.end) : '';
}

/** The words of a range without those of a target in it. */
export function without(view: Pointing, range: Range, hole: Range | undefined): string {
  if (!hole) return textOf(view, range);
  return `${textOf(view, { from: range.from, to: hole.from })} ${textOf(view, { from: hole.to, to: range.to })}`.trim();
}

/** The first number of units in a range. */
export function numberIn(
  { sentence }: Pointing,
  range: Range,
): { value: number; article: boolean; end: number; at: number } | null {
  for (let at = range.from; at < range.to; at += 1)
    for (const arc of sentence.arcs[at] ?? [])
      if (arc.kind === 'number' && arc.numeral.measure === null && arc.end <= range.to)
        return { ...arc.numeral, at };
  return null;
}

/** Whether a range holds anything but small words. */
export function hasContent(view: Pointing, range: Range): boolean {
  const { is } = CHANGE_PHRASES[view.locale];
  for (let at = range.from; at < range.to; at += 1) {
    const arcs = view.sentence.arcs[at] ?? [];
    const small =
      arcs.some((arc) => arc.kind === 'word' && arc.end <= range.to) ||
      is.to(view.words, at) > 0 ||
      is.this(view.words, at) > 0;
    if (!small || arcs.some((arc) => arc.kind === 'menu')) return true;
  }
  return false;
}
