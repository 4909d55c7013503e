import { hasError, parsePix } from 'pix-utils';
import { payFile } from '../../lambda/pay/files.ts';
import type { PaymentView } from '../../lambda/pay/payment-view.ts';
import { payRoutes } from '../../lambda/pay/routes.ts';
import { qrCodeSvg } from '../../lambda/adapters/pix/qr-code.ts';
import { staticBrCode } from '../../lambda/adapters/pix/br-code.ts';
import type { Charge } from '../../lambda/domain/charge.ts';
import { customerId, orderId } from '../../lambda/domain/ids.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { cantina } from '../support/ports-in-memory.ts';

/** The address of a payment: what it shows, to whom, and what it keeps to itself. */

const ID = orderId('01KAPXYZ000000000000000000');
const TOKEN = 'abcdefghijkmnpqrstuvwxyz';
const NOW = new Date('2026-11-22T20:00:00Z');
const CODE = staticBrCode('+5511987654321', cents(7290), 'ORDER12', {
  name: 'Cantina da Vila',
  city: 'São Paulo',
});

const order = (
  more: Partial<Order>,
  charge?: Partial<Charge>,
  locale: Locale = 'pt-BR',
): Order => ({
  id: ID,
  number: 12,
  customer: customerId('somebody'),
  channel: 'lex',
  locale,
  status: 'awaitingPayment',
  sequence: 2,
  history: [],
  placedAt: NOW.toISOString(),
  payToken: TOKEN,
  contents: {
    lines: [{ item: 'flan', quantity: 1, options: [] }],
    address: { text: 'Rua das Flores 120', area: 'centro' },
    name: 'Maria da Silva',
    phone: '+5511987654321',
    payment: 'pix',
    itemsCents: cents(6490),
    feeCents: cents(800),
    totalCents: cents(7290),
    menuVersion: 'test',
  },
  ...(charge && {
    charges: {
      one: {
        id: 'one',
        orderId: ID,
        amountCents: cents(7290),
        status: 'open',
        receivedCents: cents(0),
        refundedCents: cents(0),
        payments: [],
        expiresAt: '2026-11-22T20:15:00.000Z',
        ...charge,
      },
    },
  }),
  ...more,
});

const routesFor = (kept: Order) =>
  payRoutes({
    orders: { get: (id) => Promise.resolve(id === kept.id ? kept : undefined) },
    menuBook: { current: () => Promise.resolve(cantina) },
    clock: { now: () => NOW },
    qrCode: qrCodeSvg,
    file: payFile,
  });

const json = async (kept: Order): Promise<PaymentView> => {
  const response = await routesFor(kept).request(`/pay/${ID}/${TOKEN}`, {
    headers: { accept: 'application/json' },
  });
  expect(response.status).toBe(200);
  return (await response.json()) as PaymentView;
};

test('a Pix that waits: amount, code and until when, and nothing of the person', async () => {
  const view = await json(order({}, { brCode: CODE }));
  expect(view).toMatchObject({
    state: 'open',
    title: 'Pedido 12',
    amount: 'R$ 72,90',
    live: true,
    brCode: CODE,
    expiresAt: '2026-11-22T20:15:00.000Z',
  });
  expect(hasError(parsePix(view.brCode ?? ''))).toBe(false);
  expect(JSON.stringify(view)).not.toMatch(/Maria|Flores/);
});

test('a card that waits leads to its provider’s page, in the customer’s language', async () => {
  const payUrl = 'https://checkout.example/c/1';
  const view = await json(order({}, { method: 'card', payUrl }, 'en-US'));
  expect(view).toMatchObject({ state: 'open', title: 'Order 12', payUrl, amount: 'R$72.90' });
  expect(view.brCode).toBeUndefined();
});

test('what is paid, or over, is looked at once', async () => {
  expect(await json(order({ status: 'accepted' }, { status: 'paid' }))).toMatchObject({
    state: 'paid',
    live: false,
  });
  expect(await json(order({ status: 'cancelled' }, {}))).toMatchObject({
    state: 'over',
    live: false,
  });
});

test.each([
  ['pt-BR', /Vieram R\$\s72,90 a mais, que já estão voltando/],
  ['en-US', /R\$72\.90 too much, and it's on its way back/],
] as const)('who paid twice reads that one goes back (%s)', async (locale, words) => {
  const twice = { status: 'paid', receivedCents: cents(14_580) } as const;
  const view = await json(order({ status: 'received' }, twice, locale));
  expect(view).toMatchObject({ state: 'paid' });
  expect(view.text).toMatch(words);
});

test.each([
  ['a card', { method: 'card', status: 'declined' }, 'card', 'O cartão não passou'],
  [
    'too little by Pix',
    { status: 'declined', declineCode: 'WRONG_AMOUNT', receivedCents: cents(3000) },
    'pix',
    /^Chegaram R\$\s30,00, e já estão contados/,
  ],
  ['a Pix that the bank did not take', { status: 'declined' }, 'pix', 'O pagamento não passou'],
] as const)('%s that came to nothing is called what it was', async (_, charge, payment, words) => {
  const { contents } = order({});
  const view = await json(order({ contents: { ...contents, payment } }, charge));
  expect(view).toMatchObject({ state: 'declined', live: true });
  expect(view.text).toMatch(words);
  expect(view.amount).toMatch('receivedCents' in charge ? /^R\$\s42,90$/ : /^R\$\s72,90$/);
});

test('a code whose time is over is shown no more', async () => {
  const view = await json(order({}, { brCode: CODE, expiresAt: '2026-11-22T19:59:00.000Z' }));
  expect(view).toMatchObject({ state: 'expired', live: true });
  expect(view.brCode).toBeUndefined();
});

test('a page for a browser works without its script, and is kept and found by nobody', async () => {
  const response = await routesFor(order({}, { brCode: CODE })).request(`/pay/${ID}/${TOKEN}`);
  const page = await response.text();
  expect(page).toContain('<html lang="pt-BR">');
  expect(page).toContain(cantina.shop.name);
  expect(page).toContain(`<code>${CODE}</code>`);
  expect(page).not.toMatch(/Maria|Flores/);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('x-robots-tag')).toBe('noindex');
});

test('the picture of the code is the code', async () => {
  const response = await routesFor(order({}, { brCode: CODE })).request(
    `/pay/${ID}/${TOKEN}/qr.svg`,
  );
  expect(response.headers.get('content-type')).toBe('image/svg+xml');
  expect(await response.text()).toBe(await qrCodeSvg(CODE));
});

test.each([
  ['another token', `/pay/${ID}/${'b'.repeat(24)}`],
  ['a shorter one', `/pay/${ID}/abc`],
  ['no order', `/pay/01KAPXYZ000000000000000001/${TOKEN}`],
  ['what is no id', `/pay/..%2Forders/${TOKEN}`],
  ['its picture with another token', `/pay/${ID}/${'b'.repeat(24)}/qr.svg`],
  ['a file that is none of the page', '/pay/files/page.ts'],
  ['a name that all objects have', '/pay/files/constructor'],
])('%s is nothing', async (_, path) => {
  const { status } = await routesFor(order({}, { brCode: CODE })).request(path);
  expect(status).toBe(404);
});

test('an order without a token has no page', async () => {
  const { payToken: _, ...without } = order({}, { brCode: CODE });
  const { status } = await routesFor(without).request(`/pay/${ID}/undefined`);
  expect(status).toBe(404);
});
