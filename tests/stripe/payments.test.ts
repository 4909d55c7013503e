import type { Charge } from '../../lambda/domain/charge.ts';
import { cents } from '../../lambda/domain/money.ts';
import { ChargeRefusedError } from '../../lambda/domain/payment-errors.ts';
import {
  asking,
  CARDS,
  chargeNow,
  held,
  shopAtStripe,
  type ShopAtStripe,
} from './shop-at-stripe.ts';

/** The real Stripe client against the stand-in, over HTTP. */

let shop: ShopAtStripe;
beforeAll(async () => {
  shop = await shopAtStripe();
});
afterAll(() => shop.stop());

const now = (charge: Charge) => chargeNow(shop, charge);
const authorised = (change?: Parameters<typeof asking>[0], card?: string) =>
  held(shop, change, card);

describe('a card typed on the page', () => {
  test('is held when the customer pays, and taken when the kitchen accepts', async () => {
    const request = asking();
    const open = await shop.payments.open(request);
    expect(open).toMatchObject({
      status: 'open',
      orderId: request.orderId,
      amountCents: 8_790,
      receivedCents: 0,
      expiresAt: request.expiresAt.toISOString(),
      payments: [],
    });
    const page = await shop.pay(open.payUrl, CARDS.visa);
    expect(page).toContain('Pagamento autorizado');

    const held = await now(open);
    expect(held).toMatchObject({ id: open.id, status: 'authorised', receivedCents: 0 });
    expect(held).not.toHaveProperty('payUrl');

    const taken = await shop.payments.capture(open.id, `${request.key}:capture`);
    expect(taken).toMatchObject({ status: 'paid', receivedCents: 8_790, refundedCents: 0 });
    expect(taken.payments).toEqual([
      {
        id: expect.stringMatching(/^ch_/) as string,
        amountCents: 8_790,
        at: expect.any(String) as string,
      },
    ]);
    expect(await shop.payments.capture(open.id, `${request.key}:capture`)).toEqual(taken);
  });

  test('may be declined, and another one goes through on the same page', async () => {
    const open = await shop.payments.open(asking());
    expect(await shop.pay(open.payUrl, CARDS.noMoney)).toContain('insufficient_funds');
    expect(await now(open)).toMatchObject({
      status: 'open',
      declineCode: 'insufficient_funds',
      payUrl: open.payUrl,
    });
    await shop.pay(open.payUrl, CARDS.expired);
    expect(await now(open)).toMatchObject({ status: 'open', declineCode: 'expired_card' });
    await shop.pay(open.payUrl, CARDS.mastercard);
    const held = await now(open);
    expect(held.status).toBe('authorised');
    expect(held).not.toHaveProperty('declineCode');
  });

  test('may be asked about by the bank', async () => {
    const open = await shop.payments.open(asking());
    expect(await shop.pay(open.payUrl, CARDS.asksOnce)).toContain('3-D Secure');
    expect((await now(open)).status).toBe('open');
    await shop.answer(open.payUrl, false);
    expect(await now(open)).toMatchObject({
      status: 'open',
      declineCode: 'payment_intent_authentication_failure',
    });
    await shop.pay(open.payUrl, CARDS.asksOnce);
    await shop.answer(open.payUrl, true);
    expect((await now(open)).status).toBe('authorised');
  });

  test('pays once, whatever is pressed twice', async () => {
    const open = await shop.payments.open(asking());
    await shop.pay(open.payUrl, CARDS.visa);
    expect(await shop.pay(open.payUrl, CARDS.mastercard)).toContain('Pagamento autorizado');
    const taken = await shop.payments.capture(open.id, 'pressed-twice');
    expect(taken).toMatchObject({ receivedCents: 8_790, payments: [{ amountCents: 8_790 }] });
  });

  test('is typed on a page in the language of the customer', async () => {
    const open = await shop.payments.open(asking({ locale: 'en-US' }));
    expect(await shop.pay(open.payUrl, CARDS.lost)).toContain('The bank declined (lost_card)');
  });

  test('cannot be typed any more once the page is over', async () => {
    const open = await shop.payments.open(asking());
    await shop.control('POST', `pages/${open.id}/expire`);
    expect(await shop.pay(open.payUrl, CARDS.visa)).toContain('não vale mais');
    expect((await now(open)).status).toBe('expired');
  });
});

