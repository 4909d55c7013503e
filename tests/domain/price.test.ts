import { indexMenu } from '../../lambda/domain/menu-index.ts';
import { menuSchema } from '../../lambda/domain/menu.ts';
import type { Line, LineOption } from '../../lambda/domain/line.ts';
import { NotOnMenuError } from '../../lambda/domain/line-price.ts';
import { priceOfLine } from '../../lambda/domain/price.ts';

const menuWith = (sharedPrice: 'average' | 'highest') =>
  indexMenu(
    menuSchema.parse({
      items: [
        {
          id: 'pizza',
          name: { 'en-US': 'pizza' },
          groups: ['size', 'flavour', 'extra'],
          includes: ['egg'],
        },
        { id: 'cheese', name: { 'en-US': 'cheese' }, unit: 'g', pricePerThousandCents: 4999 },
        { id: 'water', name: { 'en-US': 'water' }, groups: ['fizz'], priceCents: 400 },
      ],
      groups: [
        {
          id: 'size',
          min: 1,
          max: 1,
          options: [
            { id: 'small', name: { 'en-US': 'small' } },
            { id: 'large', name: { 'en-US': 'large' } },
          ],
        },
        {
          id: 'flavour',
          min: 1,
          max: 2,
          shares: true,
          sharedPrice,
          options: [
            {
              id: 'tuna',
              name: { 'en-US': 'tuna' },
              priceCents: { by: 'size', cents: { small: 4000, large: 6001 } },
            },
            {
              id: 'ham',
              name: { 'en-US': 'ham' },
              priceCents: { by: 'size', cents: { small: 3000, large: 5000 } },
            },
          ],
        },
        {
          id: 'extra',
          min: 0,
          max: 5,
          options: [
            { id: 'egg', name: { 'en-US': 'egg' }, priceCents: 300 },
            { id: 'bacon', name: { 'en-US': 'bacon' }, priceCents: 500 },
          ],
        },
        {
          id: 'fizz',
          min: 1,
          max: 1,
          default: 'still',
          options: [
            { id: 'still', name: { 'en-US': 'still' } },
            { id: 'sparkling', name: { 'en-US': 'sparkling' }, priceCents: 100 },
          ],
        },
      ],
    }),
  );

const menu = menuWith('average');
const option = (group: string, id: string, more: Partial<LineOption> = {}): LineOption => ({
  group,
  option: id,
  amount: 'regular',
  ...more,
});
const pizza = (...options: LineOption[]): Line => ({ item: 'pizza', quantity: 1, options });
const large = option('size', 'large');

test('a flavour costs what it costs in the size chosen', () => {
  expect(priceOfLine(pizza(large, option('flavour', 'ham')), menu)).toBe(5000);
  expect(priceOfLine(pizza(option('size', 'small'), option('flavour', 'ham')), menu)).toBe(3000);
});

test('halves cost the average of the two, half a cent rounded up', () => {
  const halves = pizza(large, option('flavour', 'ham'), option('flavour', 'tuna'));
  expect(priceOfLine(halves, menu)).toBe(5501);
});

test('halves cost the dearer one where the shop says so', () => {
  const halves = pizza(large, option('flavour', 'ham'), option('flavour', 'tuna'));
  expect(priceOfLine(halves, menuWith('highest'))).toBe(6001);
});

test('extras are counted; what is included or left out is free, more of what is included is not', () => {
  const base = [large, option('flavour', 'ham')];
  expect(priceOfLine(pizza(...base, option('extra', 'bacon', { count: 2 })), menu)).toBe(6000);
  expect(priceOfLine(pizza(...base, option('extra', 'bacon', { amount: 'none' })), menu)).toBe(
    5000,
  );
  expect(priceOfLine(pizza(...base, option('extra', 'egg')), menu)).toBe(5000);
  expect(priceOfLine(pizza(...base, option('extra', 'egg', { amount: 'extra' })), menu)).toBe(5300);
});

test('what is sold by weight costs its share of a kilo, half a cent rounded up', () => {
  expect(priceOfLine({ item: 'cheese', quantity: 250, options: [] }, menu)).toBe(1250);
});

test('several units cost that many times one, and an unsaid choice costs its default', () => {
  expect(priceOfLine({ item: 'water', quantity: 3, options: [] }, menu)).toBe(1200);
  expect(
    priceOfLine({ item: 'water', quantity: 1, options: [option('fizz', 'sparkling')] }, menu),
  ).toBe(500);
});

test('a line that this menu does not have is a fault, not a free meal', () => {
  expect(() => priceOfLine({ item: 'sushi', quantity: 1, options: [] }, menu)).toThrow(
    NotOnMenuError,
  );
  expect(() => priceOfLine(pizza(option('extra', 'gold')), menu)).toThrow(NotOnMenuError);
});
