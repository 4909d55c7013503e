import type { Locale } from '../domain/locale.ts';
import { LOCALES } from '../domain/locale.ts';
import { fold } from './fold.ts';
import { LEXICONS } from './lexicon.ts';

const LONGEST = 6;

function phrasesOf(locale: Locale): ReadonlySet<string> {
  const { order, filler } = LEXICONS[locale].phrases;
  return new Set([...order, ...filler].map((phrase) => fold(phrase).join(' ')));
}

const FILLERS = Object.fromEntries(LOCALES.map((locale) => [locale, phrasesOf(locale)])) as Record<
  Locale,
  ReadonlySet<string>
>;

/** Drops greetings, politeness and ordering verbs ("boa noite", "por favor", "can I get") from folded tokens. */
export function stripFillers(tokens: readonly string[], locale: Locale): string[] {
  const kept: string[] = [];
  for (let at = 0; at < tokens.length;) {
    let length = Math.min(LONGEST, tokens.length - at);
    while (length > 0 && !FILLERS[locale].has(tokens.slice(at, at + length).join(' '))) length -= 1;
    if (length === 0) kept.push(tokens[at] ?? '');
    at += Math.max(length, 1);
  }
  return kept;
}
