import { AsyncResource } from 'node:async_hooks';
import type { Clock } from '../../local/states/clock.ts';

/** Time that passes only when nothing is under way: hours of orders in seconds, and no time-out for want of speed. */
export class VirtualClock implements Clock {
  #now: number;
  readonly #timers = new Set<{ at: number; ring: () => void }>();

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  setTimer(at: number, ring: () => void): () => void {
    // What rings belongs to the process that set it, dead or alive, and not to whoever moves the clock.
    const timer = { at, ring: AsyncResource.bind(ring) };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  }

  /** When the next timer rings, if any is set. */
  next(): number | undefined {
    let first: number | undefined;
    for (const { at } of this.#timers) if (first === undefined || at < first) first = at;
    return first;
  }

  /** Moves on, ringing what is due, the earliest first. */
  moveTo(end: number): void {
    const due = [...this.#timers].filter(({ at }) => at <= end);
    for (const timer of due.sort((one, other) => one.at - other.at)) {
      if (!this.#timers.delete(timer)) continue;
      this.#now = Math.max(this.#now, timer.at);
      timer.ring();
    }
    this.#now = Math.max(this.#now, end);
  }
}
