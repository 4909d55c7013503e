import { fillLine } from './attach.ts';
import type { LineDraft, OptionDraft } from './draft.ts';
import type { MenuFacts } from './menu-facts.ts';

const fits = (option: OptionDraft, group: number) =>
  option.amount === 'regular' && option.mention.hits.options.has(group);

function filledOptions(
  facts: MenuFacts,
  whole: LineDraft,
  other: LineDraft,
  shared: readonly OptionDraft[],
): Pick<LineDraft, 'items' | 'mention' | 'options'> {
  const { line } = fillLine(facts, other, whole.items ?? [], whole.mention);
  return { items: line.items, mention: line.mention, options: [...shared, ...line.options] };
}

/** As many choices as units, where a unit takes one: "dois milkshakes, ovomaltine e morango" is one of each. */
export function oneEach(facts: MenuFacts, lines: readonly LineDraft[]): LineDraft[] {
  const each: LineDraft[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const whole = lines[at];
    if (!whole) continue;
    const others = whole.said && whole.items ? lines.slice(at + 1, at + whole.quantity) : [];
    const first = whole.options.findLast(
      ({ group, joiner, amount }) =>
        group !== -1 && facts.isSingle(group) && amount === 'regular' && joiner !== 'with',
    );
    const same =
      first !== undefined &&
      others.length > 0 &&
      others.length === whole.quantity - 1 &&
      others.every((line) => {
        const [option] = line.options;
        return (
          !line.said && line.items === null && option !== undefined && fits(option, first.group)
        );
      });
    if (!same || whole.measure) {
      each.push(whole);
      continue;
    }
    const shared = whole.options.filter((option) => option !== first);
    each.push({ ...whole, quantity: 1 });
    for (const other of others)
      each.push({
        ...other,
        said: true,
        ...filledOptions(facts, whole, other, shared),
      });
    at += others.length;
  }
  return each;
}
