import type { Diet } from '../../domain/suggest/diet.ts';
import type { Wish } from '../../domain/suggest/wish.ts';
import { say, series, type Saying, type Series } from '../phrases.ts';
import type { Pending } from '../session.ts';
import { firstOf, TOLD } from '../told-in-part.ts';
import { go, type Facts, type Step } from './step.ts';

/** A part of the menu; `from`: so many of its names were told before. */
export interface MenuAsked {
  category?: string;
  group?: string;
  diet?: Diet;
  wish?: Wish;
  from?: number;
}

/** Names of the menu: all where they can be read, a few at a time where they are heard. */
export function tellNames(
  step: Step,
  { category, group, diet, wish, from = 0 }: MenuAsked,
  names: readonly string[],
  told: (names: Series) => Saying,
  { byVoice }: Facts,
): Step {
  const { pending } = step.session;
  const tell = from === 0 ? told : (some: Series) => say('menuOn', { names: some });
  const rest = names.slice(from);
  if (rest.length === 0) return go(step, [say('toldAll')]);
  if (!byVoice || rest.length <= TOLD + 1) {
    const settled = pending.kind === 'more' ? { pending: { kind: 'nothing' as const } } : {};
    return go(step, [tell(series([...rest], from === 0 ? 'comma' : 'and'))], settled);
  }
  if (!ASKED_AGAIN.has(pending.kind)) return go(step, [tell(series(firstOf(rest), 'comma'))]);
  const open =
    pending.kind === 'option' ? pending : pending.kind === 'more' ? pending.asked : undefined;
  return {
    ...go(step, [tell(series(rest.slice(0, TOLD), 'comma'))]),
    ask: say('askHearOn', { count: rest.length - TOLD }),
    askPending: {
      kind: 'more',
      told: from + TOLD,
      ...(category !== undefined && { category }),
      ...(group !== undefined && { group }),
      ...(diet && { diet }),
      ...(wish && { wish }),
      ...(open && { asked: { line: open.line, group: open.group } }),
    },
  };
}

/** Questions that come again by themselves once the list is through. */
const ASKED_AGAIN: ReadonlySet<Pending['kind']> = new Set<Pending['kind']>([
  'nothing',
  'item',
  'more',
  'option',
  'quantity',
  'allergy',
  'age',
  'address',
  'houseNumber',
  'neighbourhood',
  'name',
  'phone',
  'payment',
  'change',
  'confirm',
]);
