import { gunzipSync, gzipSync } from 'node:zlib';
import { ValidationException } from '../errors.ts';

/** RecognizeUtterance and PutSession carry JSON in headers: gzipped, then in base64. */
export const packHeader = (value: unknown): string =>
  gzipSync(JSON.stringify(value)).toString('base64');

/** @throws ValidationException that names the header */
export function unpackHeader(name: string, value: string): unknown {
  try {
    return JSON.parse(gunzipSync(Buffer.from(value, 'base64')).toString('utf8'));
  } catch (error) {
    throw new ValidationException(
      `The header ${name} must hold JSON that is gzipped and then encoded in base64.`,
      { cause: error },
    );
  }
}
