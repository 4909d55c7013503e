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
  const rest = 'acts' in heard ? words : withoutFillers(words, here.locale);
  if (rest === words) return heard;
  const after = hear(rest, session, menu, here);
  return 'acts' in after && after.acts.every(({ kind }) => kind.startsWith('ask')) ? after : heard;
}

/** "Deixa eu ver", "hum", "então" at the start say nothing; the same words where none stand there. */
function withoutFillers(words: string, locale: Locale): string {
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
  }
  const first = tokens[from];
  return from > 0 && first ? words.slice(first.start) : words;
}
