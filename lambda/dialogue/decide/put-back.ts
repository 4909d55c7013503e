import type { Line } from '../../domain/line.ts';
import type { Act } from '../acts.ts';
import { describeLines } from '../describe.ts';
import { say } from '../phrases.ts';
import type { Session } from '../session.ts';
import { addLines } from './basket.ts';
import { go, type Facts, type Step } from './step.ts';

/** All of it goes only after it was asked about. */
export const clearBasket = (step: Step): Step =>
  step.session.basket.length === 0
    ? go(step, [say('basketEmpty')])
    : go(step, [], { pending: { kind: 'confirmClear' } });

/** "Pode pôr de volta": what was taken out last comes back, as it was. */
export function putBack(
  step: Step,
  { swapped }: Extract<Act, { kind: 'putBack' }>,
  facts: Facts,
): Step {
  const { session } = step;
  const takenOut = (swapped ? session.swappedOut : session.takenOut) ?? [];
  if (takenOut.length === 0) return go(step, [say('nothingTakenOut')]);
  const back = addLines(step, takenOut, facts);
  const lines = describeLines(takenOut, facts.book.menu, facts.locale);
  return {
    ...go(back, [], { takenOut: undefined, swappedOut: undefined }),
    sentences: back.sentences.map((told) =>
      told.key === 'added' ? say('putBack', { lines }) : told,
    ),
  };
}

/** What a turn took out of the basket is kept until something else is taken out, or it is put back. */
export function withTakenOut(before: Session, acts: readonly Act[], step: Step): Step {
  const swapped = swappedIn(before, acts, step.session);
  if (swapped) return go(step, [], { swappedOut: swapped });
  if (step.session.swappedOut && step.session.basket !== before.basket)
    return go(step, [], { swappedOut: undefined });
  const takes = acts.every(({ kind }) => TAKES.has(kind)) && acts.length > 0;
  const { basket, amending } = step.session;
  if (!takes || amending || before.amending || step.effect) return step;
  const takenOut = before.basket.flatMap((line) => goneOf(line, before.basket, basket));
  const kept = takenOut.length > 0 && takenOut.length <= MOST_KEPT;
  return kept ? go(step, [], { takenOut }) : step;
}

/** What went because something else came in its place, by this turn alone. */
function swappedIn(before: Session, acts: readonly Act[], { basket }: Session): Line[] | undefined {
  const swaps = acts.every((act) => act.kind === 'changeLine' && act.change.kind === 'replace');
  const out = swaps ? before.basket.flatMap((line) => goneOf(line, before.basket, basket)) : [];
  return out.length > 0 && out.length <= MOST_KEPT ? out : undefined;
}

/** A removal, and the answers by which lines go. */
const TAKES: ReadonlySet<Act['kind']> = new Set<Act['kind']>(['removeLine', 'confirm', 'deny']);

/** Nobody wants more than this back by one word; the session stays small. */
const MOST_KEPT = 5;

/** How many units of a line are there no more; of lines alike the first counts for all. */
function goneOf(line: Line, before: readonly Line[], after: readonly Line[]): Line[] {
  const like = (each: Line) => contents(each) === contents(line);
  if (before.find(like) !== line) return [];
  const count = (lines: readonly Line[]) =>
    lines.filter(like).reduce((sum, { quantity }) => sum + quantity, 0);
  const quantity = count(before) - count(after);
  return quantity > 0 ? [{ ...line, quantity }] : [];
}

const contents = ({ quantity: _, ...rest }: Line): string => JSON.stringify(rest);
