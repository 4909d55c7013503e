import fc from 'fast-check';
import { LOCALES } from '../../lambda/domain/locale.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import type { Menu } from '../../lambda/domain/menu.ts';
import { createReader } from '../../lambda/reader/reader.ts';
import { plainLines, readerOf } from './corpus.ts';

const CONSONANTS = ['b', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 't', 'v'];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];

/** Names that no language has: four syllables, so that no two are near each other or any word. */
function invented(seed: number): string {
  let rest = seed + 1;
  let word = '';
  for (let syllable = 0; syllable < 4; syllable += 1) {
    rest = (rest * 48_271) % 2_147_483_647;
    word += `${CONSONANTS[rest % 11] ?? ''}${VOWELS[Math.floor(rest / 11) % 5] ?? ''}`;
  }
  return `${word}x`;
}

const both = (word: string) => ({ 'pt-BR': word, 'en-US': word });

function menuOf(seed: number, items: number): Menu {
  return {
    groups: [
      {
        id: 'kind',
        min: 0,
        max: 1,
        options: [0, 1, 2].map((at) => ({
          id: `kind-${at}`,
          name: both(invented(seed + 500 + at)),
        })),
      },
      {
        id: 'extra',
        min: 0,
        max: 9,
        options: [0, 1, 2, 3].map((at) => ({
          id: `extra-${at}`,
          name: both(invented(seed + 600 + at)),
        })),
      },
    ],
    items: Array.from({ length: items }, (_, at) => ({
      id: `item-${at}`,
      name: both(invented(seed + at)),
      groups: ['kind', 'extra'],
    })),
  };
}

interface Order {
  item: number;
  quantity: number;
  kind: number | null;
  added: number | null;
  refused: number | null;
}

const NUMBERS: Record<Locale, string[]> = {
  'pt-BR': ['', 'uma', 'duas', 'três', 'quatro', 'cinco'],
  'en-US': ['', 'a', 'two', 'three', 'four', 'five'],
};
const WORDS = {
  'pt-BR': { and: ' e ', with: 'com', without: 'sem' },
  'en-US': { and: ' and ', with: 'with', without: 'without' },
};

function sentenceOf(menu: Menu, orders: readonly Order[], locale: Locale): string {
  const name = (group: number, at: number | null) =>
    at === null ? null : menu.groups[group]?.options[at]?.name[locale];
  return orders
    .map(({ item, quantity, kind, added, refused }) => {
      const words = WORDS[locale];
      const chosen = name(0, kind);
      const noun = menu.items[item]?.name[locale];
      const extra = name(1, added);
      const out = name(1, refused === added ? null : refused);
      const named = locale === 'pt-BR' ? [noun, chosen] : [chosen, noun];
      return [
        NUMBERS[locale][quantity],
        ...named,
        extra && `${words.with} ${extra}`,
        out && `${words.without} ${out}`,
      ]
        .filter(Boolean)
        .join(' ');
    })
    .join(WORDS[locale].and);
}

const orderArbitrary = fc.record({
  item: fc.nat(7),
  quantity: fc.integer({ min: 1, max: 5 }),
  kind: fc.option(fc.nat(2)),
  added: fc.option(fc.nat(3)),
  refused: fc.option(fc.nat(3)),
});

const SEED = 20_261_122;

test.each(LOCALES)('a sentence made from an order reads back to the order in %s', (locale) => {
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.array(orderArbitrary, { minLength: 1, maxLength: 4 }),
      (seed, orders) => {
        const menu = menuOf(seed * 1000, 8);
        const reading = createReader(menu, locale).read(sentenceOf(menu, orders, locale));
        const wanted = orders.map(({ item, quantity, kind, added, refused }) => ({
          item: `item-${item}`,
          quantity,
          options: [
            ...(kind === null
              ? []
              : [{ group: 'kind', option: `kind-${kind}`, amount: 'regular' as const }]),
            ...(added === null
              ? []
              : [{ group: 'extra', option: `extra-${added}`, amount: 'regular' as const }]),
            ...(refused === null || refused === added
              ? []
              : [{ group: 'extra', option: `extra-${refused}`, amount: 'none' as const }]),
          ],
        }));
        expect(plainLines(reading.lines)).toBe(plainLines(wanted));
      },
    ),
    { seed: SEED, numRuns: 150 },
  );
});

test.each([
  [
    'pt-BR' as const,
    'duas pizzas grandes de calabresa sem cebola e uma coca lata',
    ['oi', 'boa noite', 'eu queria', 'me vê'],
    ['por favor', 'obrigado', 'só isso'],
  ],
  [
    'en-US' as const,
    'two large pepperoni pizzas with no onions and a can of coke',
    ['hi', 'good evening', 'can i get', "i'd like"],
    ['please', 'thanks', "that's all"],
  ],
])('politeness around an order changes nothing in %s', (locale, order, before, after) => {
  const reader = readerOf('pizzaria', locale);
  const plain = plainLines(reader.read(order).lines);
  fc.assert(
    fc.property(fc.constantFrom(...before), fc.constantFrom(...after), (first, last) => {
      const reading = reader.read(`${first} ${order} ${last}`);
      expect(plainLines(reading.lines)).toBe(plain);
      expect(reading.sure).toBe(true);
    }),
    { seed: SEED },
  );
});

test.each(LOCALES)('any text at all is read without a fault in %s', (locale) => {
  const reader = readerOf('lanchonete', locale);
  const basket = [{ item: 'x-salada', quantity: 2, options: [] }];
  const words = fc.constantFrom(
    'duas',
    'x-salada',
    'sem',
    'cebola',
    'e',
    'não',
    'meia',
    'with',
    'two',
    'coke',
    'the',
    'no',
    'extra',
    ',',
    '\n',
    'rua',
    'pix',
    '🍕',
    '\u0000',
    '2',
    'l',
    'todas',
    'troca',
    'por',
    'make',
    'half',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(words, { maxLength: 60 }).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(text, (any) => {
      const reading = reader.read(any);
      if (reading.lines.length === 0) expect(reading.sure).toBe(false);
      if (reading.unread.length > 0) expect(reading.sure).toBe(false);
      reader.readTurn(any, { basket });
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test.each(['uma coca lata e ', 'a ', 'não ', '🍕', 'meia calabresa ', '1', 'x', '\u0007 '])(
  'ten thousand characters of %j take bounded time',
  (piece) => {
    const reader = readerOf('pizzaria', 'pt-BR');
    const start = performance.now();
    const reading = reader.read(piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000));
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(reading.sure).toBe(false);
  },
);
