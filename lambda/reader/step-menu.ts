import { carriers, fillLine, placeOf } from './attach.ts';
import type { LineDraft, OptionDraft, State } from './draft.ts';
import { newLine } from './draft.ts';
import type { Mention } from './mentions.ts';
import type { MenuFacts } from './menu-facts.ts';

type Step = (cost: number, change: Partial<State>) => void;

const MOST_COUNT = 20;
const MOST_LINES = 60;

/** After an option, the line is still open for more. */
const AFTER_OPTION: Partial<State> = {
  pending: null,
  amount: null,
  joiner: 'none',
  half: 'no',
  correcting: 'no',
  fresh: false,
  last: 'option',
};

const AFTER_ITEM: Partial<State> = {
  ...AFTER_OPTION,
  scope: 'open',
  share: -1,
  pointing: false,
  spread: 'one',
  last: 'item',
};

function withLast(state: State, line: LineDraft): readonly LineDraft[] {
  return [...state.lines.slice(0, -1), line];
}

function attached(
  state: State,
  line: LineDraft,
  mention: Mention,
  group: number,
  replaces: number,
  refused: boolean,
): LineDraft {
  const { pending } = state;
  const option: OptionDraft = {
    mention,
    group,
    amount: refused ? 'none' : (state.amount ?? 'regular'),
    count: pending && !pending.article && state.correcting === 'no' ? pending.value : 1,
    half: state.half === 'next',
    share: state.half === 'next' ? -1 : state.share,
    joiner: state.joiner,
  };
  const options =
    replaces < 0
      ? [...line.options, option]
      : line.options.map((old, at) =>
          at === replaces ? { ...option, half: old.half, share: old.share } : old,
        );
  return { ...line, options };
}

/** Lines that "todos", "both" and the like reach back to. */
function reached(state: State): number {
  if (state.spread === 'one') return 1;
  const last = state.lines.at(-1);
  if (last && last.quantity > 1) return 1;
  if (state.spread === 'both') return Math.min(2, state.lines.length);
  return state.lines.length;
}

function attachToLines(
  state: State,
  mention: Mention,
  facts: MenuFacts,
  refused: boolean,
  extra: number,
  step: Step,
) {
  const many = reached(state);
  let cost = extra;
  let reachedAny = false;
  let share = state.share;
  let refusedGroup = state.refusedGroup;
  const lines = state.lines.map((line, at) => {
    if (at < state.lines.length - many) return line;
    const place = placeOf(facts, line, mention, {
      refused,
      fresh: state.fresh,
      joiner: state.joiner,
      half: state.half,
      correcting: state.correcting !== 'no',
    });
    if (!place) return line;
    reachedAny = true;
    cost += place.cost;
    // An option beyond the list that a refusal began is seldom refused as well.
    if (refused && !state.fresh && state.refusedGroup !== -1 && state.refusedGroup !== place.group)
      cost += 0.8;
    if (refused) refusedGroup = place.group;
    const line2 = attached(state, line, mention, place.group, place.replaces, refused);
    if (state.half === 'next' && place.replaces < 0) share = line2.options.length - 1;
    return line2;
  });
  if (!reachedAny) return;
  const whole = facts.isSingle(refusedGroup);
  step(cost, {
    ...AFTER_OPTION,
    lines,
    share,
    refusedGroup,
    half: state.half === 'list' ? 'list' : 'no',
    ...(whole ? {} : {}),
  });
}

function joinCost(state: State): number {
  switch (state.joiner) {
    case 'and':
      return state.scope === 'open' && !state.pointing ? 0.45 : 0.05;
    case 'or':
      return 0.3;
    case 'comma':
      return 0.2;
    case 'stop':
      return state.pointing || state.scope !== 'open' ? 0.1 : 1;
    case 'none':
      return 0.1;
    case 'with':
    case 'of':
      return 0;
  }
}

function openCost(state: State): number {
  const { pending } = state;
  if (pending)
    return (
      0.1 +
      (pending.afterWith && !pending.other ? (pending.joiner === 'and' ? 0.25 : 0.8) : 0) +
      (pending.carrier ? 1.5 : 0) +
      (pending.measure ? 0.3 : 0)
    );
  if (state.lines.length === 0) return 0.2;
  switch (state.joiner) {
    case 'and':
      return state.scope === 'open' ? 0.9 : 1.3;
    case 'or':
      return 3;
    case 'comma':
      return 0.8;
    case 'stop':
      return 0.35;
    case 'none':
      return 1.1;
    case 'with':
      return 3;
    case 'of':
      return 1.5;
  }
}

