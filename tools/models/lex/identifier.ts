import { createHash } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Lex's ten characters for a resource, the same each time for the same path in the archive. */
export function identifier(path: string): string {
  const digest = createHash('sha256').update(path).digest();
  return [...digest.subarray(0, 10)]
    .map((byte) => ALPHABET.charAt(byte % ALPHABET.length))
    .join('');
}
