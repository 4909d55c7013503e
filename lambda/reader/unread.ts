import type { Trail } from './draft.ts';
import type { MenuFacts } from './menu-facts.ts';
import type { Mention } from './mentions.ts';
import type { Sentence } from './sentence.ts';

interface Unread {
  unread: string[];
  cost: number;
  /** Mentions of part of a name beside a word not read: rather "suco de uva" unread than "suco de laranja" understood. */
  lost: Set<Mention>;
}

const ALONE = 3;

function steps(trail: Trail | null): Trail[] {
  const all: Trail[] = [];
  for (let at = trail; at; at = at.before) all.push(at);
  return all.reverse();
}

/** What no part of a reading accounts for: unknown words, and words like "dose" or "copo" that stand beside nothing. */
export function unreadWords(trail: Trail | null, _facts: MenuFacts, sentence: Sentence): Unread {
  const path = steps(trail);
  const unread: { at: number; word: string }[] = [];
  const lost = new Set<Mention>();
  let cost = 0;
  const wordsOf = (step: Trail) => {
    for (let at = step.start; at < step.end; at += 1) {
      const token = sentence.tokens[at];
      if (token && !sentence.glue[at])
        unread.push({ at, word: sentence.text.slice(token.start, token.end).toLowerCase() });
    }
  };
  /** The next step that is not glue, in one direction. */
  const beside = (from: number, way: 1 | -1): Trail | undefined => {
    for (let at = from + way; at >= 0 && at < path.length; at += way) {
      const step = path[at];
      if (!step) break;
      if (
        step.as === 'absorbed' ||
        (step.as === 'word' && step.end === step.start + 1 && sentence.glue[step.start])
      )
        continue;
      return step;
    }
    return undefined;
  };
  path.forEach((step, at) => {
    if (step.as === 'unread') wordsOf(step);
    if (step.as === 'absorbed' && beside(at, 1)?.as !== 'menu' && beside(at, -1)?.as !== 'menu') {
      cost += ALONE;
      wordsOf(step);
    }
  });
  path.forEach((step, at) => {
    if (!step.mention || step.mention.whole) return;
    if (beside(at, 1)?.as === 'unread' || beside(at, -1)?.as === 'unread') {
      lost.add(step.mention);
      wordsOf(step);
    }
  });
  return { unread: unread.sort((a, b) => a.at - b.at).map(({ word }) => word), cost, lost };
}
