import type { Arc } from './arcs.ts';
import { keep } from './beam.ts';
import type { State, Trail } from './draft.ts';
import { START } from './draft.ts';
import type { Break } from './fold.ts';
import type { MenuFacts } from './menu-facts.ts';
import { countAfter } from './post-quantity.ts';
import { stepItem, stepKin } from './step-item.ts';
import { stepNumber } from './step-number.ts';
import { stepOption } from './step-option.ts';
import { stepWord } from './step-word.ts';

const UNREAD_NUMBER = 4;
const REFUSED = 5;
/** A number rather counts what came before a comma than what comes after it. */
const HELD = 1;

function takenAs(arc: Arc): Trail['as'] {
  switch (arc.kind) {
    case 'menu':
      return 'option';
    case 'unknown':
      return 'unread';
    case 'absorb':
      return 'group';
    case 'word':
      return arc.as === 'carrier' || arc.as === 'kind' || arc.as === 'head' ? arc.as : 'word';
    case 'number':
    case 'note':
    case 'detail':
      return 'word';
  }
}

function isOpening(arc: Arc): boolean {
  return (
    arc.kind === 'word' &&
    (arc.as === 'filler' || arc.as === 'order' || arc.as === 'the' || arc.as === 'and')
  );
}

/** A refusal that ends before anything was refused, and is no bare "uma sem". */
function isIdle(state: State, next: State): boolean {
  const last = state.lines.at(-1);
  const isBare = last?.bare === 'without' && last.options.length === 0;
  return state.scope === 'without' && state.fresh && next.scope !== 'without' && !isBare;
}

/** A sentence's end closes what was open; a comma only parts. */
function atBreak(state: State, before: Break): State {
  switch (before) {
    case 'none':
      return state;
    case 'comma':
      return state.joiner === 'none' ? { ...state, joiner: 'comma' } : state;
    case 'stop':
    case 'line':
      return {
        ...state,
        cost: state.cost + (state.amount ? 3 : 0),
        amount: null,
        joiner: before,
        scope: 'open',
        half: 'no',
        share: -1,
        spread: 'one',
        atStart: true,
        pointing: false,
      };
  }
}

function expand(
  state: State,
  arc: Arc,
  start: number,
  facts: MenuFacts,
  postposed: boolean,
  push: (end: number, state: State) => void,
) {
  const mention = arc.kind === 'menu' ? arc.mention : null;
  const trail: Trail = { start, end: arc.end, as: takenAs(arc), mention, before: state.trail };
  const atStart = state.atStart && isOpening(arc);
  const step = (cost: number, change: Partial<State>) => {
    const next = { ...state, atStart, trail, ...change, cost: state.cost + cost };
    push(arc.end, isIdle(state, next) ? { ...next, doubts: next.doubts + 1 } : next);
  };
  switch (arc.kind) {
    case 'menu':
      stepOption(state, arc.mention, facts, step);
      stepItem(state, arc.mention, facts, (cost, change) => {
        step(cost, { ...change, trail: { ...trail, as: 'item' } });
      });
      stepKin(state, arc.mention, facts, (cost, change) => {
        step(cost, { ...change, trail: { ...trail, as: 'item', mention: null } });
      });
      return;
    case 'number':
      stepNumber(state, arc.numeral, facts.unitOf, (cost, change) => {
        step(cost + arc.cost, change);
      });
      return;
    case 'word':
      stepWord(state, arc, facts, postposed, (cost, change) => {
        const waits = change.amount !== undefined && change.amount !== null;
        step(cost + arc.cost, waits ? { ...change, trail: { ...trail, as: 'amount' } } : change);
      });
      return;
    case 'note': {
      const last = state.lines.at(-1);
      const covers = last?.items?.some((item) =>
        facts.groupsOf[item]?.some((group) => arc.over.includes(group)),
      );
      if (last)
        step(arc.cost, {
          // An option of the menu, taken as a mere note.
          doubts: state.doubts + (arc.cost > 1 || covers === true ? 1 : 0),
          lines: [...state.lines.slice(0, -1), { ...last, notes: [...last.notes, arc.text] }],
          last: 'other',
          joiner: 'none',
        });
      return;
    }
    case 'absorb':
      step(0.3, {});
      return;
    case 'detail':
      step(0, { scope: 'open', joiner: 'stop', last: 'other' });
      return;
    case 'unknown':
      // An item that is refused is left unread as lightly as any word.
      step(state.scope === 'without' && state.fresh ? Math.min(arc.cost, REFUSED) : arc.cost, {
        doubts: state.doubts + 1,
        last: 'other',
        ...(state.pending ? { pending: { ...state.pending, spoilt: true } } : {}),
        amount: null,
        half: 'no',
      });
  }
}

/** The best readings of a sentence, by search over all ways to take its tokens; `arcs[i]` begin at token i. */
export function search(
  arcs: readonly (readonly Arc[])[],
  breaks: readonly Break[],
  facts: MenuFacts,
  postposed: boolean,
  from: State = START,
): State[] {
  const open: State[][] = Array.from({ length: arcs.length + 1 }, () => []);
  open[0]?.push(from);
  arcs.forEach((here, at) => {
    const states = keep(open[at] ?? []);
    open[at] = [];
    for (const state of states) {
      const before = breaks[at] ?? 'none';
      const parts = before !== 'none' || here.some(({ kind }) => kind === 'detail');
      const counted = parts ? countAfter(state) : null;
      const held = counted ? { ...state, cost: state.cost + HELD } : state;
      for (const each of counted ? [held, counted] : [state]) {
        const parted = atBreak(each, before);
        for (const arc of here)
          expand(parted, arc, at, facts, postposed, (end, next) => {
            open[end]?.push(next);
          });
      }
    }
  });
  return keep(open[arcs.length] ?? []).map((state) => (state.pending ? dangling(state) : state));
}

/** A number at the end with nothing to count: how many of the last line, if that was not said ("coca lata 3"). */
function dangling(state: State): State {
  const counted = countAfter(state);
  if (counted) return { ...counted, cost: counted.cost + 0.3 };
  return { ...state, cost: state.cost + UNREAD_NUMBER, doubts: state.doubts + 1 };
}
