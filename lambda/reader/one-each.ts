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

/** The choices said of the whole, of which a unit takes one: the last of a single group, or flavours not said as halves. */
function choicesOf(facts: MenuFacts, { options }: LineDraft): OptionDraft[] {
  const choice = options.findLast(
    ({ group, joiner, amount, half }) =>
      group !== -1 &&
      (facts.isSingle(group) || (facts.shares(group) && !half)) &&
      amount === 'regular' &&
      joiner !== 'with',
  );
  if (!choice) return [];
  if (facts.isSingle(choice.group)) return [choice];
  const flavours = options.filter(({ group }) => group === choice.group);
  return flavours.every(({ half, amount }) => !half && amount === 'regular') ? flavours : [];
}

/** As many choices as units, where a unit takes one: "dois milkshakes, ovomaltine e morango" is one of each. */
export function oneEach(facts: MenuFacts, lines: readonly LineDraft[]): LineDraft[] {
  const each: LineDraft[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const whole = lines[at];
    if (!whole) continue;
    const choices = whole.said && whole.items && !whole.measure ? choicesOf(facts, whole) : [];
    const [first] = choices;
    const others = first ? lines.slice(at + 1, at + 1 + whole.quantity - choices.length) : [];
    const same =
      first !== undefined &&
      others.length > 0 &&
      others.length === whole.quantity - choices.length &&
      // As many as one unit takes may be shared by each: "duas de calabresa e atum".
      (facts.isSingle(first.group) || whole.quantity > facts.most(first.group)) &&
      others.every((line) => {
        const [option] = line.options;
        return (
          !line.said && line.items === null && option !== undefined && fits(option, first.group)
        );
      });
    if (!same) {
      each.push(whole);
      continue;
    }
    const shared = whole.options.filter((option) => !choices.includes(option));
    for (const choice of choices)
      each.push({ ...whole, quantity: 1, options: [...shared, choice] });
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
