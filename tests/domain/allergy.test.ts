import { allergensOf, safeFor } from '../../lambda/domain/allergy.ts';
import type { LineOption } from '../../lambda/domain/line.ts';
import { indexMenu } from '../../lambda/domain/menu-index.ts';
import { menuSchema } from '../../lambda/domain/menu.ts';

const named = (id: string, allergens?: string[]) => ({ id, name: { 'en-US': id }, allergens });
const menu = indexMenu(
  menuSchema.parse({
    items: [
      {
        ...named('burger', ['gluten']),
        groups: ['extra', 'sauce'],
        includes: ['cheese', 'pickle'],
      },
      { ...named('toast', ['gluten', 'milk']), groups: ['extra'], includes: ['cheese'] },
      { ...named('combo'), components: [{ item: 'burger', quantity: 1 }] },
      named('water'),
    ],
    groups: [
      {
        id: 'extra',
        min: 0,
        max: 5,
        options: [named('cheese', ['milk']), named('egg', ['egg']), named('pickle', ['sulphites'])],
      },
      {
        id: 'sauce',
        min: 1,
        max: 1,
        default: 'mayo',
        options: [
          named('mayo', ['egg', 'soy']),
          named('ketchup'),
          named('house', ['house-secret']),
        ],
      },
    ],
  }),
);
const option = (group: string, id: string, amount: LineOption['amount'] = 'regular') => ({
  group,
  option: id,
  amount,
});

test.each<[string, string, LineOption[], string[]]>([
  [
    'what it includes and its defaults',
    'burger',
    [],
    ['gluten', 'milk', 'egg', 'soy', 'sulphites'],
  ],
  [
    'what was chosen instead of a default',
    'burger',
    [option('sauce', 'ketchup')],
    ['gluten', 'milk', 'sulphites'],
  ],
  [
    'what was added',
    'burger',
    [option('sauce', 'ketchup'), option('extra', 'egg', 'extra')],
    ['gluten', 'milk', 'egg', 'sulphites'],
  ],
  [
    'nothing of what was left out, if it alone brought it',
    'burger',
    [option('sauce', 'ketchup'), option('extra', 'cheese', 'none')],
    ['gluten', 'sulphites'],
  ],
  [
    'the default, when only another was refused',
    'burger',
    [option('sauce', 'ketchup', 'none')],
    ['gluten', 'milk', 'egg', 'soy', 'sulphites'],
  ],
  [
    'what the item declares itself, whatever was left out',
    'toast',
    [option('extra', 'cheese', 'none')],
    ['gluten', 'milk'],
  ],
  ['what a combo is made of', 'combo', [], ['gluten', 'milk', 'egg', 'soy', 'sulphites']],
  ['nothing', 'water', [], []],
  ['nothing, off the menu', 'wine', [], []],
])('a line contains %s', (_, item, options, allergens) => {
  expect(allergensOf({ item, quantity: 1, options }, menu)).toEqual(allergens);
});

test('a line is safe without the allergens in question, and says which of them it has', () => {
  const line = { item: 'burger', quantity: 1, options: [] };
  expect(safeFor(line, ['peanut', 'fish'], menu)).toEqual({ safe: true, contains: [] });
  expect(safeFor(line, ['egg', 'gluten', 'fish'], menu)).toEqual({
    safe: false,
    contains: ['gluten', 'egg'],
  });
});
