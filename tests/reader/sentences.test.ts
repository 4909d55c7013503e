import { LOCALES } from '../../lambda/domain/locale.ts';
import { examplesIn, figuresOf, isHeldOut } from './corpus.ts';

const examples = examplesIn('examples.jsonl');

test.each(LOCALES)('every example of the contract is read exactly in %s', (locale) => {
  const { misses, sure, sureExact, sureOrders, orders } = figuresOf(
    examples.filter((example) => example.locale === locale),
  );
  expect(misses).toEqual([]);
  expect(sureExact).toBe(sure);
  expect(sureOrders).toBe(orders);
});

test.each(LOCALES)('menus that no rule was written from are read right in %s', (locale) => {
  const figures = figuresOf(examplesIn(`fresh/sentences.${locale}.jsonl`));
  if (figures.exact / figures.sentences < 0.88) expect(figures.misses).toEqual([]);
  expect(figures.sureExact / figures.sure).toBeGreaterThanOrEqual(0.975);
  expect(figures.sureOrders / figures.orders).toBeGreaterThanOrEqual(0.86);
});

describe.each(LOCALES)('sentences in %s', (locale) => {
  const all = examplesIn(`sentences.${locale}.jsonl`);

  test('there are four hundred over six menus', () => {
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(new Set(all.map(({ menu }) => menu)).size).toBeGreaterThanOrEqual(6);
  });

  test.each([
    ['written from', all.filter((example) => !isHeldOut(example)), 0.985],
    ['held out', all.filter(isHeldOut), 0.96],
  ])('those %s are read right, and promised only when right', (_name, some, floor) => {
    const figures = figuresOf(some);
    if (figures.exact / figures.sentences < floor) expect(figures.misses).toEqual([]);
    expect(figures.exact / figures.sentences).toBeGreaterThanOrEqual(floor);
    expect(figures.sureExact / figures.sure).toBeGreaterThanOrEqual(0.975);
    expect(figures.sureOrders / figures.orders).toBeGreaterThanOrEqual(0.85);
  });
});
