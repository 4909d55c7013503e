import { cpfIn } from '../domain/cpf.ts';
import type { Locale } from '../domain/locale.ts';
import { phoneNumber } from '../domain/phone.ts';
import type { Act } from './acts.ts';
import { figuresIn } from './phone-read-out.ts';
import type { Session } from './session.ts';

/** A CPF with one or two figures left out; no quantity, no code and no price has so many. */
const FEWEST_FIGURES = 9;

/**
 * Figures that are a CPF's and no phone's, though they may look like one: a CPF was asked for, or their check digits
 * say so where no phone is.
 */
export function cpfReadOut(
  words: string,
  { draft, pending }: Pick<Session, 'draft' | 'pending'>,
  locale: Locale,
): Act | undefined {
  const figures = figuresIn(words, locale) ?? '';
  if (figures.length < FEWEST_FIGURES) return undefined;
  const isCpf = cpfIn(figures).kind === 'valid';
  const phoneAsked = pending.kind === 'phone';
  const cpfAsked = draft.cpfAsked === true && draft.cpf === undefined;
  const isIt = cpfAsked
    ? isCpf || !phoneAsked || phoneNumber(figures) === undefined
    : isCpf && !phoneAsked;
  return isIt ? { kind: 'giveCpf', text: words } : undefined;
}
