import type { Locale } from '../domain/locale.ts';
import type { Act } from './acts.ts';
import { withoutOpening } from './instead-of-doubt.ts';
import { isSaid } from './cues.ts';
import type { Pending, Session } from './session.ts';

/** What was told in part is told on; what was taken out comes back. */
export function onceMore(
  words: string,
  { pending, takenOut, swappedOut }: Session,
  locale: Locale,
): Act | undefined {
  if (TOLD_IN_PART.has(pending.kind) && isSaid('hearOn', words, locale)) return { kind: 'hearOn' };
  if (takenOut && isSaid('putBack', words, locale)) return { kind: 'putBack' };
  if (swappedOut && isSaid('wantsBoth', withoutOpening(words, locale), locale))
    return { kind: 'putBack', swapped: true };
  return isSaid('opens', words, locale) ? { kind: 'greet' } : undefined;
}

const TOLD_IN_PART: ReadonlySet<Pending['kind']> = new Set<Pending['kind']>([
  'more',
  'option',
  'which',
]);
