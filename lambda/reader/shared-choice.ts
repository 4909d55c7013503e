import type { LineDraft, OptionDraft } from './draft.ts';
import type { MenuFacts } from './menu-facts.ts';

const isChosen = (facts: MenuFacts, { group, amount }: OptionDraft) =>
  group !== -1 && amount === 'regular' && !facts.isAdditive(group);

/** Gives a line that only a size was said of the choice said after the next one: "a pint and a pitcher of lager". */
export function shareChoices(facts: MenuFacts, lines: readonly LineDraft[]): LineDraft[] {
  return lines.map((line, at) => {
    const next = lines[at + 1];
    const [item] = line.items ?? [];
    const alike =
      next?.joiner === 'and' &&
      next.said &&
      line.said &&
      line.mention === null &&
      line.options.length > 0 &&
      next.items?.length === 1 &&
      line.items?.length === 1 &&
      next.items[0] === item &&
      line.options.every((option) => isChosen(facts, option) && facts.isSingle(option.group)) &&
      line.options.every((option) => next.options.some(({ group }) => group === option.group));
    if (!alike) return line;
    const has = new Set(line.options.map(({ group }) => group));
    const shared = next.options.filter(
      (option) =>
        isChosen(facts, option) && facts.isRequired(option.group) && !has.has(option.group),
    );
    return { ...line, options: [...line.options, ...shared] };
  });
}
