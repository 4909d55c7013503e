/** The least that a Lambda can do: an answer, and nothing loaded. */
export const handler = (): Promise<unknown> =>
  Promise.resolve({ version: '1.0', response: { shouldEndSession: true } });
