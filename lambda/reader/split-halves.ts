import type { LineDraft } from './draft.ts';
import type { MenuFacts } from './menu-facts.ts';

/** Two lines of half the units each, where units are told apart by halves that one unit cannot have. */
function halves(facts: MenuFacts, line: LineDraft): LineDraft[] | null {
  const at = line.options.flatMap((option, index) => (option.half ? [index] : []));
  const [first, second] = at.map((index) => line.options[index]);
  if (at.length !== 2 || !first || !second || first.group === -1 || first.group !== second.group)
    return null;
  if (facts.shares(first.group) || line.quantity % 2 !== 0) return null;
  return at.map((own) => ({
    ...line,
    quantity: line.quantity / 2,
    said: true,
    options: line.options
      .filter(
        (option, index) => index === own || (!option.half && [own, -1].includes(option.share)),
      )
      .map((option) => ({ ...option, half: false, share: -1 })),
  }));
}

/** Splits lines of which half the units are one thing and half another: "six bagels, half plain, half sesame". */
export function splitHalves(facts: MenuFacts, lines: readonly LineDraft[]): LineDraft[] {
  return lines.flatMap((line) => (line.quantity > 1 ? (halves(facts, line) ?? [line]) : [line]));
}
