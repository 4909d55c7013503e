import { hasError, isDynamicPix, parsePix } from 'pix-utils';
import type * as z from 'zod';
import { orderId } from '../../lambda/domain/ids.ts';
import { cents } from '../../lambda/domain/money.ts';
import { failureSchema } from '../../local/bank/failures.ts';
import { chargeFor, startTestBank, type BankUnderTest } from './bank.ts';

/** The client of API Pix and the bank's stand-in, over TLS with certificates on both sides. */

let under: BankUnderTest;
beforeAll(async () => {
  under = await startTestBank();
});
afterEach(() => {
  under.bank.failures.clear();
});
afterAll(() => under.stop());

const fail = (failure: z.input<typeof failureSchema>) => {
  under.bank.failures.add(failureSchema.parse(failure));
};
const opened = async (changes = {}) => under.pix.open(chargeFor(under.clock, changes));

test('a charge is opened under the order’s own id, with a code to pay it by', async () => {
  const asked = chargeFor(under.clock);
  const charge = await under.pix.open(asked);
  expect(charge).toMatchObject({
    id: asked.orderId,
    orderId: asked.orderId,
    amountCents: 12_345,
    status: 'open',
    receivedCents: 0,
    refundedCents: 0,
    payments: [],
    expiresAt: asked.expiresAt.toISOString(),
  });
  const code = parsePix(charge.brCode ?? '');
  expect(hasError(code)).toBe(false);
  expect(!hasError(code) && isDynamicPix(code) && code.url).toMatch(/^pix\.example\.com\/qr\/v2\//);
  expect(await under.pix.read(charge.id)).toEqual(charge);
});

test('the same key gives the same charge, also later, and cannot ask for another amount', async () => {
  const asked = chargeFor(under.clock);
  const first = await under.pix.open(asked);
  under.clock.now += 60_000;
  expect(await under.pix.open(asked)).toEqual(first);
  await expect(under.pix.open({ ...asked, amountCents: cents(1) })).rejects.toMatchObject({
    name: 'ChargeRefusedError',
    message: expect.stringContaining('123.45') as string,
  });
});

test('a charge that is issued again has a txid of its own, from which its order is known', async () => {
  const asked = chargeFor(under.clock);
  const first = await under.pix.open(asked);
  const again = await under.pix.open({ ...asked, key: `${asked.orderId}-2` });
  expect(again.id).not.toBe(first.id);
  expect(again.id).toMatch(/^[0-9A-Z]{35}$/);
  expect(again.orderId).toBe(asked.orderId);
  expect((await under.pix.open({ ...asked, key: `${asked.orderId}-2` })).id).toBe(again.id);
});

test('two that open the same charge at once have one', async () => {
  const asked = chargeFor(under.clock);
  const [one, other] = await Promise.all([under.pix.open(asked), under.pix.open(asked)]);
  expect(one.id).toBe(other.id);
  expect(under.bank.ledger.charge(one.id)?.cents).toBe(12_345);
});

test('a payment is seen', async () => {
  const { id } = await opened();
  under.payer(id, { kind: 'pay' });
  const paid = await under.pix.read(id);
  expect(paid).toMatchObject({ status: 'paid', receivedCents: 12_345, refundedCents: 0 });
  expect(paid?.payments).toEqual([
    {
      id: expect.stringMatching(/^E\d{20}\w{11}$/) as string,
      amountCents: 12_345,
      at: new Date(under.clock.now).toISOString(),
    },
  ]);
  expect(await under.pix.capture(id, 'k')).toEqual(paid);
});

test('what is paid twice is there twice', async () => {
  const { id } = await opened();
  under.payer(id, { kind: 'twice' });
  const paid = await under.pix.read(id);
  expect(paid).toMatchObject({ status: 'paid', receivedCents: 24_690 });
  expect(new Set(paid?.payments.map((payment) => payment.id)).size).toBe(2);
});

test('too little is no payment: it is declined, and what came is told', async () => {
  const { id } = await opened();
  under.payer(id, { kind: 'less', cents: 5_000 });
  expect(await under.pix.read(id)).toMatchObject({
    status: 'declined',
    declineCode: 'WRONG_AMOUNT',
    receivedCents: 5_000,
  });
});

test('nothing came in time, and then it did: paid, and later than it could be', async () => {
  const { id } = await opened();
  under.payer(id, { kind: 'late' });
  under.clock.now += 600_000;
  expect(await under.pix.read(id)).toMatchObject({ status: 'expired', receivedCents: 0 });
  under.clock.now += 2_000;
  under.bank.payers.payDue();
  const paid = await under.pix.read(id);
  expect(paid).toMatchObject({ status: 'paid', receivedCents: 12_345 });
  expect((paid?.payments[0]?.at ?? '') > (paid?.expiresAt ?? '')).toBe(true);
});

test('a charge is let go, and letting go again is done', async () => {
  const { id } = await opened();
  expect(await under.pix.cancel(id, 'k')).toMatchObject({ status: 'cancelled', receivedCents: 0 });
  expect(await under.pix.cancel(id, 'k')).toMatchObject({ status: 'cancelled' });
  expect(() => {
    under.payer(id, { kind: 'pay' });
  }).toThrow(/cannot be paid/);
});

test('a charge that was paid in the meantime is not let go, and says so', async () => {
  const { id } = await opened();
  under.payer(id, { kind: 'pay' });
  expect(await under.pix.cancel(id, 'k')).toMatchObject({ status: 'paid', receivedCents: 12_345 });
});

test('a charge that the bank takes away is cancelled', async () => {
  const { id } = await opened();
  under.payer(id, { kind: 'refuse' });
  expect(await under.pix.read(id)).toMatchObject({ status: 'cancelled' });
});

test('what nobody paid is not there to capture', async () => {
  const { id } = await opened();
  await expect(under.pix.capture(id, 'k')).rejects.toMatchObject({ name: 'ChargeRefusedError' });
});

test('a charge that the bank does not know, or that cannot be ours, is none', async () => {
  expect(await under.pix.read(chargeFor(under.clock).orderId)).toBeUndefined();
  for (const txid of ['', 'x', '../token', 'a'.repeat(26), '1'.repeat(36)])
    expect(await under.pix.read(txid)).toBeUndefined();
});

describe('when the bank fails', () => {
  test.each(['error', 'unavailable', 'busy', 'cut'] as const)(
    '(%s), it can be asked again',
    async (kind) => {
      const asked = chargeFor(under.clock);
      fail({ kind });
      await expect(under.pix.open(asked)).rejects.toMatchObject({
        name: 'GatewayUnavailableError',
      });
      expect(await under.pix.open(asked)).toMatchObject({ status: 'open' });
    },
  );

  test('a charge whose answer was lost is found by its key', async () => {
    const asked = chargeFor(under.clock);
    fail({ kind: 'lost', method: 'PUT' });
    await expect(under.pix.open(asked)).rejects.toMatchObject({ name: 'GatewayUnavailableError' });
    expect(under.bank.ledger.charge(asked.orderId)).toBeDefined();
    expect(await under.pix.open(asked)).toMatchObject({ id: asked.orderId });
  });

  test('one that is too slow is given up in seconds', async () => {
    fail({ kind: 'slow', milliseconds: 20_000 });
    const began = performance.now();
    await expect(under.pix.read(orderId('01KAPXYZ000000000000000000'))).rejects.toMatchObject({
      name: 'GatewayUnavailableError',
    });
    expect(performance.now() - began).toBeLessThan(7_500);
  });
});

test('what the bank finds wrong is told by its name, and is not to be tried again', async () => {
  const wrong = chargeFor(under.clock, {
    amountCents: cents(0),
    customer: { name: 'Maria', cpf: '11111111111' },
  });
  await expect(under.pix.open(wrong)).rejects.toMatchObject({
    name: 'ChargeRefusedError',
    kind: 'CobOperacaoInvalida',
    status: 400,
    message: expect.stringMatching(/cob\.devedor\.cpf.*cob\.valor\.original: é zero/) as string,
  });
});

test('the webhook is registered, and asked for', async () => {
  expect(await under.pix.webhook()).toBeUndefined();
  await under.pix.registerWebhook('http://127.0.0.1:9/webhooks/pix/abc');
  expect(await under.pix.webhook()).toBe('http://127.0.0.1:9/webhooks/pix/abc');
  await expect(under.pix.registerWebhook('http://example.com/')).rejects.toMatchObject({
    kind: 'WebhookOperacaoInvalida',
  });
});

test('a restart of the bank loses nothing', async () => {
  const other = await startTestBank();
  const { id } = await other.pix.open(chargeFor(other.clock));
  other.payer(id, { kind: 'pay' });
  await other.pix.refund(id, { key: 'k', amountCents: cents(45) });
  const again = await other.restart();
  again.clock.now += 1_000;
  expect(await again.pix.read(id)).toMatchObject({ status: 'paid', refundedCents: 45 });
  await again.stop();
});
