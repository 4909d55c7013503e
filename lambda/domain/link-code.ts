import { fingerprint } from './fingerprint.ts';

/** A six-digit code said on one channel to be given on another: what is kept of it until then. */
export interface LinkCode {
  codeHash: string;
  /** ISO 8601. */
  expiresAt: string;
  /** None are left once the right code was given, so that it serves once. */
  triesLeft: number;
}

/** A whole number from 0 to one less than `below`, hard to guess: `randomInt` of `node:crypto`. */
export type RandomBelow = (below: number) => number;

const MINUTES = 5;
const TRIES = 5;

/** A new code, to be told to the customer and never stored, and the record to store. */
export function newCode(random: RandomBelow, now: Date): { code: string; record: LinkCode } {
  const code = String(random(1_000_000)).padStart(6, '0');
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000).toISOString();
  return { code, record: { codeHash: hashOfCode(code), expiresAt, triesLeft: TRIES } };
}

/** By which the record of a code is found; spaces and hyphens in what was given do not matter. */
export const hashOfCode = (given: string): string =>
  fingerprint({ linkCode: given.replace(/\D/g, '') });

/**
 * What giving a code to a record comes to, and the record as it is after: to be stored on condition that it is still
 * the one read, before a right code is acted on.
 */
export function checkCode(
  record: LinkCode,
  given: string,
  now: Date,
): { outcome: 'right' | 'wrong' | 'expired' | 'spent'; record: LinkCode } {
  if (record.triesLeft <= 0) return { outcome: 'spent', record };
  if (now.getTime() >= Date.parse(record.expiresAt)) return { outcome: 'expired', record };
  return hashOfCode(given) === record.codeHash
    ? { outcome: 'right', record: { ...record, triesLeft: 0 } }
    : { outcome: 'wrong', record: { ...record, triesLeft: record.triesLeft - 1 } };
}
