import type { LineDraft } from './draft.ts';
import type { MenuFacts } from './menu-facts.ts';

/** More than these are grams or millilitres already. */
const MOST_KILOS = 20;

/** "dois quilos de banana prata e um de nanica": a bare number of what is weighed, after kilos, is kilos. */
export function sameMeasure(facts: MenuFacts, lines: readonly LineDraft[]): LineDraft[] {
  let kilos: LineDraft['measure'] = null;
  return lines.map((line) => {
    const [item = -1] = line.items ?? [];
    const unit = facts.unitOf(item);
    if (line.measure)
      kilos = line.quantity >= 1000 && line.quantity % 500 === 0 ? line.measure : null;
    if (!kilos || line.measure || !line.said || unit !== kilos || line.quantity > MOST_KILOS)
      return line;
    return { ...line, quantity: line.quantity * 1000, measure: unit };
  });
}
