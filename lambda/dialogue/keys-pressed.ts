import { text } from './render.ts';
import type { Expects } from './reply.ts';
import type { Session } from './session.ts';
import type { Turn } from './turn.ts';

/** Questions whose short answers have a key each; to the others digits are digits: a phone, a code, how many. */
const BY_KEY: ReadonlySet<Expects> = new Set<Expects>(['option', 'payment', 'confirm', 'change']);

/** A key of a phone as the words that stand for it: the second of the short answers to what was asked last. */
export function keysPressed(turn: Turn, { lastReply }: Session): Turn {
  const key = turn.pressed && /^[1-9]$/.test(turn.words ?? '') ? Number(turn.words) : undefined;
  const { reply } = lastReply ?? {};
  if (key === undefined || !reply?.question || !BY_KEY.has(reply.expects)) return turn;
  const choice = reply.chips[key - 1];
  return choice === undefined ? turn : { ...turn, words: text(choice, reply.locale) };
}
