import { CHANGE_PHRASES } from '../reader/change-phrases.ts';
import { fold } from '../reader/fold.ts';
import { PHRASE_BOOKS } from '../reader/phrase-book.ts';
import type { Locale } from '../domain/locale.ts';
import type { PhraseKey } from './phrases.ts';
import type { Pending, Session } from './session.ts';
import { bareWords } from './words/plain-words.ts';

/** Lists that are chosen from by place. */
const LISTS: ReadonlySet<PhraseKey> = new Set<PhraseKey>([
  'menuOn',
  'menuCategory',
  'menuOptions',
  'dietList',
]);

/** To other questions a key or a place is their own answer. */
const CHOOSING: ReadonlySet<Pending['kind']> = new Set<Pending['kind']>([
  'nothing',
  'item',
  'option',
  'which',
  'more',
]);

/** The names of the list that was told in the last reply; none where it told none. */
export function namesReadOut({ pending, lastReply }: Session): string[] {
  if (!CHOOSING.has(pending.kind)) return [];
  const list = lastReply?.reply.sentences.findLast(({ key }) => LISTS.has(key));
  const names = list && 'values' in list ? list.values['names'] : undefined;
  return typeof names === 'object' && 'series' in names
    ? names.series.filter((name) => typeof name === 'string')
    : [];
}

/** "A segunda", "the second one": the place that a whole sentence names, from 0. */
export function placeAlone(words: string, locale: Locale): number | undefined {
  const said = bareWords(fold(words), locale);
  const is = (at: number, kind: 'the' | 'one') =>
    PHRASE_BOOKS[locale].of(said[at] ?? '').includes(kind);
  const at = is(0, 'the') ? 1 : 0;
  const place = CHANGE_PHRASES[locale].ordinals.get(said[at] ?? '');
  const end = is(at + 1, 'one') ? at + 2 : at + 1;
  return place === undefined || end !== said.length ? undefined : place - 1;
}
