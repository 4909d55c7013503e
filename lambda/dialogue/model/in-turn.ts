import type { Interpreter, Later, Suggester, TurnMeasured } from '../../ports.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Act } from '../acts.ts';
import type { Interpretation, ModelUsage, Taste } from '../interpretation.ts';
import type { Session } from '../session.ts';
import type { Turn } from '../turn.ts';
import { mayHoldCode } from '../voice-code/hear-voice-code.ts';

/** What a turn has to do with the model beside its answer: asked once, measured, and asked again later. */

/** Where a turn is decided again on a fresh session, the model is not asked again: what it said is checked again. */
export function askedOnce(interpreter: Interpreter): Interpreter {
  let answer: Promise<Interpretation> | undefined;
  return { interpret: (request) => (answer ??= interpreter.interpret(request)) };
}

/** The same of what it would suggest: its choice is looked for among what may be suggested then. */
export function chosenOnce(suggester: Suggester): Suggester {
  let taste: Promise<Taste> | undefined;
  return { choose: (request) => (taste ??= suggester.choose(request)) };
}

/** What came of the one call of a turn: what was meant, or what the model would suggest. */
export interface ModelAsked {
  asked?: Interpretation | undefined;
  taste?: Taste | undefined;
}

/** What was abuse, or stopped by the guardrail, is not kept: it would be told to the model again. Nor is a code. */
export const leavesTrace = (acts: readonly Act[]): boolean =>
  acts.every((act) => !mayHoldCode(act) && (act.kind !== 'outOfScope' || act.why === 'other'));

/** The session with what the model took, and with what it was too slow for. */
export function withModelAsked(
  session: Session,
  { asked, taste }: ModelAsked,
  turn: Turn,
  now: Date,
): Session {
  const usage = usageOf(asked ?? taste);
  return {
    ...session,
    ...(usage && { draft: { ...session.draft, model: sum(session.draft.model, usage) } }),
    ...(asked?.kind === 'late' && { late: { requestId: turn.requestId, at: now.toISOString() } }),
  };
}

export function measured(
  { asked, taste }: ModelAsked,
  before: Session,
  after: Session,
): TurnMeasured {
  const answer = asked ?? taste;
  const usage = usageOf(answer);
  const placed = after.lastOrder === before.lastOrder ? undefined : after.lastOrder;
  return {
    ...(answer && { model: answer.kind }),
    ...(answer?.kind === 'none' && { without: answer.why }),
    ...(!asked && taste && { suggesting: true as const }),
    ...(usage && { usage }),
    ...(placed !== undefined && {
      placed: { orderId: placed, usage: sum(before.draft.model ?? NOTHING, usage ?? NOTHING) },
    }),
  };
}

/** Asks again where nobody waits. If that cannot be had either, what was said before is simply not come back to. */
export async function askLater(
  { requestId, words = '' }: Turn,
  { customer }: Session,
  locale: Locale,
  later: Later,
): Promise<void> {
  await later.send({ customer, requestId, locale, words }).catch((cause: unknown) => {
    console.error(JSON.stringify({ event: 'notAskedLater', cause: String(cause) }));
  });
}

const usageOf = (answer: Interpretation | Taste | undefined): ModelUsage | undefined =>
  answer && 'usage' in answer ? answer.usage : undefined;

const NOTHING: ModelUsage = { inputTokens: 0, outputTokens: 0, milliseconds: 0, microDollars: 0 };

export const sum = (one: ModelUsage = NOTHING, other: ModelUsage): ModelUsage => ({
  inputTokens: one.inputTokens + other.inputTokens,
  outputTokens: one.outputTokens + other.outputTokens,
  milliseconds: one.milliseconds + other.milliseconds,
  microDollars: one.microDollars + other.microDollars,
});
