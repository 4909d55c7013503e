import { randomBytes } from 'node:crypto';

/** Where a task token leads. */
export interface TokenTarget {
  execution: number;
  path: string;
}

const FORM = /^(\d+)\|([\d/]*)\|[\w-]{32}$/;

/** A token that cannot be guessed and that leads to its task without a search. */
export function newToken(execution: number, path: string): string {
  const text = `${execution}|${path}|${randomBytes(24).toString('base64url')}`;
  return Buffer.from(text).toString('base64');
}

/** @returns nothing for what was never a token */
export function targetOf(token: string): TokenTarget | undefined {
  const [, execution, path] = FORM.exec(Buffer.from(token, 'base64').toString()) ?? [];
  if (execution === undefined || path === undefined) return undefined;
  return { execution: Number(execution), path };
}
