import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Line, LineOption } from '../../lambda/domain/line.ts';
import type { LinePrice, PricePart } from '../../lambda/domain/line-price.ts';
import { indexMenu } from '../../lambda/domain/menu-index.ts';
import { menuSchema, type MenuItem } from '../../lambda/domain/menu.ts';
import { cents } from '../../lambda/domain/money.ts';
import { priceOfLines } from '../../lambda/domain/price.ts';
import { totalsOf } from '../../lambda/domain/totals.ts';

const DEMO = join(import.meta.dirname, '../../shop/menu.json');
const demo = indexMenu(menuSchema.parse(JSON.parse(readFileSync(DEMO, 'utf8'))));

const named = (id: string) => ({ id, name: { 'en-US': id } });
const small = indexMenu(
  menuSchema.parse({
    items: [
      { ...named('pizza'), groups: ['size', 'flavour', 'extra'] },
      { ...named('burger'), groups: ['extra'], includes: ['egg'], priceCents: 2000 },
      { ...named('ham'), unit: 'g', pricePerThousandCents: 4999 },
    ],
    groups: [
      { id: 'size', min: 1, max: 1, options: [named('small'), named('large')] },
      {
        id: 'flavour',
        min: 1,
        max: 2,
        shares: true,
        options: [
          { ...named('cheese'), priceCents: { by: 'size', cents: { small: 3000, large: 5001 } } },
          { ...named('tuna'), priceCents: { by: 'size', cents: { small: 4000, large: 6000 } } },
        ],
      },
      {
        id: 'extra',
        min: 0,
        max: 5,
        options: [{ ...named('egg'), priceCents: 300 }, named('chives')],
      },
    ],
  }),
);
const option = (group: string, id: string, more: Partial<LineOption> = {}): LineOption => ({
  group,
  option: id,
  amount: 'regular',
  ...more,
});

test('a total is told line by line: units, what costs more, halves, weight', () => {
  const lines: Line[] = [
    {
      item: 'pizza',
      quantity: 2,
      options: [
        option('size', 'large'),
        option('flavour', 'cheese'),
        option('flavour', 'tuna'),
        option('extra', 'egg', { count: 2 }),
      ],
    },
    {
      item: 'burger',
      quantity: 1,
      options: [option('extra', 'egg'), option('extra', 'chives')],
    },
    { item: 'burger', quantity: 1, options: [option('extra', 'egg', { amount: 'extra' })] },
    { item: 'ham', quantity: 350, options: [] },
  ];
  const order = { lines, feeCents: cents(800), discountCents: cents(500), tipCents: cents(1000) };
  expect(totalsOf(order, small)).toEqual({
    lines: [
      {
        kind: 'units',
        item: 'pizza',
        quantity: 2,
        baseCents: 0,
        parts: [
          {
            kind: 'shared',
            group: 'flavour',
            rule: 'average',
            shares: [
              { option: 'cheese', cents: 5001 },
              { option: 'tuna', cents: 6000 },
            ],
            cents: 5501,
          },
          { kind: 'option', group: 'extra', option: 'egg', count: 2, cents: 600 },
        ],
        unitCents: 6101,
        totalCents: 12_202,
      },
      unit('burger', 2000, []),
      unit('burger', 2000, [
        { kind: 'option', group: 'extra', option: 'egg', count: 1, cents: cents(300) },
      ]),
      {
        kind: 'weighed',
        item: 'ham',
        unit: 'g',
        quantity: 350,
        pricePerThousandCents: 4999,
        totalCents: 1750,
      },
    ],
    itemsCents: 18_252,
    feeCents: 800,
    discountCents: 500,
    tipCents: 1000,
    totalCents: 19_552,
  });
});

function unit(item: string, baseCents: number, parts: PricePart[]): LinePrice {
  const unitCents = cents(baseCents + parts.reduce((sum, part) => sum + part.cents, 0));
  return {
    kind: 'units',
    item,
    quantity: 1,
    baseCents: cents(baseCents),
    parts,
    unitCents,
    totalCents: unitCents,
  };
}

test('a discount larger than items and fee is a fault of ours', () => {
  const order = { feeCents: cents(100), discountCents: cents(101), tipCents: cents(900) };
  expect(() => totalsOf({ lines: [], ...order }, small)).toThrow(RangeError);
});

/** Any line that the dialogue could hold of an item, complete or not. */
const lineOf = (item: MenuItem): fc.Arbitrary<Line> =>
  fc.record({
    item: fc.constant(item.id),
    quantity:
      item.unit === 'g' || item.unit === 'ml'
        ? fc.integer({ min: 50, max: 3000 })
        : fc.integer({ min: 1, max: 30 }),
    options: fc
      .tuple(
        ...demo.groupsOf(item).map((group) =>
          fc.uniqueArray(
            fc.record({
              group: fc.constant(group.id),
              option: fc.constantFrom(...group.options.map((each) => each.id)),
              amount: fc.constantFrom(
                'none' as const,
                'light' as const,
                'regular' as const,
                'extra' as const,
              ),
              count: fc.integer({ min: 1, max: 3 }),
            }),
            { maxLength: Math.min(group.max, 4), selector: (each) => each.option },
          ),
        ),
      )
      .map((groups): LineOption[] => groups.flat()),
  });

test('whatever is ordered, the parts add up to the total to the cent', () => {
  const lines = fc.array(fc.constantFrom(...demo.menu.items).chain(lineOf), { maxLength: 8 });
  const money = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(lines, money, money, money, (ordered, fee, tip, wanted) => {
      const most = priceOfLines(ordered, demo) + fee;
      const discount = Math.min(wanted, most);
      const totals = totalsOf(
        {
          lines: ordered,
          feeCents: cents(fee),
          discountCents: cents(discount),
          tipCents: cents(tip),
        },
        demo,
      );
      const sum = totals.lines.reduce((all, line) => all + added(line), 0);
      expect(totals.itemsCents).toBe(sum);
      expect(totals.totalCents).toBe(sum + fee - discount + tip);
      expect(totals.lines.map((line) => line.item)).toEqual(ordered.map((line) => line.item));
    }),
    { numRuns: 300, seed: 5 },
  );
});

function added(line: LinePrice): number {
  if (line.kind === 'weighed')
    // eslint-disable-next-line shop/whole-cents -- the sum again, by another way than the one that is tested
    return Math.round((line.pricePerThousandCents * line.quantity) / 1000 + 1e-9);
  const parts = line.parts.map((part) => {
    if (part.kind === 'option') return part.cents;
    const shares = part.shares.map((share) => share.cents);
    const all = shares.reduce((sum, share) => sum + share, 0);
    return part.rule === 'highest' ? Math.max(...shares) : Math.round(all / shares.length + 1e-9);
  });
  return (line.baseCents + parts.reduce((sum, part) => sum + part, 0)) * line.quantity;
}
