import type { Line } from '../../domain/line.ts';
import type { Act } from '../acts.ts';
import { describeLines, describeOptions } from '../describe.ts';
import { say, series, type Saying } from '../phrases.ts';
import type { Pending, Session, Which } from '../session.ts';
import { go, settled, type Facts, type Step } from './step.ts';

/** What may be said before "which one?" is answered, and does not answer it. */
const BESIDE: ReadonlySet<Act['kind']> = new Set<Act['kind']>([
  'giveAddress',
  'goToPlace',
  'giveName',
  'givePhone',
  'giveRecipient',
  'choosePayment',
  'giveTime',
  'giveAllergy',
  'giveAge',
  'giveCoupon',
  'giveTip',
  'giveTipShare',
  'giveCpf',
  'giveEmail',
  'chooseNews',
  'letLearn',
  'pickUp',
  'deliver',
  'checkOut',
  'cancelOrder',
  'forgetMe',
]);

/** Questions beside which something perhaps ordered is still to be asked about. */
const ASIDE: ReadonlySet<Act['kind']> = new Set<Act['kind']>([
  'greet',
  'askMenu',
  'askItem',
  'askFree',
  'askDiet',
  'askFaq',
  'askTotal',
  'askWhy',
  'askHours',
  'askArea',
  'askWhere',
  'askPayment',
  'askPromotions',
  'askMinimum',
  'help',
  'thanks',
  'slower',
  'shorter',
  'notUnderstood',
]);

/** A thing asked about is not dropped because the customer went on to something else: it is asked about again. */
export function withDoubt(
  { pending }: Session,
  acts: readonly Act[],
  step: Step,
  facts: Facts,
): Step {
  if (pending.kind === 'offer' && pending.said && !step.ask && !step.over) {
    const aside = acts.every(({ kind }) => BESIDE.has(kind) || ASIDE.has(kind));
    const { pending: open } = step.session;
    return aside && (open.kind === 'nothing' || isSame(open, pending))
      ? askMaybe(step, pending.lines, facts)
      : step;
  }
  if (pending.kind !== 'which' || !acts.every(({ kind }) => BESIDE.has(kind))) return step;
  return isSame(step.session.pending, pending) ? step : toWait(step, pending);
}

/** One doubt at a time: what is asked already goes first. */
function askWhich(step: Step, which: Which): Step {
  return step.session.pending.kind === 'which' && !isSame(step.session.pending, which)
    ? toWait(step, which)
    : go(step, [], { pending: which });
}

const toWait = (step: Step, which: Which): Step =>
  go(step, [], {
    waiting: [...(step.session.waiting ?? []).filter((each) => !isSame(each, which)), which].slice(
      -MOST_WAITING,
    ),
  });

/** A sentence with more doubts than these is better said again. */
const MOST_WAITING = 3;

const isSame = (one: Pending, other: Pending): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Lines that were perhaps meant are asked about. */
export const askMaybe = (step: Step, lines: Line[], { book, locale }: Facts): Step => ({
  ...step,
  ask: say('askMaybe', { lines: describeLines(lines, book.menu, locale) }),
  askPending: { kind: 'offer', lines, said: true },
});

/** The doubt that an act raises; one that takes the place of another says what was heard. */
export const raiseDoubt = (
  step: Step,
  act: Extract<Act, { kind: 'askWhich' }>,
  facts: Facts,
): Step =>
  act.instead
    ? askWhich(go(settled(step), [doubtNoted(act, facts)]), whichOf(act))
    : askWhich(step, whichOf(act));

const whichOf = ({ line, candidates, slot }: Extract<Act, { kind: 'askWhich' }>): Which => ({
  kind: 'which',
  line,
  candidates,
  slot,
});

/** "Certo, sem cebola": what was said of a line while it is in doubt. */
const doubtNoted = (
  { line, candidates: [first = line.item] }: Extract<Act, { kind: 'askWhich' }>,
  { book, locale }: Facts,
): Saying =>
  say('doubtNoted', {
    options: series(describeOptions({ ...line, item: first }, line.options, book.menu, locale)),
  });
