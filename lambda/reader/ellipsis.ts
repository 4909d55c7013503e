import type { LineDraft, OptionDraft, State } from './draft.ts';
import type { MenuFacts } from './menu-facts.ts';

type Bare = NonNullable<LineDraft['bare']>;

const isNegative = (said: OptionDraft) =>
  [...said.mention.hits.options.values()].flat().some((hit) => hit.negative);

function groupOf(said: OptionDraft): number {
  return said.group === -1 ? ([...said.mention.hits.options.keys()][0] ?? -1) : said.group;
}

/** The other one of a choice between two: "sem gás" for "com gás". */
function otherOfTwo(facts: MenuFacts, said: OptionDraft): OptionDraft | null {
  const at = groupOf(said);
  const group = facts.menu.groups[at];
  const hit = said.mention.hits.options
    .get(at)
    ?.find(({ negative }) => (said.amount === 'none') === negative);
  if (!hit || group?.options.length !== 2 || !facts.isSingle(at)) return null;
  const other = { ...hit, option: 1 - hit.option, negative: false };
  const hits = { items: [], options: new Map([[at, [other]]]) };
  return { ...said, amount: 'regular', share: -1, mention: { ...said.mention, hits } };
}

/** What was said of the line before, turned about. */
function turned(
  facts: MenuFacts,
  line: LineDraft,
  bare: Bare,
  said: OptionDraft,
): readonly OptionDraft[] {
  const other = otherOfTwo(facts, said);
  if (other) return [other];
  const plain = { ...said, share: -1 };
  if (bare === 'with') return [{ ...plain, amount: 'regular' }];
  const at = groupOf(said);
  const refusable =
    isNegative(said) ||
    (bare === 'without' && facts.isAdditive(at)) ||
    line.items?.some((item) =>
      said.mention.hits.options.get(at)?.some(({ option }) => facts.includes(item, at, option)),
    );
  return refusable === true ? [{ ...plain, amount: 'none' }] : [];
}

/** How a line ends in a bare word, if it does: the last by what the sentence was about to say. */
function bareEnd(line: LineDraft, isLast: boolean, end: State): LineDraft['bare'] {
  if (line.options.length === 0 && line.notes.length === 0) return line.bare;
  return isLast && end.fresh && end.scope !== 'open' ? end.scope : null;
}

/**
 * Completes lines that end in a bare "com", "sem" or "não" by what the line before says: "uma com gás e outra sem". A
 * word left with nothing to speak of is a doubt.
 */
export function completeLines(
  facts: MenuFacts,
  lines: readonly LineDraft[],
  end: State,
): { lines: LineDraft[]; doubts: number } {
  let doubts = 0;
  const complete = lines.map((line, at) => {
    const bare = bareEnd(line, at === lines.length - 1, end);
    if (bare === null) return line;
    const opposite = ({ amount }: OptionDraft) =>
      bare === 'with' ? amount === 'none' : amount === 'regular';
    const said = lines[at - 1]?.options.findLast(
      (option) => opposite(option) || otherOfTwo(facts, option) !== null,
    );
    if (!said) {
      if (bare !== 'with' || line.options.length === 0) doubts += 1;
      return line;
    }
    return { ...line, bare: null, options: [...line.options, ...turned(facts, line, bare, said)] };
  });
  return { lines: complete, doubts };
}
