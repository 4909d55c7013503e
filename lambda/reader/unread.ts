import type { Trail } from './draft.ts';
import type { Mention } from './mentions.ts';
import type { Sentence } from './sentence.ts';

interface Unread {
  unread: string[];
  cost: number;
  /** Mentions of part of a name beside a word not read: rather "suco de uva" unread than "suco de laranja" understood. */
  lost: Set<Mention>;
  /** Options of a thing not read: "pizza de carne" where there is no pizza. */
  orphans: Set<Mention>;
  /** Options that hold a thing not read: the bowl of "a bowl of pho". */
  holders: Set<Mention>;
}

const ALONE = 3;

function steps(trail: Trail | null): Trail[] {
  const all: Trail[] = [];
  for (let at = trail; at; at = at.before) all.push(at);
  return all.reverse();
}

/** What no part of a reading accounts for: unknown words, and words like "dose" or "copo" that stand beside nothing. */
export function unreadWords(trail: Trail | null, sentence: Sentence): Unread {
  const path = steps(trail);
  const unread: { at: number; word: string }[] = [];
  const lost = new Set<Mention>();
  const orphans = new Set<Mention>();
  const holders = new Set<Mention>();
  let cost = 0;
  const wordsOf = (step: Trail) => {
    for (let at = step.start; at < step.end; at += 1) {
      const token = sentence.tokens[at];
      if (token && !sentence.glue[at])
        unread.push({ at, word: sentence.text.slice(token.start, token.end).toLowerCase() });
    }
  };
  /** The next step in one direction that is neither "of" and the like nor another such word. */
  const beside = (from: number, way: 1 | -1): Trail['as'] | undefined => {
    for (let at = from + way; at >= 0 && at < path.length; at += way) {
      const step = path[at];
      if (!step) break;
      const between =
        step.as === 'word' && step.end === step.start + 1 && sentence.close[step.start];
      if (step.as !== 'carrier' && step.as !== 'kind' && step.as !== 'head' && !between)
        return step.as;
    }
    return undefined;
  };
  const belongs = (step: Trail, at: number): boolean => {
    const [before, after] = [beside(at, -1), beside(at, 1)];
    switch (step.as) {
      case 'carrier':
        return before === 'option' || after === 'option';
      case 'kind':
      case 'group':
        return before === 'option' || after === 'option' || before === 'item' || after === 'item';
      case 'amount':
        return after === 'option';
      case 'head':
        return (sentence.headFirst ? after : before) === 'option';
      case 'item':
      case 'option':
      case 'unread':
      case 'word':
        return true;
    }
  };
  path.forEach((step, at) => {
    if (step.as === 'unread') wordsOf(step);
    if (!belongs(step, at)) {
      cost += ALONE;
      wordsOf(step);
    }
    if (step.mention?.whole && step.as === 'option' && beside(at, -1) === 'unread')
      orphans.add(step.mention);
    const next = path[at + 1];
    const holds = next?.as === 'word' && sentence.close[next.start] === true;
    if (step.mention?.whole && step.as === 'option' && holds && path[at + 2]?.as === 'unread')
      holders.add(step.mention);
    if (
      step.mention &&
      !step.mention.whole &&
      (beside(at, 1) === 'unread' || beside(at, -1) === 'unread')
    ) {
      lost.add(step.mention);
      wordsOf(step);
    }
  });
  return {
    unread: unread.sort((a, b) => a.at - b.at).map(({ word }) => word),
    cost,
    lost,
    orphans,
    holders,
  };
}
