/** `$eval` would run text that arrives at run time; the service does not offer it. */
const FORBIDDEN = new Set(['eval']);

/** @returns the name of a function in the syntax tree that must not be used */
export function forbiddenFunction(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const { type, value } = node as { type?: unknown; value?: unknown };
  if (type === 'variable' && typeof value === 'string' && FORBIDDEN.has(value)) return value;
  for (const child of Object.values(node)) {
    const found = forbiddenFunction(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
