/** The time, and timers by the time they ring at. Tests inject their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `ring` once `now()` is `at` or later. Returns how to cancel it. */
  setTimer(at: number, ring: () => void): () => void;
}

/** setTimeout rings at once for longer waits than this. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimer(at, ring) {
    let timeout: NodeJS.Timeout;
    const arm = () => {
      const milliseconds = Math.max(0, at - Date.now());
      timeout =
        milliseconds > LONGEST_TIMEOUT
          ? setTimeout(arm, LONGEST_TIMEOUT)
          : setTimeout(ring, milliseconds);
    };
    arm();
    return () => {
      clearTimeout(timeout);
    };
  },
};
