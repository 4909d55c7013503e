import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { apiPix } from '../../lambda/adapters/pix/api-pix.ts';
import { stripeClient } from '../../lambda/adapters/stripe/client.ts';
import { stripePayments } from '../../lambda/adapters/stripe/payments.ts';
import type { Charge } from '../../lambda/domain/charge.ts';
import type { OrderId } from '../../lambda/domain/ids.ts';
import type { OrderContents } from '../../lambda/domain/order-contents.ts';
import type { Order } from '../../lambda/domain/order.ts';
import type { Payments } from '../../lambda/ports.ts';
import { startBank, type Bank } from '../../local/bank/start-bank.ts';
import type { ChargeRow } from '../../local/bank/ledger.ts';
import type { Payer } from '../../local/bank/payers.ts';
import { startStripe } from '../../local/stripe/start-stripe.ts';
import type { Counter, CounterOptions } from './counter.ts';
import { counters } from './play.ts';

const QUIET = pino({ level: 'silent' });
const SECRET_KEY = 'sk_test_shop';

export const CARDS = { good: '5555555555554444', declinesLater: '4000000000000341' } as const;

export const byPix = { payment: 'pix', online: true } as const satisfies Partial<OrderContents>;
export const byCard = { payment: 'card', online: true } as const satisfies Partial<OrderContents>;

/** The bank and Stripe stood in for, over real HTTP and TLS, by the clock of the counter that was opened last. */
interface Providers {
  payments: Payments;
  bank: Bank;
  stripeUrl: string;
  stop(): Promise<void>;
}

async function startProviders(now: () => number): Promise<Providers> {
  const folder = mkdtempSync(join(tmpdir(), 'balcao-money-'));
  mkdirSync(join(folder, 'bank'));
  const bank = await startBank(join(folder, 'bank'), QUIET, now);
  const stripe = await startStripe(
    {
      directory: join(folder, 'stripe'),
      secretKey: SECRET_KEY,
      // Nobody listens there: the tests tell the shop themselves, when they want it told.
      webhook: { url: 'http://127.0.0.1:9/none', secret: 'whsec_none' },
      now: () => new Date(now()),
    },
    QUIET,
  );
  const pix = apiPix(bank.provider, {
    readSecret: () => Promise.resolve(JSON.stringify(bank.credentials)),
    now: () => new Date(now()),
  });
  const card = stripePayments(
    stripeClient({ secretKey: SECRET_KEY, endpoint: stripe.url }),
    'http://127.0.0.1/chat',
  );
  return {
    payments: { pix, card },
    bank,
    stripeUrl: stripe.url,
    async stop() {
      pix.close();
      await bank.stop();
      await stripe.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A counter whose orders may be paid before, and what customers and banks do about it. */
export interface PaidCounter extends Counter {
  bank: Bank;
  payments: Payments;
  /** The charge of an order, as the order has it; the newest where there are several. */
  charge(id: OrderId): Promise<Charge>;
  /** What the customer does with a Pix, at the bank alone: nobody tells the shop. */
  pays(id: OrderId, payer: Payer): Promise<void>;
  /** What the customer does with the page of a card, at Stripe alone. */
  types(id: OrderId, card: string): Promise<void>;
  /** The provider's post came: each charge of the order is read back. */
  told(id: OrderId): Promise<void>;
  stripeFails(failure: object): Promise<void>;
}

/** One bank and one Stripe a file, one counter a test. */
export function paidCounters(): (
  options?: Omit<CounterOptions, 'tables' | 'payments'>,
) => Promise<PaidCounter> {
  const open = counters();
  let providers: Providers;
  let now = () => Date.now();
  beforeAll(async () => {
    providers = await startProviders(() => now());
  });
  afterAll(() => providers.stop());

  return async (options = {}) => {
    const { payments, bank, stripeUrl } = providers;
    const counter = await open({ ...options, payments });
    now = () => counter.clock.now();
    const providerOf = ({ method }: Charge) => (method === 'card' ? payments.card : payments.pix);
    const charges = async (id: OrderId) => Object.values((await counter.order(id)).charges ?? {});
    const charge = async (id: OrderId): Promise<Charge> => {
      const { chargeRequests, charges: all } = await counter.order(id);
      const found = all?.[chargeRequests?.at(-1)?.chargeId ?? ''];
      if (!found) throw new Error(`order ${id} has no charge`);
      return found;
    };
    return {
      ...counter,
      bank,
      payments,
      charge,
      async pays(id, payer) {
        const { id: txid } = await charge(id);
        if (!bank.payers.act(bank.ledger.charge(txid) as ChargeRow, payer))
          throw new Error(`${txid} cannot be paid so (${payer.kind})`);
        bank.payers.payDue();
      },
      async types(id, card) {
        const { payUrl } = await charge(id);
        await fetch(payUrl ?? 'no page', { method: 'POST', body: new URLSearchParams({ card }) });
      },
      async told(id) {
        for (const each of await charges(id)) {
          const read = await providerOf(each)?.read(each.id);
          if (read) await counter.heard.changed(read);
        }
      },
      async stripeFails(failure) {
        await fetch(`${stripeUrl}/control/failures`, {
          method: 'POST',
          body: JSON.stringify(failure),
        });
      },
    };
  };
}

/** What all providers took for an order, less what they gave back. */
export const keptCents = ({ charges = {} }: Order): number =>
  Object.values(charges).reduce(
    (sum, { receivedCents, refundedCents }) => sum + receivedCents - refundedCents,
    0,
  );
