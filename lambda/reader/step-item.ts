import { carriers, fillLine } from './attach.ts';
import type { LineDraft, State } from './draft.ts';
import { newLine } from './draft.ts';
import type { MenuFacts } from './menu-facts.ts';
import type { Mention } from './mentions.ts';
import type { Step } from './step.ts';
import { AFTER_ITEM, MOST_LINES, nameCost, withLast } from './step.ts';

function itemCost(hits: Mention['hits']['items'], whole: boolean): number {
  if (whole) return hits.some((hit) => !hit.foreign) ? 0 : 0.3;
  if (hits.some((hit) => hit.share === 'head')) return 0.8;
  return hits.some((hit) => hit.share === 'headless') ? 0.6 : 1.8;
}

const KIN = 0.25;
const AGAIN = 0.4;
/** "um de shimeji" is rather one more of what was ordered last than the item itself. */
const ONE_OF = 0.8;

/**
 * What tells apart items with the same head, said after one of them: "um pastel de carne e um de queijo", "pastel grande
 * de queijo".
 */
export function stepKin(state: State, mention: Mention, facts: MenuFacts, step: Step): void {
  const last = state.lines.at(-1);
  if (!last?.mention || state.amount || state.scope === 'without') return;
  const heads = new Set(last.mention.hits.items.map(({ head }) => head));
  const kin = mention.kin.filter(({ head }) => heads.has(head));
  if (kin.length === 0) return;
  const items = kin.map(({ item }) => item);
  const named: Mention = { ...mention, whole: true, hits: { items: kin, options: new Map() } };
  const { pending } = state;
  // "com dois ovos" adds to a line, "um de queijo" begins one.
  if (pending?.afterWith === true && !pending.other) return;
  const isOption = mention.hits.options.size > 0 && state.joiner !== 'of';
  const cost = 0.1 + mention.cost + KIN + (isOption ? 1.2 : 0);
  if (pending) {
    const line = newLine({
      items,
      mention: named,
      quantity: pending.value,
      said: true,
      measure: pending.measure,
      joiner: pending.joiner,
      other: pending.other,
      ofThem: pending.ofThem,
    });
    step(cost, { ...AFTER_ITEM, lines: [...state.lines, line] });
    return;
  }
  const able = carriers(
    facts,
    last,
    items.filter((item) => last.items?.includes(item)),
  );
  if ((last.items?.length ?? 0) < 2 || able.length === 0) return;
  const filled = fillLine(facts, last, able, named);
  step(cost + filled.cost, { ...AFTER_ITEM, lines: withLast(state, filled.line) });
}

/** A one or a two before "of", and what may be an option of what came. */
const isOneOf = ({ pending, joiner, lines }: State, { hits }: Mention) =>
  pending !== null &&
  pending.measure === null &&
  pending.value <= 2 &&
  joiner === 'of' &&
  lines.length > 0 &&
  hits.options.size > 0;

/** "uma de carne, não, duas esfihas de frango": said anew with its number, an item is had with what is said anew. */
const restates = (facts: MenuFacts, { options, quantity }: LineDraft) =>
  quantity < 3 && options.some(({ group }) => group !== -1 && !facts.isAdditive(group));

/** What the last line still takes as an option is rather that than an item: "a plate with beans and fries". */
function partOfLast(state: State, { hits }: Mention, facts: MenuFacts): number {
  const last = state.lines.at(-1);
  const [item = -1] = last?.items ?? [];
  const has = (group: number) =>
    last?.options.filter((option) => option.group === group).length ?? 0;
  const open = (facts.groupsOf[item] ?? []).filter(
    (group) => hits.options.has(group) && has(group) < facts.most(group),
  );
  if (open.length === 0 || state.joiner === 'stop' || state.joiner === 'line') return 0;
  return open.some((group) => has(group) < facts.least(group))
    ? 0.5
    : state.scope === 'with'
      ? 0.25
      : 0;
}

/** "a two egg plate with scrambled eggs": part of the item's own name, beside what it is had with. */
function stepAgain(state: State, mention: Mention, step: Step): void {
  const [item] = state.lines.at(-1)?.items ?? [];
  const isAgain = state.last === 'option' && state.joiner === 'none' && !state.pending;
  const partly = state.lines.at(-1)?.mention?.whole === false;
  if (!isAgain || (mention.whole && !partly) || item === undefined) return;
  if (mention.hits.items.some((hit) => hit.item === item)) step(AGAIN + mention.cost, {});
}

