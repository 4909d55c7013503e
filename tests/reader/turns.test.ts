import { readFileSync } from 'node:fs';
import type { Locale } from '../../lambda/domain/locale.ts';
import type { BasketLine, Change } from '../../lambda/reader/change.ts';
import type { ReadLine, ReadOption } from '../../lambda/reader/reading.ts';
import { menuNamed, readerOf } from './corpus.ts';

/** A turn on a basket; basket and changes are written short: "1 pizza large", "options 0 -onion". */
interface TurnExample {
  locale: Locale;
  menu: string;
  basket: string;
  text: string;
  changes: string;
  /** Whether it may be acted on; not checked when left out. */
  sure?: boolean;
}

const turns = readFileSync(new URL('turns.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as TurnExample);

function basketOf(menu: string, text: string): BasketLine[] {
  const { items, groups } = menuNamed(menu);
  if (text === '') return [];
  return text.split(' ; ').map((line) => {
    const [quantity, item = '', ...chosen] = line.split(' ');
    const own = items.find(({ id }) => id === item)?.groups ?? [];
    const options = chosen.map((option): ReadOption => {
      const group = groups.find(
        ({ id, options: all }) => own.includes(id) && all.some((each) => each.id === option),
      );
      return { group: group?.id ?? '', option, amount: 'regular' };
    });
    return { item, quantity: Number(quantity), options };
  });
}

const MARKS = { none: '-', light: '~', regular: '', extra: '+' };
const shortOptions = (options: readonly ReadOption[]) =>
  options
    .map(({ option, amount, of }) => `${MARKS[amount]}${option}${of === undefined ? '' : `@${of}`}`)
    .sort()
    .join(' ');
const shortLine = ({ item, quantity, options }: ReadLine) =>
  `${quantity} ${item ?? 'null'} ${shortOptions(options)}`.trim();

function shortChange(change: Change): string {
  switch (change.kind) {
    case 'add':
      return `add ${change.lines.map(shortLine).join(' ; ')}`;
    case 'remove':
      return `remove ${change.line}${change.units === undefined ? '' : ` ${change.units}`}`;
    case 'quantity':
      return `quantity ${change.line} ${change.quantity}`;
    case 'options':
      return `options ${change.line} ${change.units === undefined ? '' : `u${change.units} `}${shortOptions(change.options)}`;
    case 'replace':
      return `replace ${change.line} ${change.units === undefined ? '' : `u${change.units} `}${change.with.item ?? 'null'} ${shortOptions(change.with.options)}`.trim();
    case 'clear':
      return 'clear';
  }
}

test.each(turns)(
  '$locale, with $basket: $text',
  ({ locale, menu, basket, text, changes, sure }) => {
    const turn = readerOf(menu, locale).readTurn(text, { basket: basketOf(menu, basket) });
    expect(turn.changes.map(shortChange).join(' ; ')).toBe(changes);
    expect(turn.sure).toBe(sure ?? turn.sure);
  },
);

const pizzaAndCoke = basketOf('pizzaria', '1 pizza ; 2 coca-cola');

test.each([
  ['lata', 'options 1 can'],
  ['a de dois litros', 'options 1 2l'],
  ['seiscentos por favor', 'options 1 600ml'],
  ['lata e mais um pudim', 'options 1 can ; add 1 pudding'],
])('asked which size of coke, "%s" answers it', (text, changes) => {
  const asked = { item: 'coca-cola', group: 'volume', line: 1 };
  const turn = readerOf('pizzaria', 'pt-BR').readTurn(text, { basket: pizzaAndCoke, asked });
  expect(turn.changes.map(shortChange).join(' ; ')).toBe(changes);
  expect(turn.sure).toBe(true);
});

test.each([
  ['a segunda', 'pt-BR' as const, 'add 1 calzone'],
  ['pizza', 'pt-BR' as const, 'add 1 pizza'],
  ['the last one', 'en-US' as const, 'add 1 calzone'],
])('offered pizza and calzone, "%s" chooses', (text, locale, changes) => {
  const turn = readerOf('pizzaria', locale).readTurn(text, {
    basket: [],
    asked: { candidates: ['pizza', 'calzone'] },
  });
  expect(turn.changes.map(shortChange).join(' ; ')).toBe(changes);
});
