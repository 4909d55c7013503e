import type * as z from 'zod';
import { cents } from '../../lambda/domain/money.ts';
import { failureSchema } from '../../local/bank/failures.ts';
import { chargeFor, startTestBank, type BankUnderTest } from './bank.ts';

/** Money given back by API Pix: once for a key, whatever happens on the way. */

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

describe('a refund', () => {
  const paid = async (payer: 'pay' | 'twice' = 'pay') => {
    const { id } = await under.pix.open(chargeFor(under.clock));
    under.payer(id, { kind: payer });
    return id;
  };
  const settle = () => (under.clock.now += 1_000);

  test('goes back once for a key, whole or in parts', async () => {
    const id = await paid();
    const part = { key: 'first', amountCents: cents(2_345) };
    await under.pix.refund(id, part);
    settle();
    expect(await under.pix.refund(id, part)).toMatchObject({ refundedCents: 2_345 });
    await under.pix.refund(id, { key: 'rest', amountCents: cents(10_000) });
    settle();
    expect(await under.pix.read(id)).toMatchObject({
      status: 'paid',
      receivedCents: 12_345,
      refundedCents: 12_345,
    });
  });

  test('counts only once the bank has done it', async () => {
    const id = await paid();
    const asked = await under.pix.refund(id, { key: 'k', amountCents: cents(100) });
    expect(asked.refundedCents).toBe(0);
    settle();
    expect((await under.pix.read(id))?.refundedCents).toBe(100);
  });

  test('of a double payment goes to the second, or to the one that is named', async () => {
    const id = await paid('twice');
    const [first, second] = under.bank.ledger.payments(id);
    await under.pix.refund(id, { key: 'k', amountCents: cents(12_345) });
    const given = () =>
      [first, second].map(
        (payment) => under.bank.ledger.refunds(payment?.id ?? '').map(({ cents }) => cents)[0],
      );
    expect(given()).toEqual([undefined, 12_345]);
    const named = { key: 'named', amountCents: cents(1), paymentId: first?.id ?? '' };
    await under.pix.refund(id, named);
    expect(given()).toEqual([1, 12_345]);
  });

  test('of all that came in two payments takes from both', async () => {
    const id = await paid('twice');
    const all = { key: 'k', amountCents: cents(20_000) };
    await under.pix.refund(id, all);
    settle();
    expect(await under.pix.refund(id, all)).toMatchObject({ refundedCents: 20_000 });
  });

  test('asked for at once twice is made once', async () => {
    const id = await paid();
    const all = { key: 'k', amountCents: cents(12_345) };
    await Promise.all([under.pix.refund(id, all), under.pix.refund(id, all)]);
    settle();
    expect(await under.pix.read(id)).toMatchObject({ refundedCents: 12_345 });
  });

  test('of more than there is is refused', async () => {
    const id = await paid();
    const refused = { name: 'ChargeRefusedError' };
    await expect(
      under.pix.refund(id, { key: 'k', amountCents: cents(12_346) }),
    ).rejects.toMatchObject(refused);
    await under.pix.refund(id, { key: 'most', amountCents: cents(12_000) });
    await expect(under.pix.refund(id, { key: 'k', amountCents: cents(346) })).rejects.toMatchObject(
      refused,
    );
    expect(under.bank.ledger.refunds(under.bank.ledger.payments(id)[0]?.id ?? '')).toHaveLength(1);
  });

  test('that the bank gives up is told, and is not counted', async () => {
    const id = await paid();
    fail({ kind: 'refund' });
    await expect(under.pix.refund(id, { key: 'k', amountCents: cents(100) })).rejects.toMatchObject(
      { name: 'ChargeRefusedError' },
    );
    settle();
    expect((await under.pix.read(id))?.refundedCents).toBe(0);
  });

  test('whose answer was lost is found, not made again', async () => {
    const id = await paid();
    fail({ kind: 'lost', path: '/v2/pix/' });
    const all = { key: 'k', amountCents: cents(12_345) };
    await expect(under.pix.refund(id, all)).rejects.toMatchObject({
      name: 'GatewayUnavailableError',
    });
    await under.pix.refund(id, all);
    settle();
    expect(await under.pix.read(id)).toMatchObject({ refundedCents: 12_345 });
  });
});
