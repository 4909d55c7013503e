import { fold, tokenize } from '../../reader/fold.ts';
import { ADDRESS_WORDS } from './address-words.ts';

const { is } = ADDRESS_WORDS;

/** How far from its number a street's kind may end: "12 old oak street". */
const NAME_WORDS = 3;

/** Whether a sentence is an address from its first word on, "Rua das Flores 120", "12 oak street": no quantity of anything. */
export function isStreetAddress(words: string): boolean {
  const folded = fold(words);
  const kind = is.streetKinds(folded, 0);
  const numbered = folded.some((word) => /^\d/.test(word));
  if (kind > 0) return numbered && folded.length > kind + 1;
  const [first] = tokenize(words);
  if (!first || !/^\d+$/.test(first.word)) return false;
  return folded.slice(2, 2 + NAME_WORDS).some((_, at) => is.streetEndings(folded, at + 2) > 0);
}
