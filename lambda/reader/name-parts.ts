const EVERY_PART_UP_TO = 4;

/**
 * Which words of a name may stand for all of it, as lists of positions: any of them for names of up to four words, runs
 * of them for longer ones; never all.
 */
export function partsOf(length: number): number[][] {
  const parts: number[][] = [];
  if (length <= EVERY_PART_UP_TO) {
    for (let mask = 1; mask < (1 << length) - 1; mask += 1)
      parts.push(Array.from({ length }, (_, at) => at).filter((at) => (mask >> at) & 1));
    return parts;
  }
  for (let start = 0; start < length; start += 1)
    for (let end = start + 1; end <= length; end += 1)
      if (end - start < length)
        parts.push(Array.from({ length: end - start }, (_, at) => start + at));
  return parts;
}
