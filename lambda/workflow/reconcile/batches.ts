/** So many are looked at side by side: what Step Functions and the tables bear of one who only tidies. */
const AT_ONCE = 8;

export async function inBatches<T>(
  all: readonly T[],
  work: (one: T) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE)
    await Promise.all(all.slice(from, from + AT_ONCE).map(work));
}
