import { setTimeout as delay } from 'node:timers/promises';
import type { Clock, ModelLedger } from '../../ports.ts';
import { Breaker } from './breaker.ts';

/** A budget that cannot be put straight at once keeps too much set aside, which is the safe side. */
const SETTLE_MILLISECONDS = 300;

/** What was set aside for a call, in millionths of a dollar, of the budget of which day. */
export interface Reserved {
  microDollars: number;
  at: Date;
}

/**
 * What all calls of the model by one environment have in common: the day's budget, and that it is left alone after
 * repeated failures. What a call may cost at most is set aside before it and put straight after, so that calls side by
 * side cannot pass the budget together; where the ledger cannot be reached the model is not asked.
 */
export class ModelCare {
  readonly #breaker = new Breaker();
  readonly #ledger: ModelLedger;
  readonly #clock: Clock;

  constructor({ ledger, clock }: { ledger: ModelLedger; clock: Clock }) {
    this.#ledger = ledger;
    this.#clock = clock;
  }

  async reserve(mostMicroDollars: number): Promise<Reserved | 'budget' | 'resting'> {
    const at = this.#clock.now();
    if (this.#breaker.isResting(at)) return 'resting';
    const reserved = await this.#ledger.reserve(mostMicroDollars, at).catch((error: unknown) => {
      logged(error);
      return 'resting' as const;
    });
    return reserved === 'granted' ? { microDollars: mostMicroDollars, at } : reserved;
  }

  /** After the call: what it cost, and whether it was of no use. */
  async settle(reserved: Reserved, { spent, failed }: { spent: number; failed: boolean }) {
    const now = this.#clock.now();
    const until = failed ? this.#breaker.failed(now) : undefined;
    if (!failed) this.#breaker.succeeded();
    const difference = spent - reserved.microDollars;
    if (difference !== 0) await told(this.#ledger.settle(difference, reserved.at));
    if (until) await told(this.#ledger.rest(until, now));
  }
}

const told = (work: Promise<void>) =>
  Promise.race([work.catch(logged), delay(SETTLE_MILLISECONDS, undefined, { ref: false })]);

function logged(error: unknown): void {
  console.error(JSON.stringify({ event: 'modelLedgerFailed', cause: String(error) }));
}
