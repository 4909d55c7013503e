import type { Line } from './line.ts';

/**
 * How much one order may hold: more could not be read back before it is placed, neither in one answer of a
 * channel (Alexa speaks 8,000 characters, Lex writes ten messages of 1,024) nor so that an ear takes it in.
 */
const MOST_LINES = 30;
const MOST_LINES_AND_OPTIONS = 200;

export const fits = (lines: readonly Line[]): boolean =>
  lines.length <= MOST_LINES &&
  lines.reduce((sum, line) => sum + 1 + line.options.length, 0) <= MOST_LINES_AND_OPTIONS;

/** Of new lines, the first that a basket still takes. */
export function asManyAsFit(basket: readonly Line[], added: readonly Line[]): Line[] {
  let taken: Line[] = [];
  for (const line of added) {
    if (!fits([...basket, ...taken, line])) break;
    taken = [...taken, line];
  }
  return taken;
}
