import { amountIn } from '../../lambda/dialogue/words/amount-in.ts';
import { moneyWords } from '../../lambda/dialogue/words/money-words.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import { cents } from '../../lambda/domain/money.ts';

test.each<[Locale, string, number | undefined]>([
  ['pt-BR', '100', 10_000],
  ['pt-BR', 'cem', 10_000],
  ['pt-BR', 'cinquenta reais', 5000],
  ['pt-BR', 'R$ 50,00', 5000],
  ['pt-BR', 'R$ 47,80', 4780],
  ['pt-BR', 'pra cento e vinte', 12_000],
  ['pt-BR', 'uma nota de cem', 10_000],
  ['pt-BR', 'um real', 100],
  ['pt-BR', 'um e cinquenta', 150],
  ['pt-BR', 'mil e duzentos reais', 120_000],
  ['pt-BR', 'R$ 1.200', 120_000],
  ['pt-BR', 'vinte e três reais e noventa', 2390],
  ['pt-BR', 'vinte e três e noventa', 2390],
  ['pt-BR', 'vinte e três reais e cinco centavos', 2305],
  ['pt-BR', 'cinquenta centavos', 50],
  ['pt-BR', 'cinquenta conto', 5000],
  ['pt-BR', 'não sei', undefined],
  ['en-US', 'a hundred', 10_000],
  ['en-US', 'two hundred', 20_000],
  ['en-US', 'a hundred and twenty reais', 12_000],
  ['en-US', 'fifty bucks', 5000],
  ['en-US', 'R$ 47.80', 4780],
  ['en-US', 'twenty-three reais and ninety centavos', 2390],
  ['en-US', 'twenty three and ninety', 2390],
  ['en-US', 'no', undefined],
])('in %s "%s" is %s cents', (locale, words, amount) => {
  expect(amountIn(words, locale)).toBe(amount);
});

test.each(['pt-BR', 'en-US'] as const)('an amount said in %s is heard as it was', (locale) => {
  for (const amount of [5, 50, 100, 150, 2305, 2390, 10_000, 15_999, 102_000, 122_010, 9_999_999])
    expect(amountIn(moneyWords(cents(amount), locale), locale)).toBe(amount);
});
