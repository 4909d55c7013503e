import type { Locale } from '../domain/locale.ts';
import { tokenize } from '../reader/fold.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import { PHRASE_BOOKS } from '../reader/phrase-book.ts';
import { hear } from './hear.ts';
import type { Heard } from './heard.ts';
import type { Here } from './here.ts';
import type { Session } from './session.ts';

/** "Deixa eu ver, o que vocês têm de pizza?": what only leads up to a question is left off; nothing else is heard so. */
export function hearAfterFillers(
  words: string,
  session: Session,
  menu: MenuIndex,
  here: Here,
): Heard {
  const heard = hear(words, session, menu, here);
  if ('acts' in heard) return heard;
  for (const rest of withoutFillers(words, here.locale)) {
    const after = hear(rest, session, menu, here);
    if ('acts' in after && after.acts.every(({ kind }) => kind.startsWith('ask'))) return after;
  }
  return heard;
}

/** "Deixa eu ver", "hum", "então" at the start say nothing: the words without the first of them, without two, and so on. */
function withoutFillers(words: string, locale: Locale): string[] {
  const rests: string[] = [];
  const tokens = tokenize(words);
  const folded = tokens.map(({ word }) => word);
  let from = 0;
  for (;;) {
    const at = PHRASE_BOOKS[locale].at(folded, from);
    const found = at.filter(({ kinds }) => kinds.includes('filler'));
    const length = found.at(-1)?.length ?? 0;
    const asks = at.some((each) => each.kinds.includes('question') && each.length > length);
    if (length === 0 || asks) break;
    from += length;
    const first = tokens[from];
    if (first) rests.push(words.slice(first.start));
  }
  return rests;
}
