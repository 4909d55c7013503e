import { cpf as rules } from 'cpf-cnpj-validator';
import type { Branded } from './ids.ts';

/** A taxpayer's number whose check digits are right: eleven digits, without punctuation. */
export type Cpf = Branded<string, 'Cpf'>;

export type SaidCpf =
  | { kind: 'valid'; cpf: Cpf }
  /** Not eleven digits: some were missed, or something else was said. */
  | { kind: 'length'; digits: number }
  /** Eleven digits of which one at least is wrong. */
  | { kind: 'wrong' };

const WRITTEN = /(?<!\d)\d{3}[. ]?\d{3}[. ]?\d{3}[- ]?\d{2}(?!\d)/;

/** The CPF in a text, written any way; words are turned into digits before (`digitsIn`). */
export function cpfIn(text: string): SaidCpf {
  const digits = (WRITTEN.exec(text)?.[0] ?? text).replace(/\D/g, '');
  if (digits.length !== 11) return { kind: 'length', digits: digits.length };
  return rules.isValid(digits) ? { kind: 'valid', cpf: digits as Cpf } : { kind: 'wrong' };
}

/** `529.982.247-25`, for the customer and the fiscal note. */
export const formatCpf = (cpf: Cpf): string => rules.format(cpf);

/** Enough of it to tell whether it is the right one, and no more: its last two digits. */
export const endOfCpf = (cpf: string): string => cpf.slice(-2);

/** `***.982.247-**`, on paper and in logs: the form Brazilian authorities publish. */
export const maskedCpf = (cpf: Cpf): string => `***.${cpf.slice(3, 6)}.${cpf.slice(6, 9)}-**`;
