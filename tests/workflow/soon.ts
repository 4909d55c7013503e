/** Asks again until it is so; what is waited for is real work, never a timer of the workflow's. */
export async function soon<T>(ask: () => Promise<T>, so: (value: T) => boolean): Promise<T> {
  const until = Date.now() + 15_000;
  for (;;) {
    const value = await ask();
    if (so(value)) return value;
    if (Date.now() > until)
      throw new Error(`not within 15 s; the last was ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
