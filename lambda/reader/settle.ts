import type { Asked } from './change.ts';
import type { LineDraft, State } from './draft.ts';
import { completeLines } from './ellipsis.ts';
import { LineMaker } from './line-maker.ts';
import type { MenuFacts } from './menu-facts.ts';
import { nameLines } from './name-lines.ts';
import { oneEach } from './one-each.ts';
import type { Ask, ReadLine } from './reading.ts';
import type { Sentence } from './sentence.ts';
import { sameMeasure } from './same-measure.ts';
import { shareChoices } from './shared-choice.ts';
import { splitHalves } from './split-halves.ts';
import { splitLines } from './split.ts';
import { spreadBack } from './spread-back.ts';
import { unreadWords } from './unread.ts';

/** A whole reading of a sentence, with what it cost to read it so. */
export interface Settled {
  lines: ReadLine[];
  asks: Ask[];
  unread: string[];
  cost: number;
  doubts: number;
  question: boolean;
}

/** Makes a reading of the search's last state: splits lines, finds items for those unnamed, names what must be asked. */
export function settle(
  state: State,
  facts: MenuFacts,
  sentence: Sentence,
  asked: Asked | undefined,
): Settled {
  const spread = spreadBack(facts, state.lines);
  const complete = completeLines(facts, spread.lines, state);
  const split = splitLines(facts, oneEach(facts, complete.lines));
  const named = nameLines(facts, split.lines, asked);
  const { unread, cost: unreadCost, lost, orphans, holders } = unreadWords(state.trail, sentence);
  const isOrphan = ({ mention, items, options }: LineDraft) =>
    mention === null &&
    options.length > 0 &&
    ((items?.length !== 1 && options.every((option) => orphans.has(option.mention))) ||
      options.every((option) => holders.has(option.mention)));
  const maker = new LineMaker(facts, sentence);
  const kept = splitHalves(facts, sameMeasure(facts, shareChoices(facts, named.lines)))
    .filter((line) => !isOrphan(line))
    .map((line) => ({
      ...line,
      options: line.options.filter((option) => option.mention.whole || !lost.has(option.mention)),
    }))
    .filter((line) =>
      line.mention === null
        ? line.options.length > 0 || !lost.size
        : line.mention.whole || !lost.has(line.mention),
    );
  for (const line of kept) maker.add(line);
  return {
    lines: maker.lines,
    asks: maker.asks,
    unread: [...unread, ...maker.unread],
    cost:
      state.cost +
      spread.cost +
      split.cost +
      named.cost +
      maker.cost +
      unreadCost +
      (state.amount ? 3 : 0) +
      (state.half === 'next' ? 3 : 0),
    doubts:
      state.doubts +
      complete.doubts +
      split.doubts +
      named.doubts +
      maker.doubts +
      (state.amount || state.half === 'next' ? 1 : 0),
    question: state.question,
  };
}
