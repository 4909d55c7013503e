/** A word of an utterance: its comparable form, and where it stands in what was written. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** Without case and accents, so that "CAFÉ" is "cafe". */
const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");

/** The words of a text, without its punctuation. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((match) => ({
    text: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** One comparable form for a text: its words with one space between. */
export const foldedWords = (text: string): string =>
  wordsOf(text)
    .map((word) => word.text)
    .join(' ');
