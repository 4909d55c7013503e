import type { Locale } from '../domain/locale.ts';
import type { ReceiptFormat } from '../domain/receipt.ts';
import { fold } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { CUES } from './cues.ts';

/** "O recibo em A4": a receipt on a sheet that is named. */
export function receiptIn(words: string, locale: Locale): Act | undefined {
  const format = receiptFormatIn(words, locale);
  const named = fold(words).some((word) => CUES[locale].receipt.includes(word));
  return named && format ? { kind: 'askReceipt', format } : undefined;
}

/** The sheet that a receipt is asked for on, where a sentence names one. */
export function receiptFormatIn(words: string, locale: Locale): ReceiptFormat | undefined {
  const said = ` ${fold(words).join(' ')} `;
  const names = (phrases: readonly string[]) =>
    phrases.some((phrase) => said.includes(` ${fold(phrase).join(' ')} `));
  if (names(CUES[locale].receiptA4)) return 'a4';
  return names(CUES[locale].receipt80mm) ? '80mm' : undefined;
}
