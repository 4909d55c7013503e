import { foldText } from '../../domain/fold.ts';

/** Letters in a row that two words must share to be thought alike. */
const GRAM = 3;

export function grams(text: string): Set<string> {
  const folded = foldText(text);
  return new Set(
    Array.from({ length: Math.max(0, folded.length - GRAM + 1) }, (_, at) =>
      folded.slice(at, at + GRAM),
    ),
  );
}

/** How much of a text is found in another, from 0 to 1. */
export const shared = (one: Set<string>, other: Set<string>): number =>
  other.size === 0 ? 0 : one.intersection(other).size / other.size;

/** How alike two sentences are, from 0 to 1. */
export function likenessOf(one: string, other: string): number {
  const [said, told] = [grams(one), grams(other)];
  const both = said.intersection(told).size;
  return both === 0 ? 0 : (2 * both) / (said.size + told.size);
}
