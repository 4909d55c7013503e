import type { SlotWord } from '../../locales/utterances.ts';
import type { Limits } from './limits.ts';
import { byPopularity, type Popular } from './popular.ts';
import type { SlotTypeWords } from './slot-types.ts';

/** Why a platform does not take a word. */
export type PassedLimit = 'longestWord' | 'mostWords' | 'mostBytes';

/** Words of a slot type that a platform does not take. */
export interface LeftOut {
  type: string;
  limit: PassedLimit;
  /** The names of whole values. */
  names: string[];
  /** Other names of values that are there. */
  synonyms: string[];
}

/**
 * The slot types as a platform takes them: the menu's items have the room that all others leave; names come before other
 * names, and the most ordered first. What stays keeps its place.
 */
export function fit(
  types: SlotTypeWords[],
  limits: Limits,
  popular: Popular,
): { types: SlotTypeWords[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const leave = (type: string, limit: PassedLimit, what: 'names' | 'synonyms', word: string) => {
    let entry = leftOut.find((each) => each.type === type && each.limit === limit);
    if (!entry) leftOut.push((entry = { type, limit, names: [], synonyms: [] }));
    entry[what].push(word);
  };
  let bytes = 0;
  const counted = new Map<string, number>();
  /** Puts a value, with one more word, in the place of what it was; says which limit forbids it. */
  const put = (type: string, word: string, now: SlotWord, before?: SlotWord) => {
    const count = (counted.get(type) ?? 0) + 1;
    const more = limits.bytesOf(now) - (before ? limits.bytesOf(before) : 0);
    if (word.length > limits.longestWord) return 'longestWord';
    if (count > limits.mostWords) return 'mostWords';
    if (bytes + more > limits.mostBytes) return 'mostBytes';
    counted.set(type, count);
    bytes += more;
    return undefined;
  };

  const kept = new Map<SlotWord, SlotWord>();
  const ordered = types.map(({ name, words }) => ({ name, words: byPopularity(words, popular) }));
  for (const group of [ordered.filter(isOfItems(false)), ordered.filter(isOfItems(true))]) {
    for (const { name, words } of group)
      for (const word of words) {
        const alone = { ...word, synonyms: [] };
        const limit = put(name, word.value, alone);
        if (limit) leave(name, limit, 'names', word.value);
        else kept.set(word, alone);
      }
    for (const { name, words } of group)
      for (const word of words)
        for (const synonym of kept.has(word) ? word.synonyms : []) {
          const before = kept.get(word) ?? word;
          const now = { ...before, synonyms: [...before.synonyms, synonym] };
          const limit = put(name, synonym, now, before);
          if (limit) leave(name, limit, 'synonyms', synonym);
          else kept.set(word, now);
        }
  }
  return {
    types: types.map(({ name, words }) => ({
      name,
      words: words.flatMap((word) => kept.get(word) ?? []),
    })),
    leftOut,
  };
}

const isOfItems =
  (yes: boolean) =>
  ({ name }: SlotTypeWords) =>
    (name === 'MenuItem') === yes;
