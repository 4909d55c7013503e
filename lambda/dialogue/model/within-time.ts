/** With less time than this no model answers. */
const LEAST_MILLISECONDS = 300;

/** A sentence; what is longer is a text, and a model does not read it to its end. */
export const LONGEST_WORDS = 400;

interface Late {
  kind: 'late';
}

/** What a call of a model came to, or `late`: it is not waited for longer, whatever it does about the signal. */
export async function withinTime<Answer>(
  milliseconds: number,
  call: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer | Late> {
  if (milliseconds < LEAST_MILLISECONDS) return { kind: 'late' };
  const up = new AbortController();
  const timer = setTimeout(() => {
    up.abort();
  }, milliseconds);
  const late = new Promise<Late>((resolve) => {
    up.signal.addEventListener('abort', () => {
      resolve({ kind: 'late' });
    });
  });
  try {
    return await Promise.race([call(up.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
