import { centsOf } from '../../tools/shop-import/amount.ts';

test.each([
  ['R$ 24,90', 2490],
  ['24.90', 2490],
  ['R$1.234,50', 123450],
  ['1,234.50', 123450],
  ['$8', 800],
  ['8,5', 850],
  ['1.500', 150000],
  ['12,345', 1234500],
  [12.5, 1250],
  [0, 0],
])('%s is %d cents', (amount, cents) => {
  expect(centsOf(amount)).toBe(cents);
});

test.each(['', 'sete reais', '-3,00', '1.23.4', 12.345, -1, NaN, null, '12,50,00'])(
  '%s is no amount',
  (amount) => {
    expect(centsOf(amount)).toBeUndefined();
  },
);
