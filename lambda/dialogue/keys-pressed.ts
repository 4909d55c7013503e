import { nameOf, type MenuIndex } from '../domain/menu-index.ts';
import { text } from './render.ts';
import type { Expects, Reply } from './reply.ts';
import type { Session } from './session.ts';
import type { Turn } from './turn.ts';

/** Questions whose short answers have a key each; to the others digits are digits: a phone, a code, how many. */
const BY_KEY: ReadonlySet<Expects> = new Set<Expects>(['option', 'payment', 'confirm', 'change']);

/** A key of a phone as the words that stand for it: the second of the short answers, or of the names, asked for last. */
export function keysPressed(turn: Turn, session: Session, menu: MenuIndex): Turn {
  const key = turn.pressed && /^[1-9]$/.test(turn.words ?? '') ? Number(turn.words) : undefined;
  const { reply } = session.lastReply ?? {};
  if (key === undefined || !reply?.question) return turn;
  const words = answerAt(key - 1, reply) ?? nameAt(key - 1, session, menu);
  return words === undefined ? turn : { ...turn, words };
}

function answerAt(at: number, { expects, chips, locale }: Reply): string | undefined {
  const choice = BY_KEY.has(expects) ? chips[at] : undefined;
  return choice === undefined ? undefined : text(choice, locale);
}

/** Of what was read out to choose from: too many names for keys to be told with them, but in this order. */
function nameAt(at: number, { pending, lastReply }: Session, menu: MenuIndex): string | undefined {
  const named =
    pending.kind === 'which' && pending.slot === 'item'
      ? menu.item(pending.candidates[at] ?? '')
      : pending.kind === 'option'
        ? menu.group(pending.group)?.options.filter(({ available }) => available !== false)[at]
        : undefined;
  return named && lastReply ? nameOf(named, lastReply.reply.locale) : undefined;
}
