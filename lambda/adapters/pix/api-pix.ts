import * as z from 'zod';
import type { Charge } from '../../domain/charge.ts';
import { ChargeRefusedError } from '../../domain/payment-errors.ts';
import type { OpenCharge, PaymentProvider } from '../../ports.ts';
import { amountOf } from './amount.ts';
import { PixApi } from './api.ts';
import { checkedBrCode, dynamicBrCode, type Merchant } from './br-code.ts';
import { chargeOf, cobSchema, type Cob } from './cob.ts';
import { PixRefusedError } from './problem.ts';
import type { PixProvider, ReadSecret } from './provider.ts';
import { refund } from './refund.ts';
import { orderOfTxid, txidOf } from './txid.ts';

/** What the payer may read of the order, as the API limits it. */
const DESCRIPTION_LENGTH = 140;
const LEAST_SECONDS = 1;

interface ApiPix extends PaymentProvider {
  /** Where the bank is to tell of payments; it adds `/pix`. One address a key: the last one counts. */
  registerWebhook(url: string): Promise<void>;
  /** The address that is registered; undefined when none is. */
  webhook(): Promise<string | undefined>;
  close(): void;
}

/**
 * Pix by a bank that speaks the Central Bank's API Pix. Its charges cannot be authorised, only paid, so there is nothing
 * to capture. Every call has a deadline; a charge or a refund that was made by an attempt whose answer was lost is found.
 */
export function apiPix(
  provider: PixProvider,
  { readSecret, now }: { readSecret: ReadSecret; now: () => Date },
): ApiPix {
  const api = new PixApi(provider, readSecret);
  const webhookPath = `/webhook/${encodeURIComponent(provider.key)}`;

  const charge = (cob: Cob): Charge => {
    const orderId = orderOfTxid(cob.txid);
    if (!orderId) throw new ChargeRefusedError(`the charge ${cob.txid} is no order’s`);
    return chargeOf(cob, orderId, brCodeOf(cob, provider.merchant), now());
  };
  const find = (txid: string): Promise<Cob | undefined> =>
    api.call('GET', `/cob/${txid}`, cobSchema).catch(unlessUnknown);
  const known = async (txid: string): Promise<Cob> => {
    const cob = ours(txid) ? await find(txid) : undefined;
    if (!cob) throw new ChargeRefusedError(`the bank knows no charge ${txid}`);
    return cob;
  };
  /** A bank account may have charges of others than us. */
  const ours = (txid: string) => orderOfTxid(txid) !== undefined;

  return {
    async open(request) {
      const txid = txidOf(request.orderId, request.key);
      const asked = cobRequest(request, provider.key, now());
      // First a look: some banks refuse a txid that is taken, others take the request for a change of its charge.
      const cob =
        (await find(txid)) ??
        (await api.call('PUT', `/cob/${txid}`, cobSchema, asked).catch(async (error: unknown) => {
          const taken = error instanceof PixRefusedError ? await find(txid) : undefined;
          if (!taken) throw error;
          return taken;
        }));
      if (cob.valor.original !== asked.valor.original)
        throw new ChargeRefusedError(
          `${txid} asks for ${cob.valor.original} already, not ${asked.valor.original}`,
        );
      return charge(cob);
    },

    async read(txid) {
      const cob = ours(txid) ? await find(txid) : undefined;
      return cob?.chave === provider.key ? charge(cob) : undefined;
    },

    async capture(txid) {
      const read = charge(await known(txid));
      if (read.status === 'paid') return read;
      throw new ChargeRefusedError(`a Pix is paid or not, and ${txid} is ${read.status}`);
    },

    async cancel(txid) {
      const cob = await known(txid);
      if (cob.status !== 'ATIVA') return charge(cob);
      const removed = { status: 'REMOVIDA_PELO_USUARIO_RECEBEDOR' };
      try {
        return charge(await api.call('PATCH', `/cob/${txid}`, cobSchema, removed));
      } catch (error) {
        // Paid in the meantime, perhaps: then it is not let go, and the charge says so.
        if (!(error instanceof PixRefusedError)) throw error;
        const now = await known(txid);
        if (now.status === 'ATIVA') throw error;
        return charge(now);
      }
    },

    async refund(txid, wanted) {
      await refund(api, await known(txid), wanted);
      return charge(await known(txid));
    },

    registerWebhook: (url) => api.tell('PUT', webhookPath, { webhookUrl: url }),

    async webhook() {
      const registered = z.object({ webhookUrl: z.string() });
      return (await api.call('GET', webhookPath, registered).catch(unlessUnknown))?.webhookUrl;
    },

    close: () => {
      api.close();
    },
  };
}

function cobRequest(request: OpenCharge, chave: string, now: Date) {
  const seconds = Math.ceil((request.expiresAt.getTime() - now.getTime()) / 1000);
  const { name, cpf } = request.customer;
  return {
    calendario: { expiracao: Math.max(seconds, LEAST_SECONDS) },
    ...(cpf !== undefined && { devedor: { cpf, nome: name } }),
    valor: { original: amountOf(request.amountCents) },
    chave,
    solicitacaoPagador: request.description.slice(0, DESCRIPTION_LENGTH),
  };
}

/** Not every bank gives the code's text; what it points to, each does. */
function brCodeOf({ txid, pixCopiaECola, location, loc }: Cob, merchant: Merchant): string {
  if (pixCopiaECola !== undefined) return checkedBrCode(pixCopiaECola);
  const at = location ?? loc?.location;
  if (at === undefined) throw new ChargeRefusedError(`the charge ${txid} has no location`);
  return dynamicBrCode(at, merchant);
}

function unlessUnknown(error: unknown): undefined {
  if (error instanceof PixRefusedError && error.status === 404) return undefined;
  throw error;
}
