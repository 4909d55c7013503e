import fc from 'fast-check';
import { ALLERGENS, allergensOf } from '../../lambda/domain/allergy.ts';
import { missingChoice, onSale } from '../../lambda/domain/choices.ts';
import type { Line } from '../../lambda/domain/line.ts';
import { indexMenu } from '../../lambda/domain/menu-index.ts';
import { priceOfLine } from '../../lambda/domain/price.ts';
import { countedIn } from '../../lambda/domain/stock-record.ts';
import { NO_COMPANY, withOrder } from '../../lambda/domain/suggest/company.ts';
import { DIETS, isDeclared } from '../../lambda/domain/suggest/diet.ts';
import { suggestions, type SuggestionFacts } from '../../lambda/domain/suggest/suggestions.ts';
import { cantina } from '../support/ports-in-memory.ts';

/** What may be suggested, on the demo shop's menu. */

const { menu } = cantina;
const one = (item: string, options: Line['options'] = []): Line => ({ item, quantity: 1, options });
const plenty = new Map(countedIn(menu.menu).map(({ sku }) => [sku, 99]));
const nobody: SuggestionFacts = {
  menu,
  basket: [],
  before: [],
  company: NO_COMPANY,
  wish: {},
  daytime: 'dinner',
  allergens: [],
  told: [],
  left: plenty,
};
const items = (facts: Partial<SuggestionFacts>) =>
  suggestions({ ...nobody, ...facts }).map(({ line }) => line.item);
const can: Line['options'] = [{ group: 'volume', option: 'can', amount: 'regular' }];

