import { attachToLines, attached } from './attach-lines.ts';
import { placeOf } from './attach.ts';
import type { State } from './draft.ts';
import { newLine } from './draft.ts';
import type { MenuFacts } from './menu-facts.ts';
import type { Mention } from './mentions.ts';
import { sameOption, stepHalfNamed } from './step-half.ts';
import type { Step } from './step.ts';
import { AFTER_OPTION, MOST_LINES, nameCost, withLast } from './step.ts';

const MOST_COUNT = 20;

function joinCost(state: State): number {
  switch (state.joiner) {
    case 'and':
      return state.scope === 'open' && !state.pointing ? 0.45 : 0.05;
    case 'or':
      return 0.3;
    case 'comma':
      return 0.2;
    case 'line':
      return 1.2;
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
      return state.scope === 'open' ? 0.5 : 0.8;
    case 'or':
      return 3;
    case 'comma':
      return 0.45;
    case 'stop':
    case 'line':
      return 0.35;
    case 'none':
      return 0.8;
    case 'with':
      return 3;
    case 'of':
      return 8;
  }
}

/** "coffee, three sugars": more than one of what is only ever added to the last line. */
function isCountable({ lines }: State, { hits }: Mention, facts: MenuFacts): boolean {
  const last = lines.at(-1);
  const [item = -1] = last?.items ?? [];
  const groups = (facts.groupsOf[item] ?? []).filter((group) => hits.options.has(group));
  return (
    last?.quantity === 1 &&
    hits.items.length === 0 &&
    groups.length > 0 &&
    groups.every(facts.isAdditive)
  );
}

/** "with two creams, make that three creams": how many of an option, put right. */
function stepRecount(state: State, mention: Mention, step: Step): void {
  const last = state.lines.at(-1);
  const { pending } = state;
  if (!last || !pending || pending.article || state.correcting === 'no') return;
  const again = last.options.findLastIndex(
    (option) => option.count > 1 && sameOption(option.mention, mention),
  );
  if (again < 0) return;
  const options = last.options.map((option, at) =>
    at === again ? { ...option, count: pending.value } : option,
  );
  step(nameCost(mention) - 0.2, { ...AFTER_OPTION, lines: withLast(state, { options }) });
}

/** All ways to take an option mention: as refused or chosen of the lines at hand, as a count, or to open a line. */
export function stepOption(state: State, mention: Mention, facts: MenuFacts, step: Step): void {
  if (mention.hits.options.size === 0 || stepHalfNamed(state, mention, step)) return;
  stepRecount(state, mention, step);
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
        base + (state.fresh || state.joiner === 'and' || state.joiner === 'or' ? 0 : 0.1),
        step,
      );
    }
    if (!refusing || !state.fresh) {
      const afterRefusal = refusing ? (state.joiner === 'none' ? 0.45 : 0.9) : 0;
      let counted = 0;
      if (pending && (pending.ofThem || (state.correcting === 'no' && !state.pointing))) {
        if (pending.other || pending.ofThem) counted = 3;
        else if (pending.carrier) counted = 0;
        // "e uma de mamão" is another one.
        else if (pending.afterWith) counted = state.joiner === 'of' ? 1.6 : 0.15;
        else if (!pending.article && isCountable(state, mention, facts)) counted = 0.6;
        else if (pending.article && state.spread !== 'one') counted = 0.1;
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
          ? {
              ...state,
              lines: withLast(state, { ...last, quantity, said: true }),
              pending: null,
              // The number was put right: what comes with it may be said for the first time.
              correcting: pending?.article === true ? state.correcting : ('soft' as const),
            }
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
  if ((refusing && state.fresh) || state.lines.length >= MOST_LINES) return;
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
  // "a sesame bagel" is the bagel rather than the sandwich on one.
  const within = mention.within ?? [];
  const carried = within.some((item) =>
    facts.groupsOf[item]?.some((group) => mention.hits.options.has(group)),
  );
  const named = within.length > 0 && !carried ? 1.5 : 0;
  const cost =
    named +
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
