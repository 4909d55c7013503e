import { alexaTurn } from '../../lambda/channels/alexa/request.ts';
import { LOCALES, type Locale } from '../../lambda/domain/locale.ts';
import type { Menu } from '../../lambda/domain/menu.ts';
import { createReader } from '../../lambda/reader/reader.ts';
import { loadShop } from '../../local/shop/load-shop.ts';
import { UTTERANCES } from '../../locales/utterances.ts';
import { buildModels, type BuiltModels } from '../../tools/models/build.ts';
import { toldOf } from '../../tools/models/left-out.ts';
import { fit } from '../../tools/models/fit.ts';
import { LEX_LIMITS } from '../../tools/models/limits.ts';
import type { Popular } from '../../tools/models/popular.ts';
import { envelopeOf } from '../alexa/envelope.ts';

/** A market of five thousand products: what the platforms do not take of it, which that is, and that it is still sold. */

const PRODUCTS = 5000;
const { shop } = await loadShop('shop');

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'pi', 'ro', 'tu'];
/** A name that no language has; no two are the same. */
const invented = (at: number) =>
  String(at)
    .padStart(4, '0')
    .replace(/\d/g, (digit) => SYLLABLES[Number(digit)] ?? '');

/** @param names how many other names each has, of `length` characters at least */
function market(names: number, length = 0): Menu {
  const items = Array.from({ length: PRODUCTS }, (_, at) => {
    const others = Array.from({ length: names }, (__, other) =>
      `${invented(at)} ${invented(9999 - other)} ${'x'.repeat(length)}`.trim(),
    );
    return {
      id: `product-${at}`,
      name: { 'pt-BR': invented(at), 'en-US': invented(at) },
      aliases: { 'pt-BR': others, 'en-US': others },
      priceCents: 1000,
    };
  });
  return { items, groups: [] };
}

interface Words {
  name: string;
  synonyms: string[];
}

function alexaItems({ files }: BuiltModels, locale: Locale): Words[] {
  const { interactionModel } = JSON.parse(
    files.get(`skill-package/interactionModels/custom/${locale}.json`) ?? '',
  ) as {
    interactionModel: {
      languageModel: {
        types: { name: string; values: { name: { value: string; synonyms: string[] } }[] }[];
      };
    };
  };
  const type = interactionModel.languageModel.types.find(({ name }) => name === 'MenuItem');
  return (type?.values ?? []).map(({ name }) => ({ name: name.value, synonyms: name.synonyms }));
}

const lexFile = ({ files }: BuiltModels, locale: Locale, path: string): unknown =>
  JSON.parse(files.get(`lex-bot/BalcaoBot/BotLocales/${locale.replace('-', '_')}/${path}`) ?? '');

function lexItems(built: BuiltModels, locale: Locale): Words[] {
  const { slotTypeValues } = lexFile(built, locale, 'SlotTypes/MenuItem/SlotType.json') as {
    slotTypeValues: { sampleValue: { value: string }; synonyms?: { value: string }[] }[];
  };
  return slotTypeValues.map(({ sampleValue, synonyms = [] }) => ({
    name: sampleValue.value,
    synonyms: synonyms.map(({ value }) => value),
  }));
}

/** The last of the menu are the ones that sell. */
const SELLS: Popular = new Map(
  Array.from({ length: 1000 }, (_, at) => [`product-${PRODUCTS - 1 - at}`, 1000 - at]),
);

