import { redact } from '../../lambda/domain/redact.ts';

/** Personal data in the ways that people write and say them, and what only looks like them. */

test.each([
  ['meu cpf é 111.444.777-35', 'meu cpf é [CPF]'],
  ['cpf 11144477735 por favor', 'cpf [CPF] por favor'],
  ['no CPF: 111 444 777-35', 'no CPF: [CPF]'],
  ['111444777-35', '[CPF]'],
  ['me liga no (11) 98765-4321', 'me liga no [phone]'],
  ['zap 11 98765 4321', 'zap [phone]'],
  ['11987654321', '[phone]'],
  ['+55 11 98765-4321', '[phone]'],
  ['call me at 212-555-0187', 'call me at [phone]'],
  ['(212) 555-0187', '[phone]'],
  ['manda pra ana.souza+pedidos@exemplo.com.br', 'manda pra [e-mail]'],
  ['JOÃO@exemplo.com, tá?', '[e-mail], tá?'],
  ['cartão 4111 1111 1111 1111', 'cartão [card]'],
  ['4111-1111-1111-1111', '[card]'],
  ['amex 378282246310005', 'amex [card]'],
  ['cep 01310-100', 'cep [CEP]'],
  ['rua das Flores, 123', '[address]'],
  ['moro na Av. Paulista 1578', 'moro na [address]'],
  ['na avenida são joão número 45 apto 3', 'na [address] apto 3'],
  ['123 Main Street', '[address]'],
  ['it goes to 45 Old Mill Rd', 'it goes to [address]'],
])('%s', (text, redacted) => {
  expect(redact(text)).toBe(redacted);
});

test.each([
  'duas pizzas grandes de calabresa e uma coca de 2 litros',
  '2 x-tudo, 3 coxinhas e 600 ml de guaraná',
  'a 2 l coke and 12 wings',
  'até cinquenta reais, R$ 50,00 no máximo',
  'troco pra 100',
  'entrega às 19:30 do dia 24/11/2026',
  'pedido 1234, código 4821',
  'two large pizzas, half pepperoni half veggie, at 7 pm',
  'quanto dá 1.250 gramas de picanha?',
  'uma de 1.500,00 não tem',
  'sem cebola @ vontade',
])('nothing of "%s" is eaten', (text) => {
  expect(redact(text)).toBe(text);
});

test('what is known of a customer goes, however it is written, the longest first', () => {
  const known = ['Ana', 'Ana Souza', 'rua das Acácias', 'o'];
  expect(redact('ANA SOUZA, na Rua das Acácias, é a ana', known)).toBe('[…], na […], é a […]');
  expect(redact('tem açaí?', ['a.*'])).toBe('tem açaí?');
});

test('a name that is part of another word is left there', () => {
  expect(redact('uma banana e um ananás pra Ana', ['Ana'])).toBe('uma banana e um ananás pra […]');
});
