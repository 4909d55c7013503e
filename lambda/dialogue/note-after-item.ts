import { byLocale, type Locale } from '../domain/locale.ts';
import { tokenize } from '../reader/fold.ts';
import { CUES } from './cues.ts';
import { phraseAt } from './phrase-at.ts';
import { numberAt } from './words/said-number.ts';

const PHRASES = byLocale((locale) => Object.keys(CUES[locale].wantedBefore));

/** "Two ice cold cokes" as "two cokes ice cold": how it is wanted stands where the reader takes it for a note. */
export function noteAfterItem(words: string, locale: Locale): string {
  const { wantedBefore, counted, parts } = CUES[locale];
  const phrases = PHRASES[locale];
  if (phrases.length === 0) return words;
  const tokens = tokenize(words);
  const folded = tokens.map(({ word }) => word);
  for (const [at, { start }] of tokens.entries()) {
    const found = at === 0 ? 0 : phraseAt(phrases, folded, at);
    const before = folded[at - 1] ?? '';
    if (found === 0 || !(counted.includes(before) || numberAt(folded, at - 1, locale))) continue;
    const from = tokens[at + found]?.start;
    if (from === undefined) continue;
    const next = tokens.findIndex(
      ({ word, start: where }, later) =>
        later > at + found && (parts.includes(word) || /,\s*$/u.test(words.slice(from, where))),
    );
    const end = tokens[(next === -1 ? tokens.length : next) - 1]?.end ?? words.length;
    const said = folded.slice(at, at + found).join(' ');
    const note = wantedBefore[said] ?? said;
    return `${words.slice(0, start)}${words.slice(from, end)} ${note}${words.slice(end)}`;
  }
  return words;
}
