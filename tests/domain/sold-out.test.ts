import type { Line } from '../../lambda/domain/line.ts';
import { missingLines, withoutSoldOut } from '../../lambda/domain/sold-out.ts';
import { similarLines } from '../../lambda/domain/similar.ts';
import { indexMenu } from '../../lambda/domain/menu-index.ts';
import { linesInShort } from '../support/lines-in-short.ts';
import { cantina } from '../support/ports-in-memory.ts';

/** What becomes of lines when something in them is sold out, on the demo shop's menu. */

const { menu } = cantina;
const menus = { agreed: menu, now: menu };
const regular = (group: string, option: string) => ({ group, option, amount: 'regular' as const });

const pizza = (...flavours: string[]): Line => ({
  item: 'pizza',
  quantity: 1,
  options: [regular('size', 'large'), ...flavours.map((each) => regular('flavour', each))],
});
const bacon: Line = { item: 'x-burger', quantity: 1, options: [regular('burger-extra', 'bacon')] };
const flan: Line = { item: 'flan', quantity: 2, options: [] };

const without = (lines: Line[], ...soldOut: string[]) =>
  withoutSoldOut(lines, missingLines(lines, soldOut, menus), soldOut, menus);

test('a line goes with its item, and with a flavour of it', () => {
  expect(
    missingLines([flan, pizza('shrimp')], ['item:flan', 'option:flavour/shrimp'], menus),
  ).toEqual([0, 1]);
  expect(missingLines([flan, pizza('calabresa')], ['option:flavour/shrimp'], menus)).toEqual([]);
});

test('what is not sold any more is missing, whatever is in stock', () => {
  const now = indexMenu({
    ...menu.menu,
    items: menu.menu.items.map((item) =>
      item.id === 'flan' ? { ...item, available: false } : item,
    ),
  });
  expect(missingLines([flan], [], { agreed: menu, now })).toEqual([0]);
});

test('half a pizza is not sent: a flavour is no extra', () => {
  const left = without([pizza('shrimp', 'calabresa'), flan], 'option:flavour/shrimp');
  expect(linesInShort(left.lines)).toEqual(['2 flan']);
  expect(left.adjustments).toMatchObject([{ kind: 'leftOut', line: { item: 'pizza' } }]);
});

test('a burger goes without its extra', () => {
  const sold = indexMenu({
    ...menu.menu,
    groups: menu.menu.groups.map((group) =>
      group.id === 'burger-extra'
        ? {
            ...group,
            options: group.options.map((each) =>
              each.id === 'bacon' ? { ...each, available: false } : each,
            ),
          }
        : group,
    ),
  });
  const changed = { agreed: menu, now: sold };
  const left = withoutSoldOut([bacon], missingLines([bacon], [], changed), [], changed);
  expect(left).toEqual({
    lines: [{ ...bacon, options: [] }],
    adjustments: [{ kind: 'replaced', line: bacon, by: { ...bacon, options: [] } }],
  });
});

describe('what may stand in for a line', () => {
  const facts = { menu, allergens: [], soldOut: new Set(['option:flavour/shrimp', 'item:flan']) };

  test('the same pizza with another flavour, the nearest in price', () => {
    const [first, ...others] = similarLines(pizza('shrimp'), facts);
    expect(first?.options).toHaveLength(2);
    expect(first?.options[1]).toMatchObject({ group: 'flavour' });
    expect(first?.options[1]?.option).not.toBe('shrimp');
    expect(others).toHaveLength(2);
  });

  test('another dessert, never what is sold out too', () => {
    const items = similarLines(flan, { ...facts, soldOut: new Set(['item:flan', 'item:mousse']) });
    expect(items.map(({ item }) => item)).toEqual(['brownie', 'tiramisu', 'petit-gateau']);
  });

  test('nothing for a drink for adults', () => {
    const beer = { item: 'beer', quantity: 1, options: [] };
    for (const { item } of similarLines(beer, { ...facts, soldOut: new Set(['item:beer']) }))
      expect(menu.item(item)?.minimumAge).toBeUndefined();
  });

  test('with an allergy only what the menu declares free of it', () => {
    const items = similarLines(flan, { ...facts, allergens: ['nuts', 'gluten'] });
    expect(items.map(({ item }) => item)).toEqual(['mousse']);
  });
});
