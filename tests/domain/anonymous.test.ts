import { anonymous } from '../../lambda/domain/anonymous.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { OrderContents } from '../../lambda/domain/order-contents.ts';

test('what is kept of an order for the tax office tells nobody whose it was', () => {
  const contents: OrderContents = {
    lines: [{ item: 'cake', quantity: 1, options: [], note: 'Parabéns, Beatriz' }],
    address: { text: 'Rua Augusta, 900, apto 12', area: 'centro' },
    name: 'Beatriz Nunes',
    phone: '+5511987650000',
    payment: 'card',
    online: true,
    savedCard: { reference: 'cus_1/pm_1', brand: 'visa', last4: '4242' },
    cpf: '52998224725',
    allergens: ['milk'],
    itemsCents: cents(9000),
    feeCents: cents(800),
    totalCents: cents(9800),
    menuVersion: '1',
  };
  const kept = anonymous(contents);
  expect(JSON.stringify(kept)).not.toMatch(/Beatriz|Augusta|98765|529982|4242|pm_1|milk/);
  expect(kept).toMatchObject({ totalCents: 9800, payment: 'card', lines: [{ item: 'cake' }] });
});
