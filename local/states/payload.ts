import { StateFailedError } from './failure.ts';
import type { Json } from './json.ts';

/** 256 KiB: the most that a state's input, output, result or an execution's input may take as UTF-8. */
export const MAXIMUM_PAYLOAD_BYTES = 262_144;

export function exceedsPayload(text: string): boolean {
  if (text.length > MAXIMUM_PAYLOAD_BYTES) return true;
  return text.length * 3 > MAXIMUM_PAYLOAD_BYTES && Buffer.byteLength(text) > MAXIMUM_PAYLOAD_BYTES;
}

/** @returns the value as JSON text @throws StateFailedError States.DataLimitExceeded */
export function serialise(value: Json, source: string): string {
  const text = JSON.stringify(value);
  if (exceedsPayload(text)) {
    throw new StateFailedError({
      error: 'States.DataLimitExceeded',
      cause: `The state/task '${source}' returned a result with a size exceeding the maximum number of bytes service limit.`,
    });
  }
  return text;
}
