import { priceOfLine } from '../../lambda/domain/price.ts';
import { suggestionCandidates } from '../../lambda/domain/suggestion-candidates.ts';
import { twoPuddings } from '../support/new-order.ts';
import { cantina } from '../support/ports-in-memory.ts';

/** What a model may choose from, on the demo shop's menu. */

const { menu } = cantina;
const items = (...given: Parameters<typeof suggestionCandidates>) =>
  suggestionCandidates(...given).map(({ item }) => item);
const burger = { lines: [{ item: 'x-burger', quantity: 1, options: [] }] };

test('twenty at most, none that is in the order, none for adults, none that needs a question', () => {
  const found = items({ ...twoPuddings, ...burger }, [], menu);
  expect(found.length).toBeLessThanOrEqual(20);
  for (const never of ['x-burger', 'beer', 'red-wine', 'pizza', 'coca-cola'])
    expect(found).not.toContain(never);
});

test('what went with it before comes first, as it was had', () => {
  const coke = {
    item: 'coca-cola',
    quantity: 2,
    options: [{ group: 'volume', option: 'can', amount: 'regular' as const }],
  };
  const before = [{ lines: [...burger.lines, coke] }];
  const [first] = suggestionCandidates({ ...twoPuddings, ...burger }, before, menu);
  expect(first).toEqual({ ...coke, quantity: 1 });
});

test('nothing dearer than the order itself', () => {
  const small = { ...twoPuddings, ...burger, itemsCents: 1000 as never };
  for (const line of suggestionCandidates(small, [], menu))
    expect(priceOfLine(line, menu)).toBeLessThanOrEqual(1000);
});

test('free of what the customer is allergic to; of what no menu declares, nothing', () => {
  const milk = items({ ...twoPuddings, ...burger, allergens: ['milk'] }, [], menu);
  expect(milk).not.toContain('garlic-bread');
  expect(milk).toContain('lemonade');
  expect(items({ ...twoPuddings, ...burger, allergens: ['corante'] }, [], menu)).toEqual([]);
});
