import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { stripeClient } from '../../lambda/adapters/stripe/client.ts';
import { stripePayments, type StripePayments } from '../../lambda/adapters/stripe/payments.ts';
import { orderId, type OrderId } from '../../lambda/domain/ids.ts';
import type { Charge } from '../../lambda/domain/charge.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { OpenCharge } from '../../lambda/ports.ts';
import { startStripe, type LocalStripe } from '../../local/stripe/start-stripe.ts';
import { ulid } from 'ulid';

const SECRET_KEY = 'sk_test_shop';
const WEBHOOK_SECRET = 'whsec_shop';

export const CARDS = {
  visa: '4000000760000002',
  mastercard: '5555555555554444',
  noMoney: '4000000000009995',
  lost: '4000000000009987',
  expired: '4000000000000069',
  asksOnce: '4000002500003155',
  asksAlways: '4000002760003184',
  declinesLater: '4000000000000341',
} as const;

/** The stand-in over real HTTP, the real client before it, and what a customer's browser does. */
export interface ShopAtStripe {
  stripe: LocalStripe;
  payments: StripePayments;
  /** A customer types a card on a page, and is shown the page again. */
  pay(payUrl: string | undefined, card: string): Promise<string>;
  /** What the customer answers to the bank. */
  answer(payUrl: string | undefined, passed: boolean): Promise<string>;
  control(method: 'POST' | 'DELETE', path: string, body?: object): Promise<void>;
  /** The machine is switched off and on again; the port is another. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const silent = pino({ level: 'silent' });

export async function shopAtStripe(
  settings: { secretKey?: string; webhookUrl?: string; now?: () => Date } = {},
): Promise<ShopAtStripe> {
  const directory = await mkdtemp(join(tmpdir(), 'balcao-stripe-'));
  const start = async () => {
    const stripe = await startStripe(
      {
        directory,
        secretKey: SECRET_KEY,
        webhook: {
          url: settings.webhookUrl ?? 'http://127.0.0.1:9/nobody',
          secret: WEBHOOK_SECRET,
        },
        ...(settings.now && { now: settings.now }),
      },
      silent,
    );
    const secretKey = settings.secretKey ?? SECRET_KEY;
    const payments = stripePayments(
      stripeClient({ secretKey, endpoint: stripe.url }),
      'http://127.0.0.1/chat',
    );
    return { stripe, payments };
  };
  const submit = async (url: string | undefined, form: Record<string, string>) => {
    const response = await fetch(url ?? 'no page', {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    return response.text();
  };
  const shop: ShopAtStripe = {
    ...(await start()),
    pay: (url, card) => submit(url, { card }),
    answer: (url, passed) => submit(`${url ?? ''}/bank`, { passed: String(passed) }),
    async control(method, path, body) {
      const response = await fetch(`${shop.stripe.url}/control/${path}`, {
        method,
        ...(body && { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    },
    async restart() {
      await shop.stripe.stop();
      Object.assign(shop, await start());
    },
    async stop() {
      await shop.stripe.stop();
      await rm(directory, { recursive: true });
    },
  };
  return shop;
}

type Asked = Partial<Omit<OpenCharge, 'customer'>> & {
  customer?: Partial<OpenCharge['customer']>;
};

/** A charge asked for a new order, good for a quarter of an hour. */
export function asking(change: Asked = {}): OpenCharge {
  const id: OrderId = orderId(ulid());
  return {
    key: `${change.orderId ?? id}:charge:1`,
    orderId: id,
    amountCents: cents(8_790),
    locale: 'pt-BR',
    expiresAt: new Date(Date.now() + 15 * 60_000),
    description: 'Pedido 12, Cantina da Vila',
    ...change,
    customer: { name: 'Ana', ...change.customer },
  };
}

export async function chargeNow({ payments }: ShopAtStripe, { id }: Charge): Promise<Charge> {
  const read = await payments.read(id);
  if (!read) throw new Error(`no charge ${id}`);
  return read;
}

/** A charge whose customer has typed a card that goes through. */
export async function held(
  shop: ShopAtStripe,
  change: Asked = {},
  card: string = CARDS.visa,
): Promise<Charge> {
  const charge = await shop.payments.open(asking(change));
  await shop.pay(charge.payUrl, card);
  return chargeNow(shop, charge);
}
