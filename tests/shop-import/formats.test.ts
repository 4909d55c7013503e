import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '../../lambda/domain/locale.ts';
import { menuSchema } from '../../lambda/domain/menu.ts';
import { UnknownFormatError } from '../../tools/shop-import/draft.ts';
import { importMenu, renderNote } from '../../tools/shop-import/import-menu.ts';

/** Menus as their makers write them, each with what must be taken of it and what must be told. */

async function imported(file: string, locale: Locale = 'pt-BR') {
  const path = join(import.meta.dirname, 'files', file);
  const { menu, notes, format } = importMenu({ path, text: await readFile(path, 'utf8') }, locale);
  return { menu: menuSchema.parse(menu), notes: notes.map(renderNote), format };
}

test('a sheet: sizes in rows of one name, prices as Brazilians write them, what is wrong told by line', async () => {
  const { menu, notes, format } = await imported('sheet.csv');
  expect(format).toBe('csv');
  expect(menu.items).toEqual([
    {
      id: 'caldo-verde',
      name: { 'pt-BR': 'caldo verde', 'en-US': 'kale soup' },
      aliases: { 'pt-BR': ['caldo'] },
      description: { 'pt-BR': 'Couve, batata e linguiça' },
      category: 'caldos',
      groups: ['tamanho'],
      priceCents: { by: 'tamanho', cents: { pequeno: 1650, grande: 2300 } },
    },
    {
      id: 'caldo-de-mandioca',
      name: { 'pt-BR': 'caldo de mandioca' },
      category: 'caldos',
      groups: ['tamanho'],
      priceCents: { by: 'tamanho', cents: { pequeno: 1500, grande: 2100 } },
      allergens: ['milk'],
    },
    {
      id: 'torrada',
      name: { 'pt-BR': 'torrada', 'en-US': 'toast' },
      priceCents: 600,
      category: 'acompanhamentos',
      available: false,
      tags: ['vegetarian'],
      allergens: ['gluten'],
    },
  ]);
  expect(menu.groups).toEqual([
    {
      id: 'tamanho',
      name: { 'pt-BR': 'tamanho', 'en-US': 'size' },
      min: 1,
      max: 1,
      options: [
        { id: 'pequeno', name: { 'pt-BR': 'pequeno', 'en-US': 'small' } },
        { id: 'grande', name: { 'pt-BR': 'grande', 'en-US': 'large' } },
      ],
    },
  ]);
  expect(notes).toEqual([
    'line 4: changed: "purpurina" is no allergen that we know (gluten, milk, egg, peanut, nuts, soy, fish, crustaceans, molluscs, sesame, mustard, celery, lupin, sulphites): write it in menu.json',
    'line 7: left out: "a combinar" is no price: write 24,90 or 24.90',
    'line 8: left out: it has no name',
    'line 9: left out: "Torrada" is there twice, and has no size here',
    'line 10: left out: "Caldo verde" has the size "grande" already',
  ]);
});

test('iFood, by categories: groups of options, a pizza by size and flavour, what is paused', async () => {
  const { menu, notes, format } = await imported('ifood-categories.json');
  expect(format).toBe('ifood');
  expect(menu.items).toMatchObject([
    { id: 'pizza', category: 'pizzas', groups: ['tamanho', 'sabor', 'borda'] },
    {
      id: 'tapioca-de-coco',
      category: 'tapiocas',
      priceCents: 1690,
      groups: ['turbine-a-sua'],
      tags: ['vegetarian'],
      description: { 'pt-BR': 'Coco fresco e leite condensado' },
    },
    { id: 'tapioca-de-carne-seca', priceCents: 2250, available: false },
  ]);
  expect(menu.groups).toMatchObject([
    { id: 'tamanho', min: 1, max: 1, options: [{ id: 'media' }, { id: 'grande' }] },
    {
      id: 'sabor',
      min: 1,
      max: 2,
      shares: true,
      options: [
        { id: 'napolitana', priceCents: { by: 'tamanho', cents: { media: 4200, grande: 5600 } } },
        { id: 'milho', available: false },
      ],
    },
    { id: 'borda', min: 0, max: 1, options: [{ id: 'cheddar', priceCents: 800 }] },
    { id: 'turbine-a-sua', min: 0, max: 3, options: [{ id: 'queijo-coalho', priceCents: 450 }] },
  ]);
  expect(notes).toEqual([
    '[0] "Pizzas" "Sem preço na grande": left out: it has no price for every size',
    '[1] "Tapiocas" items[1] "Tapioca de Carne Seca": changed: the group "Fora de linha" is paused or has no options',
    '[1] "Tapiocas" items[2] "Brinde": left out: it has no price',
  ]);
});