/** All ways to take an option mention: as refused or chosen of the lines at hand, as a count, or to open a line. */
export function stepOption(state: State, mention: Mention, facts: MenuFacts, step: Step): void {
  if (mention.hits.options.size === 0) return;
  const { pending } = state;
  const base = nameCost(mention);
  const refusing = state.scope === 'without' && !pending && state.amount === null;
  if (state.lines.length > 0 && !pending?.measure) {
    if (refusing) {
      attachToLines(
        state,
        mention,
        facts,
        true,
        base + (state.fresh || state.joiner === 'and' || state.joiner === 'or' ? 0 : 0.25),
        step,
      );
    }
    if (!refusing || !state.fresh) {
      const afterRefusal = refusing ? (state.joiner === 'none' ? 0.55 : 0.9) : 0;
      let counted = 0;
      if (pending && (pending.ofThem || (state.correcting === 'no' && !state.pointing))) {
        if (pending.other || pending.ofThem) counted = 3;
        else if (pending.carrier) counted = 0;
        else if (pending.afterWith) counted = 0.15;
        else counted = pending.article ? 1.6 : 2;
        if (!pending.article && (pending.value > MOST_COUNT || !Number.isInteger(pending.value)))
          counted += 3;
      }
      const quantity =
        pending &&
        !pending.ofThem &&
        state.correcting !== 'no' &&
        (pending.value > 1 || !state.pointing)
          ? pending.value
          : null;
      const last = state.lines.at(-1);
      const from =
        quantity !== null && last
          ? { ...state, lines: withLast(state, { ...last, quantity, said: true }), pending: null }
          : state;
      attachToLines(
        from,
        mention,
        facts,
        false,
        base + counted + afterRefusal + (pending ? 0 : joinCost(state)),
        step,
      );
    }
  }
  if (refusing || state.lines.length >= MOST_LINES) return;
  const line = newLine({
    quantity: pending?.value ?? 1,
    said: pending !== null,
    measure: pending?.measure ?? null,
    joiner: pending?.joiner ?? state.joiner,
    other: pending?.other === true,
    ofThem: pending?.ofThem === true,
  });
  const place = placeOf(facts, line, mention, {
    refused: false,
    fresh: false,
    joiner: state.joiner,
    half: state.half,
    correcting: false,
  });
  if (!place) return;
  const additive = [...mention.hits.options.keys()].every((group) => facts.isAdditive(group));
  const half = state.half === 'next';
  const cost =
    base +
    place.cost +
    openCost(state) +
    (additive && state.lines.length > 0 ? 0.5 : 0) +
    (state.amount ? 0.6 : 0) +
    (half && !pending && state.lines.length > 0 ? 0.6 : 0) +
    (state.correcting === 'no' || pending?.ofThem ? 0 : 1);
  const opened = attached(
    {
      ...state,
      pending: null,
      joiner: state.joiner === 'and' || state.joiner === 'comma' ? 'none' : state.joiner,
      share: -1,
    },
    line,
    mention,
    -1,
    -1,
    false,
  );
  step(cost, {
    ...AFTER_OPTION,
    scope: 'open',
    pointing: false,
    spread: 'one',
    half: state.half === 'list' ? 'list' : 'no',
    share: half ? 0 : -1,
    lines: [...state.lines, opened],
  });
}

/** A longer name explains more of the sentence than shorter ones. */
function nameCost(mention: Mention): number {
  return 0.1 + mention.cost - (mention.whole ? 0.3 * (mention.end - mention.start - 1) : 0);
}

function itemCost(hits: Mention['hits']['items'], whole: boolean): number {
  if (whole) return hits.some((hit) => !hit.foreign) ? 0 : 0.3;
  if (hits.some((hit) => hit.share === 'head')) return 0.8;
  return hits.some((hit) => hit.share === 'headless') ? 0.6 : 1.8;
}

/** All ways to take an item mention: to name the line that its options began, to begin one, or to correct the last. */
export function stepItem(state: State, mention: Mention, facts: MenuFacts, step: Step): void {
  const hits = mention.hits.items;
  if (hits.length === 0 || state.lines.length >= MOST_LINES) return;
  const items = hits.map(({ item }) => item);
  const scrap = !mention.whole && hits.every((hit) => hit.share === 'scrap');
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
      const kept = pending && !same ? { ...last, options: [] } : last;
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
  if (last && last.items === null && !pending) {
    const able = carriers(facts, last, items);
    if (able.length > 0) {
      const filled = fillLine(facts, last, able, mention);
      const away =
        state.joiner === 'with'
          ? 2
          : state.joiner === 'and' || state.joiner === 'comma'
            ? 1.6
            : state.joiner === 'stop'
              ? 3
              : 0;
      step(base + filled.cost + away, {
        ...AFTER_ITEM,
        doubts,
        lines: withLast(state, filled.line),
      });
    }
  }
  let opening = 0;
  if (!pending) {
    if (state.lines.length === 0 || state.joiner === 'stop') opening = 0.1;
    else if (state.joiner === 'and' || state.joiner === 'comma') opening = 0.3;
    else opening = state.joiner === 'with' || state.joiner === 'of' ? 1.6 : 0.7;
  } else if (pending.carrier) opening = 0.2;
  // A correction that changes nothing was none.
  const uncorrected = state.correcting === 'hard' ? 0.9 : 0;
  step(base + opening + uncorrected + (state.joiner === 'or' ? 2 : 0), {
    ...AFTER_ITEM,
    doubts,
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
