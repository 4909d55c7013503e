import { cents } from '../../lambda/domain/money.ts';
import {
  ChargeRefusedError,
  GatewayUnavailableError,
  PaymentDeclinedError,
} from '../../lambda/domain/payment-errors.ts';
import { asking, held, shopAtStripe, type ShopAtStripe } from './shop-at-stripe.ts';

/** What goes wrong between us and Stripe. */

let shop: ShopAtStripe;
beforeAll(async () => {
  shop = await shopAtStripe();
});
afterEach(() => shop.control('DELETE', 'failures'));
afterAll(() => shop.stop());

describe('when Stripe does not do as it should', () => {
  test('the same key gives the same charge, though the answer was lost', async () => {
    const request = asking();
    await shop.control('POST', 'failures', { kind: '500', times: 2, done: true });
    await expect(shop.payments.open(request)).rejects.toThrow(GatewayUnavailableError);
    const open = await shop.payments.open(request);
    expect(await shop.payments.open(request)).toEqual(open);
  });

  test.each(['500', '409', 'close'])('one call that ends in %s is tried again', async (kind) => {
    await shop.control('POST', 'failures', { kind });
    expect((await shop.payments.open(asking())).status).toBe('open');
  });

  test('one that comes too fast after others is not: the workflow waits longer than we may', async () => {
    await shop.control('POST', 'failures', { kind: '429' });
    await expect(shop.payments.open(asking())).rejects.toThrow(GatewayUnavailableError);
  });

  test.each(['500', '409', 'close'])('and when all end in %s we say so', async (kind) => {
    await shop.control('POST', 'failures', { kind, times: 9 });
    await expect(shop.payments.open(asking())).rejects.toThrow(GatewayUnavailableError);
  });

  test('a call without an answer is given up and tried again', async () => {
    await shop.control('POST', 'failures', { kind: 'hang' });
    const began = Date.now();
    expect((await shop.payments.open(asking())).status).toBe('open');
    expect(Date.now() - began).toBeLessThan(7_000);
  });

  test('a card taken, with the answer lost, is not taken twice', async () => {
    const { id } = await held(shop);
    await shop.control('POST', 'failures', { kind: '500', times: 2, done: true, path: '/capture' });
    await expect(shop.payments.capture(id, 'c')).rejects.toThrow(GatewayUnavailableError);
    expect(await shop.payments.capture(id, 'c')).toMatchObject({
      status: 'paid',
      receivedCents: 8_790,
    });
  });
});

describe('what is refused', () => {
  test('a key of another request', async () => {
    const request = asking();
    await shop.payments.open(request);
    const other = { ...request, amountCents: cents(1_000) };
    await expect(shop.payments.open(other)).rejects.toThrow(/idempotency_error|same parameters/);
  });

  test('a charge that Stripe does not know is undefined', async () => {
    expect(await shop.payments.read('cs_test_nothing')).toBeUndefined();
    expect(await shop.payments.read('pi_nothing')).toBeUndefined();
  });

  test('a secret key that is not the shop’s', async () => {
    const other = await shopAtStripe({ secretKey: 'sk_test_somebody' });
    const opening = other.payments.open(asking());
    await expect(opening).rejects.toThrow(ChargeRefusedError);
    await expect(opening).rejects.not.toThrow(/sk_test/);
    await other.stop();
  });

  test('an error carries no card and no key', async () => {
    const error: unknown = await shop.payments
      .open(asking({ amountCents: cents(10) }))
      .catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(ChargeRefusedError);
    expect(error).not.toBeInstanceOf(PaymentDeclinedError);
    expect(String(error)).toContain('R$0.50');
  });
});