describe('the usual card', () => {
  test('is kept when the customer agreed, and then charged without a page', async () => {
    const first = await authorised({ customer: { saveCard: true } });
    expect(first.savedCard).toMatchObject({ brand: 'visa', last4: '0002' });
    const second = await shop.payments.open(
      asking({ customer: { savedCard: first.savedCard?.reference ?? '' } }),
    );
    expect(second).toMatchObject({
      id: expect.stringMatching(/^pi_/) as string,
      status: 'authorised',
      savedCard: first.savedCard,
    });
    expect(second).not.toHaveProperty('payUrl');
    expect(await shop.payments.capture(second.id, 'second')).toMatchObject({
      status: 'paid',
      receivedCents: 8_790,
    });
  });

  test('is let go of for good, once, and is on no charge any more', async () => {
    const first = await authorised({ customer: { saveCard: true } });
    await shop.payments.capture(first.id, 'taken');
    const reference = first.savedCard?.reference ?? '';
    await shop.payments.forget(reference);
    await shop.payments.forget(reference);
    const again = shop.payments.open(asking({ customer: { savedCard: reference } }));
    await expect(again).rejects.toMatchObject({ name: 'ChargeRefusedError' });
    const after = await shop.payments.read(first.id);
    expect(after).toMatchObject({ status: 'paid', receivedCents: 8_790 });
    expect(after).not.toHaveProperty('savedCard');
    // What was paid with it can still be given back.
    const refund = { key: 'back', amountCents: cents(8_790) };
    expect(await shop.payments.refund(first.id, refund)).toMatchObject({ refundedCents: 8_790 });
  });

  test('is not kept of a customer who did not agree', async () => {
    expect(await authorised()).not.toHaveProperty('savedCard');
  });

  test('may be declined; asked again with the same key the answer is the same', async () => {
    const { savedCard } = await authorised({ customer: { saveCard: true } }, CARDS.declinesLater);
    const request = asking({ customer: { savedCard: savedCard?.reference ?? '' } });
    for (let time = 0; time < 2; time += 1)
      await expect(shop.payments.open(request)).rejects.toMatchObject({
        name: 'PaymentDeclinedError',
        code: 'generic_decline',
      });
  });

  test('needs the page when the bank wants to see the customer, the same page for the same key', async () => {
    const { payUrl, id } = await shop.payments.open(asking({ customer: { saveCard: true } }));
    await shop.pay(payUrl, CARDS.asksAlways);
    await shop.answer(payUrl, true);
    const { savedCard } = (await shop.payments.read(id)) ?? {};
    const request = asking({ customer: { savedCard: savedCard?.reference ?? '' } });
    const open = await shop.payments.open(request);
    expect(open).toMatchObject({ status: 'open', payUrl: expect.any(String) as string });
    expect(await shop.payments.open(request)).toEqual(open);
    await shop.pay(open.payUrl, CARDS.asksAlways);
    await shop.answer(open.payUrl, true);
    expect(await now(open)).toMatchObject({ status: 'authorised', savedCard: { last4: '3184' } });
  });

  test('belongs to its customer: another reference is refused', async () => {
    const one = await authorised({ customer: { saveCard: true } });
    const two = await authorised({ customer: { saveCard: true } });
    const [customer = ''] = one.savedCard?.reference.split('/') ?? [];
    const [, method = ''] = two.savedCard?.reference.split('/') ?? [];
    const stolen = asking({ customer: { savedCard: `${customer}/${method}` } });
    await expect(shop.payments.open(stolen)).rejects.toThrow(ChargeRefusedError);
  });
});

