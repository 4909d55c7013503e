import { digitsIn } from '../../lambda/dialogue/words/digits-in.ts';
import { numberAt } from '../../lambda/dialogue/words/said-number.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import { fold } from '../../lambda/reader/fold.ts';

test.each<[Locale, string, string]>([
  ['pt-BR', 'cinco dois nove nove oito dois dois quatro sete dois cinco', '52998224725'],
  ['pt-BR', 'meu cpf é 529.982.247-25', '52998224725'],
  [
    'pt-BR',
    'quinhentos e vinte e nove, novecentos e oitenta e dois, duzentos e quarenta e sete, vinte e cinco',
    '52998224725',
  ],
  ['pt-BR', 'cinquenta e dois noventa e nove', '5299'],
  ['pt-BR', 'zero um três um zero traço um zero zero', '01310100'],
  ['pt-BR', 'zero treze dez cem', '01310100'],
  ['pt-BR', 'zero mil trezentos e dez, cem', '01310100'],
  ['pt-BR', 'onze nove oito sete meia cinco quatro três dois um', '11987654321'],
  ['pt-BR', 'três, meia, meia', '366'],
  ['pt-BR', '004 217', '004217'],
  ['pt-BR', 'não quero', ''],
  ['en-US', 'zero zero four two one seven', '004217'],
  ['en-US', 'oh one three one oh', '01310'],
  ['en-US', 'twelve thirty-four fifty six', '123456'],
  ['en-US', 'the code is 123-456', '123456'],
])('in %s "%s" reads out %s', (locale, words, digits) => {
  expect(digitsIn(words, locale)).toBe(digits);
});

test.each<[Locale, string, number | undefined, number]>([
  ['pt-BR', 'cento e vinte apartamento', 120, 3],
  ['pt-BR', 'mil e duzentos', 1200, 3],
  ['pt-BR', 'dois mil trezentos e quarenta e cinco', 2345, 7],
  ['pt-BR', 'vinte três', 20, 1],
  ['pt-BR', 'vinte e apartamento', 20, 1],
  ['pt-BR', 'dez e cinco', 10, 1],
  ['pt-BR', '1500', 1500, 1],
  ['pt-BR', 'rua', undefined, 0],
  ['en-US', 'twelve hundred oak', 1200, 2],
  ['en-US', 'one hundred and five oak', 105, 4],
  ['en-US', 'two thousand three hundred', 2300, 4],
  ['en-US', 'twenty one', 21, 2],
])('in %s "%s" begins with the number %s', (locale, words, value, end) => {
  expect(numberAt(fold(words), 0, locale)).toEqual(
    value === undefined ? undefined : { value, end },
  );
});
