import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { apiPix } from '../../lambda/adapters/pix/api-pix.ts';
import { stripeClient } from '../../lambda/adapters/stripe/client.ts';
import { stripePayments } from '../../lambda/adapters/stripe/payments.ts';
import type { Charge } from '../../lambda/domain/charge.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { startBank } from '../../local/bank/start-bank.ts';
import { startStripe } from '../../local/stripe/start-stripe.ts';
import { StripeStore } from '../../local/stripe/store.ts';
import type { OrderPlan } from './plan.ts';

const QUIET = pino({ level: 'silent' });
const SECRET_KEY = 'sk_test_shop';
const CARD = '5555555555554444';
const DECLINED = '4000000000009995';
/** More charges than any world has. */
const ALL = 100_000;
/** As many are read at once as a provider answers well within a client's time. */
const AT_ONCE = 20;

/** The bank and Stripe, stood in for over TLS and HTTP; both outlive the shop's process, as they do. */
export type Money = Awaited<ReturnType<typeof openMoney>>;

export async function openMoney(directory: string, now: () => number) {
  const folder = (name: string) => {
    const path = join(directory, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const bank = await startBank(folder('bank'), QUIET, now);
  const stripe = await startStripe(
    {
      directory: folder('stripe'),
      secretKey: SECRET_KEY,
      // Its events are posted by the test, with faults (posts.ts).
      webhook: { url: 'http://127.0.0.1:9/none', secret: 'whsec_none' },
      now: () => new Date(now()),
    },
    QUIET,
  );
  await fetch(`${stripe.url}/control/webhooks`, { method: 'POST', body: '{"hold":true}' });
  const stripeStore = new StripeStore(join(directory, 'stripe'));
  const pix = apiPix(bank.provider, {
    readSecret: () => Promise.resolve(JSON.stringify(bank.credentials)),
    now: () => new Date(now()),
  });
  const client = stripeClient({ secretKey: SECRET_KEY, endpoint: stripe.url });
  const card = stripePayments(client, 'http://127.0.0.1/chat');
  const done = new Set<string>();

  return {
    payments: { pix, card },
    bank: bank.ledger,
    stripe: stripeStore,

    /** Payments that were put off come in when their time has come. */
    payDue() {
      bank.payers.payDue();
    },

    /** What the customer does about the charge that an order waits for, once each. */
    async pay({ pays }: OrderPlan, order: Order): Promise<void> {
      const { charges = {}, chargeRequests = [], changeKeys } = order;
      const charge = charges[chargeRequests.at(-1)?.chargeId ?? ''];
      if (!pays || charge?.status !== 'open' || done.has(charge.id)) return;
      // Who was asked again pays what is asked.
      const does = changeKeys?.has('repay') === true ? 'pay' : pays.does;
      if (does === 'never') return;
      if (charge.method === 'card') {
        if (charge.payUrl === undefined) return;
        const body = new URLSearchParams({ card: does === 'declined' ? DECLINED : CARD });
        await fetch(charge.payUrl, { method: 'POST', body });
      } else {
        const row = bank.ledger.charge(charge.id);
        if (!row || bank.payers.coming(row).length + bank.ledger.payments(row.txid).length > 0)
          return;
        if (does === 'less') bank.payers.act(row, { kind: 'less', cents: 1_000 });
        else bank.payers.act(row, { kind: does === 'declined' ? 'refuse' : does });
      }
      done.add(charge.id);
    },

    /** All that there is at the providers, known to the shop or not. */
    async charges(): Promise<Charge[]> {
      const reads = [
        ...bank.ledger.charges(ALL).map(
          ({ txid }) =>
            () =>
              pix.read(txid),
        ),
        ...stripeStore.list('checkout.session').map(
          ({ id }) =>
            () =>
              card.read(id),
        ),
      ];
      const all: Charge[] = [];
      for (let from = 0; from < reads.length; from += AT_ONCE) {
        const some = await Promise.all(reads.slice(from, from + AT_ONCE).map((read) => read()));
        all.push(...some.filter((charge) => charge !== undefined));
      }
      return all;
    },

    async stop() {
      pix.close();
      stripeStore.close();
      await bank.stop();
      await stripe.stop();
    },
  };
}
