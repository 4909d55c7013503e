import { setTimeout as delay } from 'node:timers/promises';

/** How much is under way: time may pass only when nothing is. */
export class UnderWay {
  #count = 0;

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#count += 1;
    try {
      return await work();
    } finally {
      this.#count -= 1;
    }
  }

  /** Comes back when nothing has been under way for a few turns of the event loop. */
  async idle(): Promise<void> {
    for (let quiet = 0; quiet < 4;) {
      await new Promise(setImmediate);
      if (this.#count === 0) quiet += 1;
      else {
        quiet = 0;
        await delay(1);
      }
    }
  }
}
