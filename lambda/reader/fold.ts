/** What stands between a token and the one before it: nothing but space, a comma or dash, a sentence's end, a line's. */
export type Break = 'none' | 'comma' | 'stop' | 'line';

/** One word or number of a text, folded, with where it stood. */
export interface Token {
  /** Lower case, without accents and apostrophes. */
  word: string;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  before: Break;
}

/**
 * Numbers with their own punctuation (1,5 · 8:30 · 01310-100 · 1/2) stay one token; letters and digits that touch (2l,
 * 600ml) are two, so that "2 l" and "2l" are the same; a hyphen parts words, an apostrophe does not.
 */
const TOKEN =
  /\p{L}[\p{L}\p{M}]*(?:['’´`]\p{L}[\p{L}\p{M}]*)*|\d{5}-\d{3}|\d{1,2}:\d{2}|\d+[.,]\d+|\d+\/\d+|\d+|[%$½¼+&]/gu;

function breakOf(gap: string): Break {
  if (gap.includes('\n')) return 'line';
  if (/[.;!?…]/.test(gap)) return 'stop';
  return /[,:()/|•*–—]|\s-|-\s/.test(gap) ? 'comma' : 'none';
}

function foldWord(raw: string): string {
  const plain = raw.toLowerCase().replace(/['’´`]/g, '');
  return /^[a-z0-9]*$/.test(plain) ? plain : plain.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** The tokens of a text, at most `limit` of them. */
export function tokenize(text: string, limit = LIMIT): readonly Token[] {
  return limit === LIMIT ? folded(text).tokens : tokensOf(text, limit);
}

/** The words of a text as the reader compares them: lower case, accents and punctuation off, "2l" as "2", "l". */
export const fold = (text: string): readonly string[] => folded(text).words;

const LIMIT = 400;

interface Folded {
  tokens: readonly Token[];
  words: readonly string[];
}

/**
 * What was folded last. In one turn the same sentence is looked at by a hundred rules, each beside the phrases of its own
 * list; folding them anew each time took most of the turn.
 */
const known = new Map<string, Folded>();
const MOST_KNOWN = 8_192;
const LONGEST_KNOWN = 200;

function folded(text: string): Folded {
  const before = known.get(text);
  if (before) return before;
  const tokens = tokensOf(text, LIMIT);
  const made = { tokens, words: tokens.map((token) => token.word) };
  if (text.length > LONGEST_KNOWN) return made;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, made);
  return made;
}

function tokensOf(text: string, limit: number): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const word = foldWord(match[0]);
    if (word === '') continue;
    // The bar of "c/", "s/" and "w/" parts nothing.
    const isShort = last > 0 && text[last] === '/' && tokens.at(-1)?.word.length === 1;
    const before = breakOf(text.slice(isShort ? last + 1 : last, start));
    const end = start + match[0].length;
    tokens.push({ word, start, end, before });
    last = end;
    if (tokens.length === limit) break;
  }
  return tokens;
}
