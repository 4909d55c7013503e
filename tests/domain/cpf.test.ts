import { cpfIn, formatCpf, maskedCpf } from '../../lambda/domain/cpf.ts';

test.each([
  '529.982.247-25',
  '52998224725',
  '529 982 247 25',
  '529982247-25',
  'meu CPF é 529.982.247-25, obrigado',
  'cpf 529.982.247-25 e a casa é a 120',
  '5 2 9 9 8 2 2 4 7 2 5',
])('"%s" is a CPF', (text) => {
  expect(cpfIn(text)).toEqual({ kind: 'valid', cpf: '52998224725' });
});

test.each([
  ['529.982.247-24', { kind: 'wrong' }],
  ['529.982.274-25', { kind: 'wrong' }],
  ['111.111.111-11', { kind: 'wrong' }],
  ['000.000.000-00', { kind: 'wrong' }],
  ['529.982.247', { kind: 'length', digits: 9 }],
  ['529.982.247-250', { kind: 'length', digits: 12 }],
  ['não quero', { kind: 'length', digits: 0 }],
])('"%s" is none', (text, why) => {
  expect(cpfIn(text)).toEqual(why);
});

test('a CPF is shown in full to its owner, and masked in logs', () => {
  const said = cpfIn('52998224725');
  if (said.kind !== 'valid') throw new Error('expected a valid CPF');
  expect(formatCpf(said.cpf)).toBe('529.982.247-25');
  expect(maskedCpf(said.cpf)).toBe('***.982.247-**');
});
