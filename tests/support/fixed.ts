/** From now on `Date` stands still at this moment, in all code of this process; timers stay real, as the services are. */
export function standStillAt(now: Date): void {
  vi.useFakeTimers({ now, toFake: ['Date'] });
}

/** Ids are made of random bytes: the same ones for the same seed (mulberry32, a public-domain generator). */
export function randomBytesFrom(seed: number): void {
  let state = seed;
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    if (!(array instanceof Uint8Array)) throw new TypeError('ids are made of bytes');
    for (let at = 0; at < array.length; at += 1) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      array[at] = (mixed ^ (mixed >>> 14)) & 0xff;
    }
    return array;
  });
}
