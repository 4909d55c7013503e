import * as z from 'zod';
import { ChargeRefusedError, GatewayUnavailableError } from '../../domain/payment-errors.ts';
import type { BankAnswer } from './mutual-tls.ts';

/** API Pix's errors are RFC 7807 documents; `type` ends in the error's name. */
const problemSchema = z.object({
  type: z.string().default(''),
  title: z.string().default(''),
  detail: z.string().default(''),
  violacoes: z
    .array(z.object({ razao: z.string().default(''), propriedade: z.string().default('') }))
    .catch([]),
});

/** The bank will not do it. `kind` is the Central Bank's name for why, such as `CobOperacaoInvalida`. */
export class PixRefusedError extends ChargeRefusedError {
  readonly status: number;
  readonly kind: string;

  constructor(asked: string, status: number, kind: string, words: string) {
    super(`${asked}: the bank answered ${status} ${kind}: ${words}`);
    this.status = status;
    this.kind = kind;
  }
}

/** Busy, down or too slow: the same request may go well a moment later. */
const isTransient = (status: number) => status === 408 || status === 429 || status >= 500;

/** An answer that is no success, as the error to throw. What was sent, and whom it is of, is not repeated. */
export function refusal(asked: string, { status, body }: BankAnswer): Error {
  const { type, title, detail, violacoes } = problemIn(body);
  const kind = type.slice(type.lastIndexOf('/') + 1);
  const words = [
    title,
    detail,
    ...violacoes.map(({ propriedade, razao }) => `${propriedade}: ${razao}`),
  ];
  const said = words.filter((each) => each !== '').join('; ');
  return isTransient(status)
    ? new GatewayUnavailableError(`${asked}: the bank answered ${status} ${kind}: ${said}`)
    : new PixRefusedError(asked, status, kind, said);
}

function problemIn(body: string) {
  try {
    return problemSchema.parse(JSON.parse(body));
  } catch {
    // A gateway in front of the bank answers in HTML: the status says it all.
    return problemSchema.parse({});
  }
}
