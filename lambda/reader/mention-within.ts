import type { Mention } from './mentions.ts';

/** A word of a longer name that was said whole: "garlic" of "garlic bread". */
export function isWithin(mention: Mention, wholes: readonly Mention[]): boolean {
  return wholes.some(
    ({ start, end }) =>
      start <= mention.start && mention.end <= end && end - start > mention.end - mention.start,
  );
}

/** Items whose whole name is a part of the words of a mention. */
export function itemsWithin(mention: Mention, named: readonly Mention[]): number[] {
  if (mention.end === mention.start + 1 || mention.hits.options.size === 0) return [];
  return named
    .filter(
      ({ start, end }) =>
        start >= mention.start && end <= mention.end && end - start < mention.end - mention.start,
    )
    .flatMap(({ hits }) => hits.items.map(({ item }) => item));
}

/** Groups that have an option named whole by some, but not all, of the tokens of a span. */
export function groupsWithin(
  mentions: readonly (readonly Mention[])[],
  start: number,
  end: number,
): number[] {
  return mentions
    .slice(start, end)
    .flat()
    .filter((each) => each.whole && each.end <= end && each.end - each.start < end - start)
    .flatMap(({ hits }) => [...hits.options.keys()]);
}