test('iFood, complete items of version 2: names by product, toppings priced by size', async () => {
  const { menu, notes } = await imported('ifood-complete.json');
  expect(menu.items).toMatchObject([
    { id: 'esfiha-aberta', category: 'esfihas', priceCents: 790, groups: ['molhos'] },
    { id: 'pizza-da-casa', groups: ['tamanhos', 'sabores'] },
  ]);
  expect(menu.groups.at(-1)).toMatchObject({
    id: 'sabores',
    shares: true,
    max: 2,
    options: [
      { id: 'atum', priceCents: { by: 'tamanhos', cents: { broto: 3100, inteira: 5200 } } },
    ],
  });
  expect(notes).toEqual(['items[2] "gone": left out: its product nowhere is not in the file']);
});

test('Square: variations are sizes, modifier lists are groups, what has no price is told', async () => {
  const { menu, notes, format } = await imported('square.json', 'en-US');
  expect(format).toBe('square');
  expect(menu.items).toMatchObject([
    {
      id: 'cold-brew',
      name: { 'en-US': 'cold brew' },
      category: 'coffee',
      groups: ['size', 'milk'],
      priceCents: { by: 'size', cents: { small: 425, large: 525 } },
    },
    { id: 'banana-bread', priceCents: 350 },
  ]);
  expect(menu.groups).toMatchObject([
    { id: 'size', name: { 'en-US': 'size', 'pt-BR': 'tamanho' } },
    { id: 'milk', min: 0, max: 1, options: [{ id: 'oat', priceCents: 80 }, { id: 'whole' }] },
  ]);
  expect(notes).toEqual([
    'GIFT "Gift wrap" variations[0]: left out: the variation "Regular" has no price of its own (VARIABLE_PRICING)',
    'GIFT "Gift wrap": left out: no variation of it has a price',
    'OLD "Old cake": left out: it is archived at Square',
  ]);
});

test.each(['schema-org.json', 'schema-org.html'])(
  'schema.org, %s: sections are categories, named offers are sizes, diets are tags',
  async (file) => {
    const { menu, notes, format } = await imported(file, 'en-US');
    expect(format).toBe('schema.org');
    expect(menu.items).toMatchObject([
      {
        id: 'lentil-stew',
        category: 'mains',
        priceCents: 1250,
        tags: ['vegan', 'gluten-free'],
        description: { 'en-US': 'Slow-cooked, with cumin' },
      },
      {
        id: 'lemonade',
        category: 'drinks',
        priceCents: { by: 'size', cents: { glass: 400, jug: 1100 } },
      },
    ]);
    expect(notes).toEqual([
      expect.stringMatching(
        /hasMenuSection\[0\]\.hasMenuItem\[1\] "Market fish": left out: it has no offer with a price$/,
      ),
    ]);
  },
);

test.each([
  ['square.json', 'square', '{"things": []}', /objects/],
  ['menu.json', 'ifood', '{"restaurante": 1}', /list of categories/],
  ['menu.json', 'schema.org', '{"@context": "https://schema.org"}', /MenuItems/],
  ['menu.csv', 'csv', 'a;b\n1;2', /nome, name/],
  ['menu.csv', 'csv', 'nome;preço\n;2', /nothing in menu.csv/],
  ['menu.json', 'square', '{', /is no JSON/],
  ['menu.html', 'schema.org', '<script type="application/ld+json">{</script>', /is no JSON/],
] as const)('%s that is no %s menu: says what was expected', (path, format, text, message) => {
  expect(() => importMenu({ path, text }, 'pt-BR', format)).toThrow(UnknownFormatError);
  expect(() => importMenu({ path, text }, 'pt-BR', format)).toThrow(message);
});