describe.each(LOCALES)('in %s, with three other names each', (locale) => {
  const menu = market(3);
  const plain = buildModels(menu, shop, UTTERANCES);
  const popular = buildModels(menu, shop, UTTERANCES, SELLS);

  test.each([
    ['Alexa', alexaItems],
    ['Lex', lexItems],
  ])('%s knows every name, and the other names of the first of the menu', (_platform, itemsOf) => {
    const items = itemsOf(plain, locale);
    expect(items).toHaveLength(PRODUCTS);
    expect(items[0]?.synonyms).toHaveLength(3);
    expect(items.at(-1)?.synonyms).toEqual([]);
  });

  test.each([
    ['Alexa', alexaItems],
    ['Lex', lexItems],
  ])('%s knows the other names of what sells, in the order of the menu', (_platform, itemsOf) => {
    const items = itemsOf(popular, locale);
    expect(items.map(({ name }) => name)).toEqual(menu.items.map(({ name }) => name[locale]));
    expect(items.slice(-1000).every(({ synonyms }) => synonyms.length === 3)).toBe(true);
  });

  test('Lex listens for the names of what sells', () => {
    const { customVocabularyItems } = lexFile(
      popular,
      locale,
      'CustomVocabulary/CustomVocabulary.json',
    ) as { customVocabularyItems: { phrase: string }[] };
    const phrases = customVocabularyItems.map(({ phrase }) => phrase);
    expect(phrases).toHaveLength(500);
    expect(phrases).toContain(invented(PRODUCTS - 1));
    expect(phrases).not.toContain(invented(PRODUCTS - 1001));
  });

  test('the model is not larger than Alexa takes, nor much smaller', () => {
    for (const built of [plain, popular]) {
      const file = built.files.get(`skill-package/interactionModels/custom/${locale}.json`) ?? '';
      expect(Buffer.byteLength(file)).toBeLessThanOrEqual(1_500_000);
      expect(Buffer.byteLength(file)).toBeGreaterThan(1_490_000);
    }
  });

  test('what is left out is told for each platform, and that it is sold', () => {
    const told = toldOf(plain.leftOut, false);
    for (const [platform, limit] of [
      ['Alexa', 'a model of 1.5 MB'],
      ['Lex', 'a template of 1 MB'],
    ])
      expect(told).toContainEqual(
        expect.stringMatching(
          new RegExp(
            `^left out of ${platform}, ${locale}, MenuItem: \\d+ other names \\(".+", …\\): more than ${limit} holds$`,
          ),
        ),
      );
    expect(told.at(-2)).toMatch(/sold all the same/);
    expect(told.at(-1)).toMatch(/--popular FILE/);
    expect(toldOf(popular.leftOut, true).at(-1)).toBe('The most ordered stayed.');
  });

  test('a name that was left out is ordered in the words of the sentence', () => {
    const [left] = plain.leftOut
      .filter((each) => each.locale === locale)
      .flatMap((each) => each.synonyms);
    const words = `${locale === 'pt-BR' ? 'quero dois' : 'two'} ${left ?? ''}`;
    const item = menu.items.find(({ aliases }) => aliases?.[locale]?.includes(left ?? ''))?.id;
    expect(item).toBeDefined();
    const ordered = { lines: [{ item, quantity: 2 }] };
    expect(createReader(menu, locale).read(words)).toMatchObject({ sure: true, ...ordered });
    // Alexa has no match for it in its types, and gives what it heard.
    const turn = alexaTurn(
      envelopeOf(
        { user: 'amzn1.ask.account.MARIA', locale },
        {
          type: 'IntentRequest',
          intent: {
            name: 'Order',
            confirmationStatus: 'NONE',
            slots: {
              quantity: { name: 'quantity', value: '2', confirmationStatus: 'NONE' },
              item: {
                name: 'item',
                value: left ?? '',
                confirmationStatus: 'NONE',
                resolutions: {
                  resolutionsPerAuthority: [
                    {
                      authority: 'amzn1.er-authority.echo-sdk.MenuItem',
                      status: { code: 'ER_SUCCESS_NO_MATCH' },
                      values: [],
                    },
                  ],
                },
              },
            },
          },
        },
      ),
      Date.now() + 7000,
    );
    expect(createReader(menu, locale).read(turn?.words ?? '')).toMatchObject(ordered);
  });
});

test('however long the names of items, no other type gives up a word for them', () => {
  const items = market(0).items.map((item, at) => ({
    ...item,
    name: { 'pt-BR': `${invented(at)} ${'y'.repeat(130)}`, 'en-US': invented(at) },
  }));
  const { leftOut } = buildModels({ items, groups: [] }, shop, UTTERANCES);
  const told = leftOut.map(({ platform, locale, type, limit }) => [platform, locale, type, limit]);
  expect(told.sort()).toEqual([
    ['Alexa', 'pt-BR', 'MenuItem', 'mostBytes'],
    ['Lex', 'pt-BR', 'MenuItem', 'mostBytes'],
  ]);
  for (const { names, synonyms } of leftOut) {
    expect(names.at(-1)).toBe(`${invented(PRODUCTS - 1)} ${'y'.repeat(130)}`);
    expect(synonyms).toEqual([]);
  }
});

test('a slot type of Lex has ten thousand words at most, and no word of more than 140 characters', () => {
  const words = Array.from({ length: 2000 }, (_, at) => ({
    id: String(at),
    value: invented(at),
    synonyms: ['a', 'b', 'c', 'd', 'e'].map((letter) => `${letter}${at}`),
  }));
  const { types, leftOut } = fit(
    [
      {
        name: 'MenuOption',
        words: [{ id: 'long', value: 'z'.repeat(141), synonyms: ['z'] }, ...words],
      },
    ],
    LEX_LIMITS,
    new Map([['1999', 1]]),
  );
  const left = types.flatMap((type) => type.words);
  expect(left.map(({ id }) => id)).toEqual(words.map(({ id }) => id));
  expect(left.flatMap(({ synonyms }) => synonyms)).toHaveLength(8000);
  expect(left.at(-1)?.synonyms).toHaveLength(5);
  expect(leftOut).toMatchObject([
    { limit: 'longestWord', names: ['z'.repeat(141)], synonyms: [] },
    { limit: 'mostWords', names: [] },
  ]);
  expect(leftOut[1]?.synonyms).toHaveLength(2000);
});
