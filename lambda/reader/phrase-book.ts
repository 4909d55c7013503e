import { byLocale, type Locale } from '../domain/locale.ts';
import { fold } from './fold.ts';
import { LEXICONS } from './lexicon.ts';
import type { PhraseKind } from './lexicon.ts';

/** A phrase of the lexicon found in a sentence: `length` tokens, in all its kinds. */
interface PhraseHit {
  length: number;
  kinds: PhraseKind[];
}

interface Node {
  next: Map<string, Node>;
  kinds: PhraseKind[];
}

/** All phrases of one language, to be looked up at a token. */
export interface PhraseBook {
  /** The phrases that begin at `at`, shortest first. */
  at(words: readonly string[], at: number): PhraseHit[];
  /** Kinds of a single word. */
  of(word: string): readonly PhraseKind[];
}

function node(): Node {
  return { next: new Map(), kinds: [] };
}

function build(locale: Locale): PhraseBook {
  const root = node();
  for (const [kind, phrases] of Object.entries(LEXICONS[locale].phrases) as [
    PhraseKind,
    string[],
  ][])
    for (const phrase of phrases) {
      let here = root;
      for (const word of fold(phrase)) {
        const next = here.next.get(word) ?? node();
        here.next.set(word, next);
        here = next;
      }
      if (!here.kinds.includes(kind)) here.kinds.push(kind);
    }
  return {
    at(words, at) {
      const hits: PhraseHit[] = [];
      let here = root;
      for (let end = at; end < words.length; end += 1) {
        const next = here.next.get(words[end] ?? '');
        if (!next) break;
        here = next;
        if (here.kinds.length > 0) hits.push({ length: end - at + 1, kinds: here.kinds });
      }
      return hits;
    },
    of: (word) => root.next.get(word)?.kinds ?? [],
  };
}

/** The phrases of each language. */
export const PHRASE_BOOKS: Record<Locale, PhraseBook> = byLocale(build);
