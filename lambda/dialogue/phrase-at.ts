import { fold } from '../reader/fold.ts';

const folded = new WeakMap<readonly string[], (readonly string[])[]>();

/** How many of the folded words from there on one of the phrases takes, the longest it can be; 0 where none is there. */
export function phraseAt(
  phrases: readonly string[],
  said: readonly string[],
  from: number,
): number {
  const list =
    folded.get(phrases) ?? phrases.map(fold).sort((one, other) => other.length - one.length);
  folded.set(phrases, list);
  const found = list.find((phrase) => phrase.every((word, next) => said[from + next] === word));
  return found?.length ?? 0;
}