describe('letting go', () => {
  test('of an open page ends it; again is done', async () => {
    const open = await shop.payments.open(asking());
    expect((await shop.payments.cancel(open.id, 'k1')).status).toBe('expired');
    expect((await shop.payments.cancel(open.id, 'k1')).status).toBe('expired');
  });

  test('of a page whose card was declined ends it too', async () => {
    const open = await shop.payments.open(asking());
    await shop.pay(open.payUrl, CARDS.noMoney);
    expect((await shop.payments.cancel(open.id, 'k2')).status).toBe('expired');
    expect(await shop.pay(open.payUrl, CARDS.visa)).toContain('não vale mais');
  });

  test('of what is held frees it: nothing was taken, so nothing counts as given back', async () => {
    const held = await authorised();
    const gone = { status: 'cancelled', receivedCents: 0, refundedCents: 0, payments: [] };
    expect(await shop.payments.cancel(held.id, 'k3')).toMatchObject(gone);
    expect(await shop.payments.cancel(held.id, 'another')).toMatchObject(gone);
    await expect(shop.payments.capture(held.id, 'late')).rejects.toThrow(ChargeRefusedError);
  });

  test('of what was taken is refused: that is a refund', async () => {
    const held = await authorised();
    await shop.payments.capture(held.id, `${held.id}:capture`);
    await expect(shop.payments.cancel(held.id, 'k4')).rejects.toThrow(/given back by a refund/);
  });

  test('and what was never held is not taken', async () => {
    const open = await shop.payments.open(asking());
    await expect(shop.payments.capture(open.id, 'early')).rejects.toThrow(ChargeRefusedError);
  });
});

describe('giving back', () => {
  const taken = async () => {
    const held = await authorised();
    return shop.payments.capture(held.id, `${held.id}:capture`);
  };

  test('once for a key, in parts, and never more than was taken', async () => {
    const charge = await taken();
    const part = { key: `${charge.id}:part`, amountCents: cents(1_000) };
    expect((await shop.payments.refund(charge.id, part)).refundedCents).toBe(1_000);
    expect((await shop.payments.refund(charge.id, part)).refundedCents).toBe(1_000);
    const rest = { key: `${charge.id}:rest`, amountCents: cents(7_790) };
    expect((await shop.payments.refund(charge.id, rest)).refundedCents).toBe(8_790);
    const more = { key: `${charge.id}:more`, amountCents: cents(1) };
    await expect(shop.payments.refund(charge.id, more)).rejects.toThrow(ChargeRefusedError);
  });

  test('once for a key though Stripe has forgotten the key', async () => {
    const charge = await taken();
    const part = { key: `${charge.id}:part`, amountCents: cents(1_000) };
    await shop.payments.refund(charge.id, part);
    await shop.control('DELETE', 'keys');
    expect((await shop.payments.refund(charge.id, part)).refundedCents).toBe(1_000);
  });

  test('two at once with one key give once', async () => {
    const charge = await taken();
    const part = { key: `${charge.id}:part`, amountCents: cents(1_000) };
    await Promise.all([
      shop.payments.refund(charge.id, part),
      shop.payments.refund(charge.id, part),
    ]);
    expect((await now(charge)).refundedCents).toBe(1_000);
  });

  test('of what was only held is refused', async () => {
    const held = await authorised();
    const refund = shop.payments.refund(held.id, { key: 'x', amountCents: cents(1) });
    await expect(refund).rejects.toThrow(ChargeRefusedError);
  });
});

test('what was held before the machine was switched off is there after', async () => {
  const held = await authorised();
  await shop.restart();
  expect((await now(held)).status).toBe('authorised');
  expect((await shop.payments.capture(held.id, 'after')).status).toBe('paid');
});
