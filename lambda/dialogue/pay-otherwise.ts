import type { Locale } from '../domain/locale.ts';
import { CHANGE_PHRASES } from '../reader/change-phrases.ts';
import { tokenize } from '../reader/fold.ts';
import { PHRASE_BOOKS } from '../reader/phrase-book.ts';
import type { Act } from './acts.ts';
import { CUES } from './cues.ts';
import type { Session } from './session.ts';
import { paymentNamed } from './words/payment-words.ts';

/** "Muda pra cartão", "I'll pay with pix after all", once it was said how it is paid: another way, and nobody's name. */
export function payOtherwise(words: string, { draft }: Session, locale: Locale): Act | undefined {
  if (!draft.payment) return undefined;
  const said = tokenize(words).map(({ word }) => word);
  const named = said.flatMap((word) => paymentNamed(word, locale) ?? []);
  const [payment, ...others] = named;
  const rest = said.filter((word) => paymentNamed(word, locale) === undefined);
  return payment !== undefined &&
    others.length === 0 &&
    rest.every((word) => isBeside(word, locale))
    ? { kind: 'choosePayment', payment }
    : undefined;
}

/** Words that change, join or fill, and name nothing. */
function isBeside(word: string, locale: Locale): boolean {
  const { replace, set, for: by, this: it, to } = CHANGE_PHRASES[locale].is;
  return (
    CUES[locale].besidePayment.includes(word) ||
    [replace, set, by, it, to].some((is) => is([word], 0) > 0) ||
    PHRASE_BOOKS[locale].of(word).some((kind) => BESIDE.has(kind))
  );
}

const BESIDE: ReadonlySet<string> = new Set(['order', 'filler', 'correction', 'the', 'on', 'with']);
