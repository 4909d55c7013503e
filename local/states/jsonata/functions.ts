import { createHash, randomUUID } from 'node:crypto';
import jsonata from 'jsonata';
import type { Clock } from '../clock.ts';
import { parseJson, type Json } from '../json.ts';

const HASHES = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};
const LONGEST_RANGE = 1000;
const formatMillis = jsonata('$fromMillis($millis, $picture, $timezone)');

/**
 * The functions that Step Functions adds to JSONata, and the two of JSONata that tell the time, which
 * here is the injected one. (Developer Guide, "JSONata functions provided by Step Functions")
 */
export function functionsOf(clock: Clock): Record<string, unknown> {
  return {
    uuid: () => randomUUID(),
    parse: (text: string) => parseJson(text),
    hash,
    random,
    range,
    partition,
    millis: () => clock.now(),
    now: (picture?: string, timezone?: string) =>
      formatMillis.evaluate(undefined, { millis: clock.now(), picture, timezone }),
  };
}

function hash(content: Json, algorithm: string): string {
  if (!isHash(algorithm)) {
    throw new RangeError(`$hash takes one of ${Object.keys(HASHES).join(', ')}, got ${algorithm}`);
  }
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return createHash(HASHES[algorithm]).update(text).digest('hex');
}

function isHash(name: string): name is keyof typeof HASHES {
  return Object.hasOwn(HASHES, name);
}

/** The same seed gives the same number (mulberry32); the service's own sequence is not published. */
function random(seed?: number): number {
  if (seed === undefined) return Math.random();
  let mixed = (Math.trunc(seed) + 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

function range(first: number, last: number, step: number): number[] {
  if (step === 0) throw new RangeError('$range takes a step other than 0');
  const length = Math.max(0, Math.floor((last - first) / step) + 1);
  if (length > LONGEST_RANGE) {
    throw new RangeError(`$range gives up to ${LONGEST_RANGE} numbers, asked for ${length}`);
  }
  return Array.from({ length }, (_, index) => first + index * step);
}

function partition(items: Json[], size: number): Json[][] {
  if (!(size >= 1)) throw new RangeError(`$partition takes a size of 1 or more, got ${size}`);
  const parts: Json[][] = [];
  for (let start = 0; start < items.length; start += Math.trunc(size)) {
    parts.push(items.slice(start, start + Math.trunc(size)));
  }
  return parts;
}
