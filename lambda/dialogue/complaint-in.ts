import type { Locale } from '../domain/locale.ts';
import type { Act } from './acts.ts';
import { comparable, CUES } from './cues.ts';
import { fold } from '../reader/fold.ts';
import type { Session } from './session.ts';
import { writtenOut } from './words/plain-words.ts';

/** "Faltou o pudim", "the lasagna was cold", "quero meu dinheiro de volta": said by who has had an order. */
export function complaintIn(
  words: string,
  { basket, pending, lastOrder }: Session,
  onItsWay: boolean,
  locale: Locale,
): Act | undefined {
  const idle = basket.length === 0 && IDLE.has(pending.kind);
  if (lastOrder === undefined || !idle || words.trimEnd().endsWith('?')) return undefined;
  const said = comparable(words, locale);
  const { complaint, missing } = CUES[locale];
  // What is missing from an order on its way may still be put in it.
  const found = [...complaint, ...(onItsWay ? [] : missing)].some((each) => {
    const phrase = writtenOut(fold(each), locale);
    return said.some((_, at) => phrase.every((word, next) => said[at + next] === word));
  });
  return found ? { kind: 'complain', text: words } : undefined;
}

const IDLE: ReadonlySet<Session['pending']['kind']> = new Set<Session['pending']['kind']>([
  'nothing',
  'item',
  'rating',
]);
