import type { Cents } from '../../domain/money.ts';
import { cents } from '../../domain/money.ts';
import { centsOf, amountOf } from './amount.ts';
import type { PixApi } from './api.ts';
import { refundSchema, type Cob, type ReceivedPix, type Refund } from './cob.ts';
import { ChargeRefusedError } from '../../domain/payment-errors.ts';
import { PixRefusedError } from './problem.ts';
import { refundIdOf } from './txid.ts';

interface Wanted {
  key: string;
  amountCents: Cents;
  paymentId?: string;
}

/** What is left to ask the bank for, payment by payment, so that in all the wanted amount goes back. */
interface Part {
  endToEndId: string;
  amountCents: Cents;
}

/**
 * Gives money back: to one payment, or from the last payment to the first. What this key has asked for before counts,
 * so doing it again does what is missing.
 * @throws GatewayUnavailableError @throws ChargeRefusedError when more is asked for than there is, or the bank gave up
 */
export async function refund(api: PixApi, cob: Cob, wanted: Wanted): Promise<void> {
  const id = refundIdOf(wanted.key);
  const payments = cob.pix
    .filter(({ endToEndId }) => endToEndId === (wanted.paymentId ?? endToEndId))
    .toReversed();
  for (const { endToEndId, amountCents } of partsOf(payments, id, wanted)) {
    const path = `/pix/${endToEndId}/devolucao/${id}`;
    const asked = await askFor(api, path, amountCents);
    if (asked.status === 'NAO_REALIZADO')
      throw new ChargeRefusedError(`PUT ${path}: the bank did not do it: ${asked.motivo ?? ''}`);
  }
}

function partsOf(payments: ReceivedPix[], id: string, { amountCents }: Wanted): Part[] {
  const before = payments.flatMap(({ devolucoes }) => devolucoes.filter((each) => each.id === id));
  let missing = amountCents - totalOf(before.filter(notFailed));
  const parts: Part[] = [];
  for (const { endToEndId, valor, devolucoes } of payments) {
    if (devolucoes.some((each) => each.id === id)) continue;
    const left = centsOf(valor) - totalOf(devolucoes.filter(notFailed));
    const part = Math.min(left, missing);
    if (part <= 0) continue;
    parts.push({ endToEndId, amountCents: cents(part) });
    missing -= part;
  }
  if (missing > 0)
    throw new ChargeRefusedError(
      `a refund of ${amountCents} cents was asked for, and ${missing} of them are not there to give back`,
    );
  return parts;
}

/** An id that is taken was asked for before, by an attempt whose answer was lost: what it asked for stands. */
async function askFor(api: PixApi, path: string, amountCents: Cents): Promise<Refund> {
  try {
    return await api.call('PUT', path, refundSchema, { valor: amountOf(amountCents) });
  } catch (error) {
    if (!(error instanceof PixRefusedError)) throw error;
    const known = await api.call('GET', path, refundSchema).catch(() => undefined);
    if (known === undefined || centsOf(known.valor) !== amountCents) throw error;
    return known;
  }
}

const notFailed = ({ status }: Refund) => status !== 'NAO_REALIZADO';

const totalOf = (refunds: Refund[]): number =>
  refunds.reduce((total, { valor }) => total + centsOf(valor), 0);