test('whatever is wished, known and left: whole lines within the wish, safe, in stock, for all ages, at our prices', () => {
  const ids = menu.menu.items.map(({ id }) => id);
  const facts = fc.record({
    wish: fc.record(
      {
        budgetCents: fc.integer({ min: 0, max: 20_000 }),
        diets: fc.subarray([...DIETS], { maxLength: 2 }),
        people: fc.integer({ min: 1, max: 8 }),
        kind: fc.constantFrom(
          'meal' as const,
          'side' as const,
          'drink' as const,
          'dessert' as const,
        ),
      },
      { requiredKeys: [] },
    ),
    allergens: fc.subarray([...ALLERGENS], { maxLength: 2 }),
    basket: fc.subarray(ids, { maxLength: 3 }).map((each) => each.map((id) => one(id))),
    told: fc.subarray(ids, { maxLength: 3 }),
    left: fc
      .subarray([...plenty.keys()])
      .map((gone) => new Map([...plenty].map(([sku]) => [sku, gone.includes(sku) ? 0 : 9]))),
    daytime: fc.constantFrom('breakfast' as const, 'lunch' as const, 'dinner' as const),
  });
  fc.assert(
    fc.property(facts, ({ wish, allergens, basket, told, left, daytime }) => {
      const found = suggestions({
        ...nobody,
        wish,
        allergens,
        basket,
        told,
        left,
        daytime,
      });
      expect(found.length).toBeLessThanOrEqual(20);
      for (const { line, cents } of found) {
        expect(onSale(line, menu) && missingChoice(line, menu) === undefined).toBe(true);
        expect(menu.item(line.item)?.minimumAge).toBeUndefined();
        expect(cents).toBe(priceOfLine(line, menu));
        expect(cents).toBeLessThanOrEqual(wish.budgetCents ?? Infinity);
        expect(allergensOf(line, menu).filter((each) => allergens.includes(each))).toEqual([]);
        for (const diet of wish.diets ?? []) expect(isDeclared(diet, line, menu)).toBe(true);
        expect([...told, ...basket.map(({ item }) => item)]).not.toContain(line.item);
        expect(left.get(`item:${line.item}`) ?? 9).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60 },
  );
});

test('what went with it before comes first, as it was had', () => {
  const before = [[one('x-burger'), { ...one('coca-cola', can), quantity: 2 }]];
  const [first] = suggestions({ ...nobody, basket: [one('x-burger')], before });
  expect(first?.line).toEqual(one('coca-cola', can));
});

test('what others have with it comes before what they have with other things', () => {
  const company = Array.from({ length: 20 }).reduce<typeof NO_COMPANY>(
    (counts) =>
      withOrder(withOrder(counts, [one('x-burger'), one('onion-rings')]), [
        one('canja'),
        one('brownie'),
      ]),
    NO_COMPANY,
  );
  expect(items({ basket: [one('x-burger')], company })[0]).toBe('onion-rings');
  expect(items({ basket: [one('canja')], company })[0]).toBe('brownie');
});

test('in the morning coffee, on a cold day soup, on a hot one ice cream', () => {
  const drinks = (daytime: 'breakfast' | 'dinner') =>
    items({ wish: { kind: 'drink' }, daytime })[0];
  expect(drinks('breakfast')).toBe('coffee');
  expect(drinks('dinner')).not.toBe('coffee');
  const salads = { wish: { category: 'salads' } };
  expect(items({ ...salads, weather: 'cold-day' })[0]).toBe('caldo-verde');
  const sweet = { wish: { kind: 'dessert' as const }, told: ['flan'], daytime: 'dinner' as const };
  expect(items({ ...sweet, weather: 'hot-day' })[0]).toBe('ice-cream');
});

test('what a shop earns most with wins among what is as likely to be liked, and only there', () => {
  const desserts = (margins: Record<string, number>) => {
    const priced = structuredClone(menu.menu);
    for (const item of priced.items) {
      const marginPercent = margins[item.id];
      if (marginPercent !== undefined) item.marginPercent = marginPercent;
    }
    const wish = { kind: 'dessert' as const };
    return items({ menu: indexMenu(priced), wish });
  };
  const [first = '', second = ''] = desserts({ brownie: 0, mousse: 0 }).filter((id) =>
    ['brownie', 'mousse'].includes(id),
  );
  const turned = desserts({ [first]: 10, [second]: 70 });
  expect(turned.indexOf(second)).toBeLessThan(turned.indexOf(first));
  // A favourite is liked better than any margin makes up for.
  expect(desserts({ [first]: 100, [second]: 100, flan: 0 })[0]).toBe('flan');
});

test('to an allergy that no menu declares nothing is suggested', () => {
  expect(items({ allergens: ['corante'] })).toEqual([]);
});

test('the counts of what goes together never grow beyond their bounds', () => {
  let company = NO_COMPANY;
  for (let order = 0; order < 1000; order += 1)
    company = withOrder(
      company,
      [0, 1, 2].map((each) => one(`item-${(order * 7 + each * 31) % 400}`)),
    );
  expect(Object.keys(company.counts).length).toBeLessThanOrEqual(150);
  for (const partners of Object.values(company.together))
    expect(Object.keys(partners).length).toBeLessThanOrEqual(12);
  expect(JSON.stringify(company).length).toBeLessThan(60_000);
});

test.each([
  [
    'gnocchi is no vegan dish for its sauce',
    'vegan',
    one('gnocchi', [{ group: 'sauce', option: 'tomato', amount: 'regular' }]),
    false,
  ],
  [
    'spaghetti with a vegan sauce is',
    'vegan',
    one('spaghetti', [{ group: 'sauce', option: 'tomato', amount: 'regular' }]),
    true,
  ],
  [
    'with a bolognese it is not even vegetarian',
    'vegetarian',
    one('spaghetti', [{ group: 'sauce', option: 'bolognese', amount: 'regular' }]),
    false,
  ],
  [
    'what the menu says nothing of is not promised',
    'gluten-free',
    one('chicken-passarinho'),
    false,
  ],
  ['what has milk declared is not free of it', 'lactose-free', one('flan'), false],
  ['mild is what is not hot', 'mild', one('flan'), true],
] as const)('%s', (_title, diet, line, is) => {
  expect(isDeclared(diet, line, menu)).toBe(is);
});
