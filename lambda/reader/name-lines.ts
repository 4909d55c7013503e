import { carriers, fillLine, placeOf } from './attach.ts';
import type { Asked } from './change.ts';
import type { LineDraft } from './draft.ts';
import type { MenuFacts } from './menu-facts.ts';

export interface Naming {
  lines: LineDraft[];
  cost: number;
  doubts: number;
}

/** More items than these need not be told apart: any two make the line ambiguous. */
const ENOUGH_ITEMS = 40;

/** Items that can carry every option of a line. */
function able(facts: MenuFacts, line: LineDraft): number[] {
  let groups: number[] = [];
  let fewest = Infinity;
  for (const option of line.options) {
    const theirs = [...option.mention.hits.options.keys()];
    const count = theirs.reduce((sum, group) => sum + (facts.itemsWith[group]?.length ?? 0), 0);
    if (count < fewest) [groups, fewest] = [theirs, count];
  }
  const found = new Set<number>();
  for (const group of groups)
    for (const item of facts.itemsWith[group] ?? []) {
      if (found.size === ENOUGH_ITEMS) return [...found];
      if (carriers(facts, line, [item]).length > 0) found.add(item);
    }
  return [...found];
}

/** An item for which every option said is one that it needs or takes one of, rather than an addition. */
function essential(facts: MenuFacts, line: LineDraft, items: readonly number[]): number[] {
  return items.filter((item) =>
    line.options.every((option) =>
      (facts.groupsOf[item] ?? []).some(
        (group) => option.mention.hits.options.has(group) && !facts.isAdditive(group),
      ),
    ),
  );
}

/** Whether options said apart could as well be meant of the line before: "a latte. I'd like a triple shot". */
function mayBelong(facts: MenuFacts, whole: LineDraft, line: LineDraft): boolean {
  if (line.other || line.ofThem || line.options.length === 0 || line.quantity > 1) return false;
  if (!line.said) return line.options.length === 1;
  return line.options.every((option) => {
    const place = placeOf(facts, whole, option.mention, {
      refused: option.amount === 'none',
      fresh: true,
      joiner: 'and',
      half: 'no',
      correcting: false,
    });
    return line.options[0]?.joiner !== 'with' && place !== null && place.cost < 0.6;
  });
}

function neighbour(facts: MenuFacts, lines: readonly LineDraft[], at: number): LineDraft | null {
  const line = lines[at];
  if (!line) return null;
  for (const other of [...lines.slice(0, at).reverse(), ...lines.slice(at + 1)])
    if (other.items?.length === 1 && carriers(facts, line, other.items).length > 0) return other;
  return null;
}

/** Gives items to lines of which only options were said: the only one that can carry them, or that of a line nearby. */
export function nameLines(
  facts: MenuFacts,
  drafts: readonly LineDraft[],
  asked: Asked | undefined,
): Naming {
  const lines = [...drafts];
  let cost = 0;
  let doubts = 0;
  const wanted = facts.itemAt(asked?.item);
  lines.forEach((line, at) => {
    if (line.items !== null) return;
    const additive =
      line.options.length > 0 &&
      line.options.every((option) =>
        [...option.mention.hits.options.keys()].every((group) => facts.isAdditive(group)),
      );
    const asksThis = wanted >= 0 && carriers(facts, line, [wanted]).length > 0;
    const near = neighbour(facts, lines, at);
    let items = asksThis ? [wanted] : [];
    if (items.length === 0 && line.options.length > 0) {
      const all = able(facts, line);
      const needed = essential(facts, line, all);
      items = all.length === 1 ? all : needed.length === 1 ? needed : all;
    }
    if (items.length !== 1 && near) {
      items = [...(near.items ?? [])];
      if (mayBelong(facts, near, line)) doubts += 1;
    }
    // "dois com calda e um sem chantilly": one more, or one of the two?
    const among =
      line.bare === 'without' &&
      line.joiner === 'and' &&
      !line.other &&
      near !== null &&
      near.quantity > line.quantity &&
      line.options.every(({ amount }) => amount === 'none');
    if (among) doubts += 1;
    const bare = line.options.length === 0 && near === null;
    // Options without an item or a number of their own hardly begin a line, least of all of something else.
    const stray = !line.said && at > 0 && !asksThis;
    const apart = stray && !near ? 4 : 0;
    cost +=
      (stray ? 0.85 : 0.4) +
      apart +
      (asksThis ? -1 : 0) +
      (items.length === 1 ? 0 : 2) +
      (bare ? 4 : 0);
    if (apart > 0 || (stray && line.joiner === 'none')) doubts += 1;
    // "Vegetarian lasagna", where only a pizza is had so: rather a kind of what follows.
    const next = lines[at + 1];
    if (!asksThis && next?.items != null && next.joiner === 'none' && !next.said) doubts += 1;
    if (additive && !near && !asksThis) cost += 1;
    if (
      items.length !== 1 ||
      (additive &&
        !asksThis &&
        line.joiner !== 'with' &&
        line.options.every((option) => option.joiner !== 'with'))
    )
      doubts += 1;
    if (items.length > 0) {
      const filled = fillLine(facts, line, items, null);
      cost += filled.cost;
      lines[at] = filled.line;
    }
  });
  return {
    lines: lines.filter((line) => line.items !== null || line.options.length > 0),
    cost,
    doubts,
  };
}
