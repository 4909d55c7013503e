import { scryptSync, timingSafeEqual } from 'node:crypto';

/** What is kept of the four digits that a customer says before an order is placed by voice: never the digits. */
export interface VoiceCode {
  salt: string;
  /** scrypt of the digits and the salt, base64url. */
  hash: string;
}

export const VOICE_CODE_DIGITS = 4;

/** So many wrong ones within an hour, and no more are heard until it has passed. */
const TRIES = 3;
const HOUR = 60 * 60_000;

const BYTES = 32;

/** @param salt unlike any other: ten thousand codes are soon hashed, but not at once for every customer */
export const voiceCode = (digits: string, salt: string): VoiceCode => ({
  salt,
  hash: scryptSync(digits, salt, BYTES).toString('base64url'),
});

export function isVoiceCode({ salt, hash }: VoiceCode, digits: string): boolean {
  return timingSafeEqual(scryptSync(digits, salt, BYTES), Buffer.from(hash, 'base64url'));
}

/** Wrong codes, and when the first of them was said (ISO 8601). */
export interface WrongCodes {
  count: number;
  since: string;
}

/** With one more. */
export const oneMoreWrong = (before: WrongCodes | undefined, now: Date): WrongCodes => {
  const recent = recentOnes(before, now);
  return recent ? { ...recent, count: recent.count + 1 } : { count: 1, since: now.toISOString() };
};

/** No code is heard now, be it the right one. */
export const tooManyWrong = (before: WrongCodes | undefined, now: Date): boolean =>
  (recentOnes(before, now)?.count ?? 0) >= TRIES;

const recentOnes = (before: WrongCodes | undefined, now: Date): WrongCodes | undefined =>
  before && now.getTime() - Date.parse(before.since) < HOUR ? before : undefined;
