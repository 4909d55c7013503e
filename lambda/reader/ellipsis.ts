import type { LineDraft, OptionDraft } from './draft.ts';
import type { MenuFacts } from './menu-facts.ts';

/** What the line before says of the same thing, turned about: "uma com gás e outra sem". */
function turned(facts: MenuFacts, line: LineDraft, said: OptionDraft): readonly OptionDraft[] {
  const negative = [...said.mention.hits.options.values()].some((hits) =>
    hits.some((hit) => hit.negative),
  );
  switch (line.bare) {
    case 'with':
      return [{ ...said, amount: 'regular', share: -1 }];
    case 'without':
      return [{ ...said, amount: 'none', share: -1 }];
    case 'not':
      return negative || facts.isAdditive(said.group)
        ? [{ ...said, amount: 'none', share: -1 }]
        : [];
    case null:
      return [];
  }
}

/** Completes lines that end in a bare "com", "sem" or "não". A word left with nothing to speak of is a doubt. */
export function completeLines(
  facts: MenuFacts,
  lines: readonly LineDraft[],
): { lines: LineDraft[]; doubts: number } {
  let doubts = 0;
  const complete = lines.map((line, at) => {
    if (line.bare === null || line.options.length > 0 || line.notes.length > 0) return line;
    const said = lines[at - 1]?.options.at(-1);
    const opposite =
      line.bare === 'with'
        ? said?.amount === 'none' || isNegative(said)
        : said?.amount === 'regular';
    if (!said || !opposite) {
      doubts += 1;
      return line;
    }
    return { ...line, options: turned(facts, line, said) };
  });
  return { lines: complete, doubts };
}

function isNegative(said: OptionDraft | undefined): boolean {
  return [...(said?.mention.hits.options.values() ?? [])].some((hits) =>
    hits.some((hit) => hit.negative),
  );
}
