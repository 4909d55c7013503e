import { optionsMeant, placeOf } from './attach.ts';
import type { LineDraft, OptionDraft, State } from './draft.ts';
import type { MenuFacts } from './menu-facts.ts';
import type { Mention } from './mentions.ts';
import type { Step } from './step.ts';
import { AFTER_OPTION } from './step.ts';

/** A line with an option more, or with one in the place of another. */
export function attached(
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
    reach: 0,
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
  const unnamed = state.lines.slice(0, -1).some(({ items }) => items === null);
  if (last && last.quantity > 1 && !unnamed) return 1;
  if (state.spread === 'both') return Math.min(2, state.lines.length);
  return state.lines.length;
}

const SPREAD = 0.4;
/** Refused as well, though of another list than what a refusal began with; after a comma hardly: "no onions, mustard". */
const BEYOND = 0.8;
const BEYOND_COMMA = 1.6;
const AFTER_COMMA = 0.6;

function isIncluded(facts: MenuFacts, line: LineDraft, mention: Mention, group: number): boolean {
  const meant = optionsMeant(mention, group, true);
  return (
    line.items?.some((item) => meant.some(({ option }) => facts.includes(item, group, option))) ===
    true
  );
}

/** Adds an option to the lines at hand: the last, or all that "todas" reaches. */
export function attachToLines(
  state: State,
  mention: Mention,
  facts: MenuFacts,
  refused: boolean,
  extra: number,
  step: Step,
) {
  const many = reached(state);
  // "os dois com feijão": what follows "os dois" is said of both, not what came before.
  const reachedBack = (state.lines.at(-1)?.options.at(-1)?.reach ?? 0) > 0;
  let cost = extra - (many > 1 ? SPREAD : 0) + (reachedBack ? 1 : 0);
  let { share, doubts } = state;
  let refusedGroup = state.refusedGroup;
  const took: number[] = [];
  const lines = state.lines.map((line, at) => {
    if (at < state.lines.length - many) return line;
    const place = placeOf(facts, line, mention, {
      refused,
      fresh: state.fresh,
      joiner: state.joiner,
      half: state.half,
      correcting: state.correcting !== 'no',
      more: state.amount !== null,
    });
    if (!place) return line;
    took.push(at);
    cost += place.cost;
    // A correction that takes the place of nothing was none.
    if (state.correcting === 'hard' && !refused && place.replaces < 0) {
      cost += 0.5;
      doubts += 1;
    }
    // An option beyond the list that a refusal began is seldom refused as well.
    const beyond = !state.fresh && ![-1, place.group].includes(state.refusedGroup);
    const included = isIncluded(facts, line, mention, place.group);
    if (refused && beyond) cost += state.joiner === 'comma' && !included ? BEYOND_COMMA : BEYOND;
    if (!refused && beyond && state.scope === 'without' && state.joiner === 'comma' && !included)
      cost -= AFTER_COMMA;
    if (refused && !state.fresh && state.joiner === 'none' && !included) cost += 0.35;
    if (refused) refusedGroup = place.group;
    const taken = attached(state, line, mention, place.group, place.replaces, refused);
    const shares = facts.shares(place.group) || line.quantity > 1;
    if (state.half === 'next' && place.replaces < 0 && shares) share = taken.options.length - 1;
    return taken;
  });
  if (took.length === 0) return;
  step(cost, {
    ...AFTER_OPTION,
    doubts,
    restating: state.correcting === 'hard',
    lines,
    share,
    refusedGroup,
    scope: state.scope === 'without' && !refused ? 'open' : state.scope,
    half: state.half === 'list' ? 'list' : 'no',
  });
}
