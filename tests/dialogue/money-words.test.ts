import { numberAt } from '../../lambda/dialogue/words/said-number.ts';
import { moneyWords } from '../../lambda/dialogue/words/money-words.ts';
import { numberWords, pairWords } from '../../lambda/dialogue/words/number-words.ts';
import { cents } from '../../lambda/domain/money.ts';
import { fold } from '../../lambda/reader/fold.ts';

test.each([
  [0, 'zero reais', 'zero reais'],
  [1, 'um centavo', 'one centavo'],
  [5, 'cinco centavos', 'five centavos'],
  [50, 'cinquenta centavos', 'fifty centavos'],
  [100, 'um real', 'one real'],
  [101, 'um real e um centavo', 'one real and one centavo'],
  [150, 'um real e cinquenta', 'one real and fifty centavos'],
  [200, 'dois reais', 'two reais'],
  [2390, 'vinte e três reais e noventa', 'twenty-three reais and ninety centavos'],
  [2305, 'vinte e três reais e cinco centavos', 'twenty-three reais and five centavos'],
  [2310, 'vinte e três reais e dez', 'twenty-three reais and ten centavos'],
  [4780, 'quarenta e sete reais e oitenta', 'forty-seven reais and eighty centavos'],
  [10_000, 'cem reais', 'one hundred reais'],
  [10_100, 'cento e um reais', 'one hundred one reais'],
  [
    15_999,
    'cento e cinquenta e nove reais e noventa e nove',
    'one hundred fifty-nine reais and ninety-nine centavos',
  ],
  [20_000, 'duzentos reais', 'two hundred reais'],
  [100_000, 'mil reais', 'one thousand reais'],
  [102_000, 'mil e vinte reais', 'one thousand twenty reais'],
  [120_000, 'mil e duzentos reais', 'one thousand two hundred reais'],
  [122_000, 'mil duzentos e vinte reais', 'one thousand two hundred twenty reais'],
  [
    1_234_567,
    'doze mil trezentos e quarenta e cinco reais e sessenta e sete',
    'twelve thousand three hundred forty-five reais and sixty-seven centavos',
  ],
  [
    99_999_999,
    'novecentos e noventa e nove mil novecentos e noventa e nove reais e noventa e nove',
    'nine hundred ninety-nine thousand nine hundred ninety-nine reais and ninety-nine centavos',
  ],
  [100_000_000, '1.000.000 reais', '1,000,000 reais'],
])('%d cents are said "%s" and "%s"', (amount, portuguese, english) => {
  expect(moneyWords(cents(amount), 'pt-BR')).toBe(portuguese);
  expect(moneyWords(cents(amount), 'en-US')).toBe(english);
});

test.each([
  [1, 'uma'],
  [2, 'duas'],
  [3, 'três'],
  [12, 'doze'],
  [21, 'vinte e uma'],
  [22, 'vinte e duas'],
  [100, 'cem'],
  [101, 'cento e uma'],
  [200, 'duzentas'],
  [502, 'quinhentas e duas'],
  [2000, 'duas mil'],
  [21_000, 'vinte e uma mil'],
  [300_400, 'trezentas mil e quatrocentas'],
])('%d of something feminine is "%s"', (count, words) => {
  expect(numberWords(count, 'pt-BR', 'f')).toBe(words);
});

test('a feminine count has no other form in English', () => {
  expect(numberWords(22, 'en-US', 'f')).toBe('twenty-two');
});

test('what no one counts to, and what is no count, stays in figures', () => {
  expect(numberWords(1_234_567, 'pt-BR')).toBe('1.234.567');
  expect(numberWords(1.5, 'pt-BR')).toBe('1,5');
  expect(numberWords(-1, 'en-US')).toBe('-1');
});

test.each([
  ['1234', 'doze, trinta e quatro', 'twelve, thirty-four'],
  ['0412', 'zero quatro, doze', 'zero four, twelve'],
  ['004217', 'zero zero, quarenta e dois, dezessete', 'zero zero, forty-two, seventeen'],
  ['123', 'um, vinte e três', 'one, twenty-three'],
  ['12', 'doze', 'twelve'],
  ['7', 'sete', 'seven'],
  ['10-20', 'dez, vinte', 'ten, twenty'],
  ['100', 'um, zero zero', 'one, zero zero'],
])('the figures %s are said in pairs, "%s" and "%s"', (figures, portuguese, english) => {
  expect(pairWords(figures, 'pt-BR')).toBe(portuguese);
  expect(pairWords(figures, 'en-US')).toBe(english);
});

test.each(['pt-BR', 'en-US'] as const)(
  'what is said in %s is heard as the same number',
  (locale) => {
    for (const count of [...Array(2300).keys(), 20_021, 45_678, 300_400, 999_999]) {
      const words = fold(numberWords(count, locale));
      const heard = numberAt(words, 0, locale);
      if (heard?.value !== count || heard.end !== words.length)
        throw new Error(
          `${String(count)} is said "${words.join(' ')}", heard ${JSON.stringify(heard)}`,
        );
    }
  },
);
