/** Of times in milliseconds. */
export interface Percentiles {
  p50: number;
  p99: number;
}

export function percentiles(times: number[]): Percentiles {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
