const started = Date.now();

/** Tells how far the test is, with the seconds since it began. */
export function tell(line: string): void {
  const seconds = ((Date.now() - started) / 1000).toFixed(0).padStart(4);
  console.log(`${seconds} s  ${line}`);
}
