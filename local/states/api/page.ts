import * as z from 'zod';
import { ApiError } from './api-error.ts';

/** The two members that every listing takes. */
export const pageFields = {
  maxResults: z.int().min(0).max(1000).optional(),
  nextToken: z.string().min(1).max(1024).optional(),
};

const DEFAULT_RESULTS = 100;

interface PageRequest {
  maxResults?: number | undefined;
  nextToken?: string | undefined;
}

/**
 * One page of a listing.
 * @param read gives up to so many items after the position, which is `start` at first
 * @throws ApiError InvalidToken
 */
export function pageOf<Item, Position extends string | number>(
  { maxResults, nextToken }: PageRequest,
  start: Position,
  positionOf: (item: Item) => Position,
  read: (after: Position, limit: number) => Item[],
): { items: Item[]; nextToken?: string } {
  const limit = maxResults === undefined || maxResults === 0 ? DEFAULT_RESULTS : maxResults;
  const after = nextToken === undefined ? start : decode(nextToken, start);
  const found = read(after, limit + 1);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (found.length <= limit || last === undefined) return { items };
  return { items, nextToken: encode(positionOf(last)) };
}

function encode(position: string | number): string {
  return Buffer.from(JSON.stringify(position)).toString('base64');
}

function decode<Position extends string | number>(token: string, like: Position): Position {
  try {
    const position: unknown = JSON.parse(Buffer.from(token, 'base64').toString());
    if (typeof position === typeof like) return position as Position;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ApiError('InvalidToken', `Invalid Token: '${token}'`);
}
