import { codeIn } from '../../lambda/dialogue/words/code-in.ts';
import { couponKey } from '../../lambda/domain/coupon.ts';

test.each([
  ['pt-BR', 'pizza dez', 'PIZZA10'],
  ['pt-BR', 'leve três pague dois', 'LEVE3PAGUE2'],
  ['pt-BR', 'Natal vinte e cinco', 'NATAL25'],
  ['pt-BR', 'PIZZA-010', 'Pizza 010'],
  ['pt-BR', 'bem-vindo', 'BEMVINDO'],
  ['en-US', 'pizza ten', 'PIZZA10'],
  ['en-US', 'save twenty five', 'SAVE25'],
] as const)('in %s "%s" is the code %s', (locale, words, code) => {
  expect(couponKey(codeIn(words, locale))).toBe(couponKey(code));
});
