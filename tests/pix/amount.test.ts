import fc from 'fast-check';
import { amountOf, centsOf, isPixAmount } from '../../lambda/adapters/pix/amount.ts';
import { cents } from '../../lambda/domain/money.ts';

test.each([
  [0, '0.00'],
  [1, '0.01'],
  [10, '0.10'],
  [99, '0.99'],
  [100, '1.00'],
  [12_345, '123.45'],
  [999_999_999_999, '9999999999.99'],
])('%i cents are written %s', (money, text) => {
  expect(amountOf(cents(money))).toBe(text);
});

test('every amount comes back as it was, to the cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (money) => {
      const text = amountOf(cents(money));
      expect(text).toMatch(/^(0|[1-9]\d*)\.\d\d$/);
      expect(centsOf(text)).toBe(money);
    }),
  );
});

test.each([
  '',
  '1',
  '1.5',
  '1,50',
  '.50',
  '1.500',
  '-1.00',
  '1e3',
  ' 1.00',
  '10000000000.00',
  'NaN',
])('%p is no amount', (text) => {
  expect(isPixAmount(text)).toBe(false);
});

test.each([-1, 1_000_000_000_000])('%i cents are no Pix', (money) => {
  expect(() => amountOf(cents(money))).toThrow(RangeError);
});

test('a number is no amount to the compiler', () => {
  // @ts-expect-error an amount is made by amountOf alone
  expect(() => centsOf(12.3)).toThrow(TypeError);
});
