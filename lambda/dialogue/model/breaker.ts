/** So many failures in a row, and the model is left alone. */
const FAILURES = 3;
const REST_SECONDS = 30;
const LONGEST_REST_SECONDS = 300;

/**
 * Leaves a model alone after repeated failures, for half a minute at first, twice as long each time the one call that
 * is tried after it fails too. Kept by each environment of the Lambda; when one opens, it tells the others (ModelLedger).
 */
export class Breaker {
  #failures = 0;
  #rests = 0;
  #restsUntil = 0;

  isResting(now: Date): boolean {
    return now.getTime() < this.#restsUntil;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#rests = 0;
  }

  /** Until when the model is to be left alone, if this failure was one too many. */
  failed(now: Date): Date | undefined {
    this.#failures += 1;
    if (this.#failures < FAILURES && this.#rests === 0) return undefined;
    const seconds = Math.min(LONGEST_REST_SECONDS, REST_SECONDS * 2 ** this.#rests);
    this.#rests += 1;
    this.#failures = 0;
    this.#restsUntil = now.getTime() + seconds * 1000;
    return new Date(this.#restsUntil);
  }
}
