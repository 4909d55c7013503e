import type { Clock } from '../../local/states/clock.ts';

/** A clock that stands still until it is moved. */
export class FakeClock implements Clock {
  #now = Date.parse('2026-01-31T12:00:00Z');
  readonly #timers = new Set<{ at: number; ring: () => void }>();

  now(): number {
    return this.#now;
  }

  setTimer(at: number, ring: () => void): () => void {
    const timer = { at, ring };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Moves on, ringing each timer at its time, and lets what they wake run. */
  async advance(seconds: number): Promise<void> {
    const end = this.#now + seconds * 1000;
    await settled();
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#now = Math.max(this.#now, next.at);
      this.#timers.delete(next);
      next.ring();
      await settled();
    }
    this.#now = end;
    await settled();
  }

  /** Moves on to the next timer, if there is one. */
  async advanceToNext(): Promise<void> {
    const next = this.#next(Infinity);
    if (next !== undefined) await this.advance((next.at - this.#now) / 1000);
  }

  #next(end: number) {
    const due = [...this.#timers].filter(({ at }) => at <= end);
    return due.sort((one, other) => one.at - other.at)[0];
  }
}

/** Lets everything run that waits for nothing but its turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise(setImmediate);
}
