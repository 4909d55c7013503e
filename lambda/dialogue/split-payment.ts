import type { Locale } from '../domain/locale.ts';
import { fold } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { CUES } from './cues.ts';
import { phraseAt } from './phrase-at.ts';
import { paymentNamed } from './words/payment-words.ts';

/** "Metade no Pix, metade no cartão", "split it": one order is paid one way. */
export function splitPayment(words: string, locale: Locale): Act | undefined {
  const said = fold(words);
  const { splits, halfOfSum } = CUES[locale];
  const has = (list: readonly string[]) => said.some((_, at) => phraseAt(list, said, at) > 0);
  const ways = new Set(said.flatMap((word) => paymentNamed(word, locale) ?? []));
  return has(splits) || (has(halfOfSum) && ways.size > 1)
    ? { kind: 'askPayment', split: true }
    : undefined;
}
