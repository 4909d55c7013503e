import type { Locale } from '../../domain/locale.ts';
import { fold } from '../../reader/fold.ts';
import { numberAt } from './said-number.ts';

/** A code with letters and figures as it is written: "pizza dez" is "pizza10", "leve três pague dois" "leve3pague2". */
export function codeIn(words: string, locale: Locale): string {
  const folded = fold(words);
  let code = '';
  for (let at = 0; at < folded.length;) {
    const word = folded[at] ?? '';
    const number = /^\d/.test(word) ? undefined : numberAt(folded, at, locale);
    code += number ? String(number.value) : word;
    at = number?.end ?? at + 1;
  }
  return code;
}