/** All ways to take an item mention: to name the line that its options began, to begin one, or to correct the last. */
export function stepItem(state: State, mention: Mention, facts: MenuFacts, step: Step): void {
  const hits = mention.hits.items;
  if (hits.length === 0 || state.lines.length >= MOST_LINES) return;
  stepAgain(state, mention, step);
  const items = hits.map(({ item }) => item);
  const scrap =
    !mention.whole && hits.every((hit) => hit.share === 'scrap' || hit.share === 'rest');
  const { pending } = state;
  const base =
    nameCost(mention) +
    itemCost(hits, mention.whole) +
    (items.length > 1 ? 0.5 : 0) +
    (state.amount ? 4 : 0) +
    (state.half === 'no' ? 0 : 3) +
    (state.scope === 'without' && state.fresh ? 5 : 0);
  const doubts =
    state.doubts +
    (scrap ? 1 : 0) +
    (state.amount || state.half === 'next' || (state.scope === 'without' && state.fresh) ? 1 : 0);
  const last = state.lines.at(-1);

  if (last && state.correcting !== 'no') {
    const same =
      last.items !== null &&
      last.items.length === items.length &&
      last.items.every((item) => items.includes(item));
    if (same || state.correcting === 'hard') {
      const kept = pending && (!same || restates(facts, last)) ? { ...last, options: [] } : last;
      const able = carriers(facts, kept, items);
      const base2 =
        able.length > 0
          ? kept
          : {
              ...kept,
              options: kept.options.filter(
                (option) => carriers(facts, { ...kept, options: [option] }, items).length > 0,
              ),
            };
      const filled = fillLine(facts, base2, able.length > 0 ? able : items, mention);
      step(base + filled.cost, {
        ...AFTER_ITEM,
        doubts,
        lines: withLast(state, {
          ...filled.line,
          quantity: pending?.value ?? last.quantity,
          said: pending !== null || last.said,
        }),
      });
    }
  }
  if (last?.items && state.restating && !pending && state.joiner === 'none') {
    const able = carriers(facts, last, items);
    const filled = fillLine(facts, last, able.length > 0 ? able : items, mention);
    step(base + filled.cost, { ...AFTER_ITEM, doubts, lines: withLast(state, filled.line) });
  }
  if (last && last.items === null && !pending) {
    const able = carriers(facts, last, items);
    if (able.length > 0) {
      const filled = fillLine(facts, last, able, mention);
      const away =
        state.joiner === 'with'
          ? 2
          : state.joiner === 'and' || state.joiner === 'comma'
            ? 1.6
            : state.joiner === 'stop' || state.joiner === 'line'
              ? 3
              : 0;
      step(base + filled.cost + away, {
        ...AFTER_ITEM,
        // "… tudo esfiha fechada"
        spread: state.spread,
        doubts,
        lines: withLast(state, filled.line),
      });
    }
  }
  let opening = 0;
  if (!pending) {
    if (state.lines.length === 0 || state.joiner === 'stop' || state.joiner === 'line')
      opening = 0.1;
    else if (state.joiner === 'and' || state.joiner === 'comma') opening = 0.3;
    else opening = state.joiner === 'with' || state.joiner === 'of' ? 1.6 : 0.7;
    opening += partOfLast(state, mention, facts);
  } else if (pending.carrier) opening = 0.2;
  else if (isOneOf(state, mention)) opening = ONE_OF;
  // A correction that changes nothing was none.
  const uncorrected = state.correcting === 'hard' ? 0.9 : 0;
  // "with" and a part of an item's name: rather an option that the menu has not.
  const addition = !pending && state.joiner === 'with' && !mention.whole ? 1 : 0;
  step(base + opening + uncorrected + (state.joiner === 'or' ? 2 : 0), {
    ...AFTER_ITEM,
    doubts: doubts + addition,
    lines: [
      ...state.lines,
      newLine({
        items,
        mention,
        quantity: pending?.value ?? 1,
        said: pending !== null,
        measure: pending?.measure ?? null,
        joiner: pending?.joiner ?? state.joiner,
        other: pending?.other === true,
        ofThem: pending?.ofThem === true,
      }),
    ],
  });
}
