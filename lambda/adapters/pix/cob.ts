import * as z from 'zod';
import type { Charge, ChargeStatus } from '../../domain/charge.ts';
import type { OrderId } from '../../domain/ids.ts';
import { addCents, type Cents } from '../../domain/money.ts';
import { centsOf, isPixAmount, type PixAmount } from './amount.ts';

const amountSchema = z.custom<PixAmount>(
  (value) => typeof value === 'string' && isPixAmount(value),
  'an amount is a string with two decimals, such as "12.90"',
);

export const refundSchema = z.object({
  id: z.string(),
  valor: amountSchema,
  status: z.enum(['EM_PROCESSAMENTO', 'DEVOLVIDO', 'NAO_REALIZADO']),
  motivo: z.string().optional(),
});

const pixSchema = z.object({
  endToEndId: z.string().min(1),
  valor: amountSchema,
  /** RFC 3339. */
  horario: z.string(),
  devolucoes: z.array(refundSchema).default([]),
});

/** A charge (cobrança imediata) as API Pix has it; only what we read of it. */
export const cobSchema = z.object({
  txid: z.string(),
  calendario: z.object({ criacao: z.string(), expiracao: z.int().positive().default(86_400) }),
  // Some banks remove in the masculine, as the standard itself once did.
  status: z
    .string()
    .transform((status) => status.replace(/^REMOVIDO_/, 'REMOVIDA_'))
    .pipe(z.enum(['ATIVA', 'CONCLUIDA', 'REMOVIDA_PELO_USUARIO_RECEBEDOR', 'REMOVIDA_PELO_PSP'])),
  valor: z.object({ original: amountSchema }),
  chave: z.string(),
  /** The BR Code's text, from version 2.6 of the API on. */
  pixCopiaECola: z.string().optional(),
  /** Where the BR Code points to, without `https://`. */
  location: z.string().optional(),
  loc: z.object({ location: z.string() }).optional(),
  pix: z.array(pixSchema).default([]),
});

export type Cob = z.infer<typeof cobSchema>;
export type ReceivedPix = z.infer<typeof pixSchema>;
export type Refund = z.infer<typeof refundSchema>;

const WRONG_AMOUNT = 'WRONG_AMOUNT';

/** A bank's charge as ours. Only what has been given back counts as refunded, not what is on its way. */
export function chargeOf(cob: Cob, orderId: OrderId, brCode: string, now: Date): Charge {
  const { criacao, expiracao } = cob.calendario;
  const expiresAt = new Date(Date.parse(criacao) + expiracao * 1000);
  const amountCents = centsOf(cob.valor.original);
  const receivedCents = sum(cob.pix);
  const status = statusOf(cob, receivedCents >= amountCents, now >= expiresAt);
  return {
    id: cob.txid,
    orderId,
    amountCents,
    status,
    receivedCents,
    refundedCents: sum(cob.pix.flatMap(givenBack)),
    expiresAt: expiresAt.toISOString(),
    brCode,
    payments: cob.pix.map(({ endToEndId, valor, horario }) => ({
      id: endToEndId,
      amountCents: centsOf(valor),
      at: new Date(horario).toISOString(),
    })),
    ...(status === 'declined' && { declineCode: WRONG_AMOUNT }),
  };
}

/**
 * Paid is what was received in full, whatever else became of the charge: money that came late or after it was removed
 * is there. Too little, where no more can come, is declined: it is to be given back.
 */
function statusOf({ status }: Cob, covered: boolean, late: boolean): ChargeStatus {
  if (covered) return 'paid';
  switch (status) {
    case 'ATIVA':
      return late ? 'expired' : 'open';
    case 'CONCLUIDA':
      return 'declined';
    case 'REMOVIDA_PELO_USUARIO_RECEBEDOR':
    case 'REMOVIDA_PELO_PSP':
      return 'cancelled';
  }
}

const givenBack = ({ devolucoes }: ReceivedPix) =>
  devolucoes.filter(({ status }) => status === 'DEVOLVIDO');

/** What amounts add up to. */
const sum = (amounts: readonly { valor: PixAmount }[]): Cents =>
  addCents(...amounts.map(({ valor }) => centsOf(valor)));
