import { setTimeout as delay } from 'node:timers/promises';
import type { Interpretation } from '../interpretation.ts';
import type { Clock, Interpreter, ModelLedger } from '../../ports.ts';
import { Breaker } from './breaker.ts';

/** A budget that cannot be put straight at once keeps too much set aside, which is the safe side. */
const SETTLE_MILLISECONDS = 300;

/**
 * An interpreter within the day's budget that leaves the model alone after repeated failures. What a call may cost at
 * most is set aside before it and put straight after, so that calls side by side cannot pass the budget together; where
 * the ledger cannot be reached the model is not asked.
 */
export function carefulInterpreter(
  interpreter: Interpreter,
  { ledger, clock }: { ledger: ModelLedger; clock: Clock },
  mostMicroDollars: number,
): Interpreter {
  const breaker = new Breaker();
  const told = (work: Promise<void>) =>
    Promise.race([work.catch(logged), delay(SETTLE_MILLISECONDS, undefined, { ref: false })]);
  return {
    async interpret(request) {
      const now = clock.now();
      if (breaker.isResting(now)) return { kind: 'none', why: 'resting' };
      const reserved = await ledger.reserve(mostMicroDollars, now).catch((error: unknown) => {
        logged(error);
        return 'resting' as const;
      });
      if (request.signal.aborted) return { kind: 'late' };
      if (reserved !== 'granted') return { kind: 'none', why: reserved };
      const answer = await interpreter.interpret(request);
      const spent =
        'usage' in answer ? answer.usage.microDollars : spentUnseen(answer, mostMicroDollars);
      const until = hasFailed(answer) ? breaker.failed(clock.now()) : undefined;
      if (!hasFailed(answer)) breaker.succeeded();
      if (spent !== mostMicroDollars) await told(ledger.settle(spent - mostMicroDollars, now));
      if (until) await told(ledger.rest(until, now));
      return answer;
    },
  };
}

const hasFailed = (answer: Interpretation): boolean =>
  answer.kind === 'late' ||
  answer.kind === 'none' ||
  (answer.kind === 'proposed' && answer.proposals.length === 0);

/** A call that was given up may be charged; one that was refused is not. */
const spentUnseen = ({ kind }: Interpretation, most: number): number =>
  kind === 'late' ? most : 0;

function logged(error: unknown): void {
  console.error(JSON.stringify({ event: 'modelLedgerFailed', cause: String(error) }));
}
