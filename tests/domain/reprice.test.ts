import { indexMenu } from '../../lambda/domain/menu-index.ts';
import { cents } from '../../lambda/domain/money.ts';
import { repriced } from '../../lambda/domain/reprice.ts';
import { twoPuddings } from '../support/new-order.ts';
import { cantina } from '../support/ports-in-memory.ts';

/** The same order at other prices: what was agreed to of coupons and tips stays. */

const placedAt = new Date('2026-11-22T20:00:00Z');
const puddingAt = (priceCents: number) => ({
  ...cantina,
  version: 'now',
  menu: indexMenu({
    ...cantina.menu.menu,
    items: cantina.menu.menu.items.map((item) =>
      item.id === 'flan' ? { ...item, priceCents } : item,
    ),
  }),
});

test('items, fee and tip add up', () => {
  const contents = { ...twoPuddings, tipCents: cents(500) };
  expect(repriced(contents, placedAt, puddingAt(1000))).toMatchObject({
    itemsCents: 2700,
    feeCents: 800,
    tipCents: 500,
    totalCents: 4000,
    menuVersion: 'now',
  });
});

test('ten percent of other prices is another discount', () => {
  const contents = { ...twoPuddings, coupon: 'BEMVINDO', discountCents: cents(368) };
  expect(repriced(contents, placedAt, puddingAt(1000))).toMatchObject({
    discountCents: 270,
    totalCents: 3230,
  });
});

test('a coupon that would not apply to what is left keeps what it took off, as far as there is that much', () => {
  const contents = { ...twoPuddings, coupon: 'GONE', discountCents: cents(1000) };
  expect(repriced(contents, placedAt, puddingAt(1490))).toMatchObject({ discountCents: 1000 });
  const less = { ...contents, lines: twoPuddings.lines.slice(1), discountCents: cents(9000) };
  expect(repriced(less, placedAt, puddingAt(1490))).toMatchObject({
    discountCents: 1500,
    totalCents: 0,
  });
});

test('the fee is the area’s of now', () => {
  const areas = cantina.shop.areas.map((area) => ({ ...area, feeCents: 900 }));
  const book = { ...cantina, shop: { ...cantina.shop, areas } };
  expect(repriced(twoPuddings, placedAt, book)).toMatchObject({ feeCents: 900, totalCents: 4580 });
});
