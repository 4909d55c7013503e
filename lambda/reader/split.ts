import { carriers, fillLine } from './attach.ts';
import type { LineDraft, OptionDraft } from './draft.ts';
import type { MenuFacts } from './menu-facts.ts';
import { isCounted } from './size-words.ts';

interface Run {
  parts: LineDraft[];
  rest: number;
}

const groupsOf = ({ group, mention }: OptionDraft) =>
  group === -1 ? [...mention.hits.options.keys()] : [group];

/** An option of the part that takes the only place of one already said of the whole makes it a line of its own. */
function collides(facts: MenuFacts, whole: LineDraft, option: OptionDraft): boolean {
  return whole.options.some(
    (said) =>
      said.amount !== 'none' &&
      option.amount !== 'none' &&
      said.mention !== option.mention &&
      groupsOf(said).some(
        (group) =>
          (facts.isSingle(group) || facts.shares(group)) && option.mention.hits.options.has(group),
      ),
  );
}

function isPart(facts: MenuFacts, whole: LineDraft, line: LineDraft): boolean {
  const { items } = whole;
  if (line.measure || line.options.some((option) => collides(facts, whole, option))) return false;
  if (!items) return line.items === null && whole.options.length > 0;
  if (line.items === null) return carriers(facts, line, items).length > 0;
  return line.items.every((item) => items.includes(item)) && whole.options.length === 0;
}

/** "duas bolas, uma de coco e outra de uva": are the parts units, or what one unit has of each? */
function saysCount(facts: MenuFacts, { options }: LineDraft): boolean {
  return options.some(({ group }) => {
    const said = facts.menu.groups[group];
    return said !== undefined && isCounted(said);
  });
}

/** "pastéis: 4 de carne, 2 de queijo", where each is an item of its own. */
function headsKinds(whole: LineDraft, { items, joiner }: LineDraft): boolean {
  const several = (whole.items?.length ?? 0) > 1 && whole.options.length === 0;
  return several && items?.length === 1 && joiner !== 'or';
}

/** An item with no number of its own before what is had of it: "bagels: 3 plain, 2 sesame", "tacos, 4, no onions". */
function isHeading(facts: MenuFacts, whole: LineDraft, next: LineDraft | undefined): boolean {
  if (whole.said || !whole.mention || !whole.items || !next?.said) return false;
  if (next.items !== null) return headsKinds(whole, next) && isPart(facts, whole, next);
  if (next.joiner === 'and' || next.joiner === 'or' || next.other) return false;
  const parted = next.joiner !== 'none';
  const choice = next.options.some(
    ({ mention, amount }) =>
      amount === 'none' ||
      [...mention.hits.options.keys()].some((group) => !facts.isAdditive(group)),
  );
  // "coffee, four sugars" says what is in it, not how many.
  const counts = next.bare === null && next.options.length > 0 && !choice;
  return ((parted && !counts) || choice) && isPart(facts, whole, next);
}

/** The lines after `at` that say, unit by unit, what its units are ("duas pizzas, uma de atum e outra de frango"). */
function runAfter(facts: MenuFacts, lines: readonly LineDraft[], at: number): Run | null {
  const whole = lines[at];
  if (!whole || whole.measure) return null;
  const next = lines[at + 1];
  // "I'd like lattes, one of them decaf": how many is told by the parts.
  const heads = isHeading(facts, whole, next);
  const untold = !whole.said && (next?.ofThem === true || heads);
  if (whole.quantity < 2 && !untold) return null;
  const parts: LineDraft[] = [];
  let rest = untold ? Infinity : whole.quantity;
  for (const line of lines.slice(at + 1)) {
    if (line.quantity > rest || !line.said || !isPart(facts, whole, line)) break;
    if (heads && line.items !== null && !headsKinds(whole, line)) break;
    parts.push(line);
    rest -= line.quantity;
  }
  const [first] = parts;
  if (!first) return null;
  if (untold) return { parts, rest: 0 };
  const pointed = parts.some((part) => part.other || part.ofThem);
  const named = parts.some((part) => part.items !== null);
  const last = parts.at(-1);
  if (rest > 0 && last?.other) {
    parts[parts.length - 1] = { ...last, quantity: last.quantity + rest };
    rest = 0;
  }
  if (pointed) return { parts, rest };
  if (first.joiner === 'and' || (first.joiner === 'line' && rest > 0)) return null;
  if (named || !whole.items) return rest === 0 && parts.length > 1 ? { parts, rest } : null;
  return rest === 0 || parts.length === 1 ? { parts, rest } : null;
}

/** Replaces a line whose units are told apart by the lines that tell them. */
export function splitLines(
  facts: MenuFacts,
  lines: readonly LineDraft[],
): { lines: LineDraft[]; cost: number; doubts: number } {
  let doubts = 0;
  const split: LineDraft[] = [];
  let cost = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const whole = lines[at];
    if (!whole) continue;
    const run = runAfter(facts, lines, at);
    if (!run) {
      split.push(whole);
      continue;
    }
    if (!whole.said && run.parts.length > 1 && saysCount(facts, whole)) doubts += 1;
    for (const part of run.parts) {
      const items = part.items ?? whole.items;
      const filled = items
        ? fillLine(facts, part, items, part.mention ?? whole.mention)
        : { line: part, cost: 0 };
      const offset = whole.options.length;
      const own = filled.line.options.map((option) => ({
        ...option,
        share: option.share < 0 ? -1 : option.share + offset,
      }));
      split.push({
        ...filled.line,
        options: [...whole.options, ...own],
        notes: [...whole.notes, ...part.notes],
      });
      cost += filled.cost;
    }
    if (run.rest > 0) {
      split.push({ ...whole, quantity: run.rest });
      cost += 0.4;
    }
    at += run.parts.length;
  }
  return { lines: split, cost, doubts };
}
