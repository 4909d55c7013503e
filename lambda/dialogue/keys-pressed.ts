import { nameOf, type MenuIndex } from '../domain/menu-index.ts';
import { namesReadOut, placeAlone } from './read-out.ts';
import { text } from './render.ts';
import type { Expects, Reply } from './reply.ts';
import type { Session } from './session.ts';
import type { Turn } from './turn.ts';

/** Questions whose short answers have a key each; to the others digits are digits: a phone, a code, how many. */
const BY_KEY: ReadonlySet<Expects> = new Set<Expects>(['option', 'payment', 'confirm', 'change']);

/**
 * A key of a phone, or "a segunda", as the words that it stands for: of the list that was read out last, else the second
 * of the short answers, or of the names, asked for last.
 */
export function keysPressed(turn: Turn, session: Session, menu: MenuIndex): Turn {
  const { reply } = session.lastReply ?? {};
  const { pressed, words = '' } = turn;
  if (!reply?.question) return turn;
  const key = pressed && /^[1-9]$/.test(words) ? Number(words) - 1 : undefined;
  const place = pressed ? key : placeAlone(words, reply.locale);
  const listed = place === undefined ? undefined : namesReadOut(session).at(place);
  const meant =
    listed ??
    (key === undefined ? undefined : (answerAt(key, reply) ?? nameAt(key, session, menu)));
  return meant === undefined ? turn : { ...turn, words: meant };
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
