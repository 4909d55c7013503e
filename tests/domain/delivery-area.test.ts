import { locate } from '../../lambda/domain/delivery-area.ts';
import { shopSchema, type Shop } from '../../lambda/domain/shop.ts';
import { phoneNumber } from '../../lambda/domain/phone.ts';

const area = (id: string, name: string, more: object) => ({
  id,
  name,
  feeCents: 500,
  minutes: { from: 30, to: 40 },
  ...more,
});
const shop: Shop = shopSchema.parse({
  id: 'test',
  name: 'Test',
  phone: '+551155550000',
  timeZone: 'America/Sao_Paulo',
  city: 'São Paulo',
  hours: {},
  paymentsAtDoor: ['cash'],
  limits: {},
  areas: [
    area('centro', 'Centro', {
      neighbourhoods: ['Sé'],
      ceps: [{ from: '01001000', to: '01099999' }],
    }),
    area('jardim', 'Jardim', {}),
    area('jardim-sul', 'Jardim Sul', {}),
  ],
});
const idOf = (text: string) => {
  const found = locate(text, shop);
  return typeof found === 'string' ? found : found.id;
};

test.each([
  ['Rua das Flores 120, Centro', 'centro'],
  ['rua das flores cento e vinte no centro', 'centro'],
  ['praça da se 10', 'centro'],
  ['Rua X, 5, CEP 01010-100', 'centro'],
  ['rua x 5 01010100', 'centro'],
  ['Rua X, 5, 90000-000', 'outside'],
  ['Rua das Flores 120', 'unknown'],
  ['Rua do Jardim Sul, 3', 'jardim-sul'],
])('"%s" lies in %s', (text, id) => {
  expect(idOf(text)).toBe(id);
});

test('a phone number is taken as people write and say it, and no other number is', () => {
  expect(phoneNumber('(11) 98765-4321')).toBe('+5511987654321');
  expect(phoneNumber('11 98765 4321')).toBe('+5511987654321');
  expect(phoneNumber('+1 212 555 2368')).toBe('+12125552368');
  expect(phoneNumber('987')).toBeUndefined();
  expect(phoneNumber('rua das flores')).toBeUndefined();
});
