import type { OptionDraft, State } from './draft.ts';
import type { Mention } from './mentions.ts';
import type { MenuFacts } from './menu-facts.ts';
import type { Step } from './step.ts';
import { AFTER_OPTION, nameCost, withLast } from './step.ts';

/** Whether two mentions may name the same option. */
export function sameOption(one: Mention, other: Mention): boolean {
  return [...one.hits.options].some(([group, hits]) =>
    other.hits.options.get(group)?.some(({ option }) => hits.some((hit) => hit.option === option)),
  );
}

/** The half of the last line that a mention names again, as its index in the line's options; -1 when none. */
function halfNamed(state: State, mention: Mention): number {
  const options = state.lines.at(-1)?.options ?? [];
  return options.findIndex((option) => option.half && sameOption(option.mention, mention));
}

/** "sem cebola na portuguesa": a half named again, after what was said, says which half that is said of. */
export function stepHalfNamed(state: State, mention: Mention, step: Step): boolean {
  const share = halfNamed(state, mention);
  const last = state.lines.at(-1);
  if (share < 0 || !last || state.joiner !== 'of' || state.pending || state.amount) return false;
  const options = [...last.options];
  let at = options.length - 1;
  if (state.last !== 'option' || options[at]?.half !== false) return false;
  for (let option: OptionDraft | undefined = options[at]; option?.half === false;) {
    options[at] = { ...option, share, joiner: 'of' };
    if (option.joiner !== 'and' && option.joiner !== 'comma') break;
    at -= 1;
    option = options[at];
  }
  step(nameCost(mention), {
    ...AFTER_OPTION,
    scope: 'open',
    half: 'no',
    share,
    last: 'other',
    lines: withLast(state, { ...last, options }),
  });
  return true;
}

/** "… on the tuna half": the word after the half that was pointed at. */
export function isAfterHalfNamed(state: State): boolean {
  const mention = state.trail?.as === 'option' ? state.trail.mention : null;
  const options = state.lines.at(-1)?.options ?? [];
  return (
    mention !== null &&
    halfNamed(state, mention) >= 0 &&
    !options.some((option) => option.mention === mention)
  );
}

/** "calabresa e atum meio a meio": what was said last is shared. */
export function stepHalves(state: State, facts: MenuFacts, step: Step): void {
  const last = state.lines.at(-1);
  const group = last?.options.at(-1)?.group ?? -1;
  if (!last || state.last !== 'option' || group === -1 || !facts.shares(group)) return;
  const options = last.options.map((option) =>
    option.group === group ? { ...option, half: true } : option,
  );
  if (options.filter(({ half }) => half).length > 1)
    step(0, { lines: withLast(state, { ...last, options }), last: 'other' });
}
