import { amountOf } from '../../lambda/adapters/pix/amount.ts';
import { dynamicBrCode } from '../../lambda/adapters/pix/br-code.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { ChargeRow, Ledger, PaymentRow, RefundRow } from './ledger.ts';

export const MERCHANT = { name: 'Cantina da Vila', city: 'São Paulo' };

type ChargeStatus = 'ATIVA' | 'CONCLUIDA' | 'REMOVIDA_PELO_USUARIO_RECEBEDOR' | 'REMOVIDA_PELO_PSP';

/** A charge that was paid is concluded, though too little was paid, or after it was removed. */
export const statusOf = (charge: ChargeRow, payments: readonly PaymentRow[]): ChargeStatus =>
  payments.length > 0 ? 'CONCLUIDA' : (charge.removed ?? 'ATIVA');

export const expiryOf = ({ created, seconds }: ChargeRow): number => created + seconds * 1000;

export const brCodeOf = ({ location }: ChargeRow): string => dynamicBrCode(location, MERCHANT);

/** A charge as API Pix shows it. */
export function cobJson(charge: ChargeRow, ledger: Ledger, now: number): object {
  const payments = ledger.payments(charge.txid);
  return {
    calendario: { criacao: new Date(charge.created).toISOString(), expiracao: charge.seconds },
    txid: charge.txid,
    revisao: charge.revision,
    loc: { id: 1, location: charge.location, tipoCob: 'cob' },
    location: charge.location,
    status: statusOf(charge, payments),
    ...(charge.debtor !== null && { devedor: JSON.parse(charge.debtor) as object }),
    valor: { original: amountOf(cents(charge.cents)) },
    chave: charge.key,
    ...(charge.description !== null && { solicitacaoPagador: charge.description }),
    pixCopiaECola: brCodeOf(charge),
    ...(payments.length > 0 && {
      pix: payments.map((payment) => pixJson(payment, ledger, now)),
    }),
  };
}

/** A payment as API Pix shows it, in a charge and to a webhook alike. */
export function pixJson(payment: PaymentRow, ledger: Ledger, now: number): object {
  const refunds = ledger.refunds(payment.id);
  return {
    endToEndId: payment.id,
    txid: payment.txid,
    valor: amountOf(cents(payment.cents)),
    horario: new Date(payment.at).toISOString(),
    ...(refunds.length > 0 && { devolucoes: refunds.map((refund) => refundJson(refund, now)) }),
  };
}

/** A refund as API Pix shows it. */
export function refundJson(refund: RefundRow, now: number): object {
  const settled = refund.settled <= now;
  return {
    id: refund.id,
    rtrId: `D${refund.payment.slice(1)}`,
    valor: amountOf(cents(refund.cents)),
    horario: {
      solicitacao: new Date(refund.asked).toISOString(),
      ...(settled && { liquidacao: new Date(refund.settled).toISOString() }),
    },
    ...(refund.failed === 1
      ? { status: 'NAO_REALIZADO', motivo: 'O banco de mentira recusou a devolução.' }
      : { status: settled ? 'DEVOLVIDO' : 'EM_PROCESSAMENTO' }),
  };
}
