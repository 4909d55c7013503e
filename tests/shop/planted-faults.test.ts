import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkShop, ShopUnreadableError } from '../../local/shop/check-shop.ts';
import type { Finding } from '../../local/shop/finding.ts';
import { renderFinding } from '../../local/shop/finding.ts';
import { loadShop, ShopFaultsError } from '../../local/shop/load-shop.ts';

const SHOP = join(import.meta.dirname, '../../shop');

/** A small sound shop, to plant one fault at a time in. */
const MENU = {
  categories: [{ id: 'food', name: both('comida', 'food') }],
  items: [
    {
      id: 'pizza',
      name: both('pizza', 'pizza'),
      category: 'food',
      groups: ['size', 'flavour'],
    },
    { id: 'water', name: both('água', 'water'), priceCents: 500 },
    { id: 'beer', name: both('cerveja', 'beer'), priceCents: 900, minimumAge: 18 },
    {
      id: 'lunch',
      name: both('almoço', 'lunch'),
      priceCents: 3000,
      components: [{ item: 'water', quantity: 1 }],
    },
  ],
  groups: [
    {
      id: 'size',
      name: both('tamanho', 'size'),
      min: 1,
      max: 1,
      options: [
        { id: 'small', name: both('pequena', 'small') },
        { id: 'large', name: both('grande', 'large') },
      ],
    },
    {
      id: 'flavour',
      name: both('sabor', 'flavour'),
      min: 1,
      max: 2,
      shares: true,
      options: [
        {
          id: 'tuna',
          name: both('atum', 'tuna'),
          priceCents: { by: 'size', cents: { small: 3000, large: 5000 } },
        },
      ],
    },
  ],
};

const SHOP_JSON = {
  id: 'casa',
  name: 'Casa',
  phone: '+55 11 5555-0100',
  timeZone: 'America/Sao_Paulo',
  city: 'São Paulo',
  hours: { mon: [{ from: '18:00', to: '24:00' }] },
  areas: [
    {
      id: 'centro',
      name: 'Centro',
      ceps: [{ from: '01000000', to: '01099999' }],
      feeCents: 500,
      minutes: { from: 30, to: 40 },
    },
    { id: 'sul', name: 'Sul', feeCents: 900, minutes: { from: 30, to: 40 } },
  ],
  paymentsAtDoor: ['cash'],
  limits: {},
};

function both(portuguese: string, english: string) {
  return { 'pt-BR': portuguese, 'en-US': english };
}

const coupon = (more: object) => ({ code: 'DEZ', kind: 'percent', percent: 10, ...more });

type Fault = [severity: string, at: string, message: RegExp];

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'balcao-shop-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

/** Writes the sound shop with one value replaced, named by its path, and checks it. */
async function plant(file: 'menu.json' | 'shop.json', path: string, value: unknown) {
  const files = { 'menu.json': structuredClone(MENU), 'shop.json': structuredClone(SHOP_JSON) };
  if (path !== '') put(files[file], path.split('.'), value);
  for (const [name, content] of Object.entries(files))
    await writeFile(join(directory, name), JSON.stringify(content, undefined, 2));
  return (await checkShop(directory)).findings;
}

function put(target: object, [step = '', ...rest]: string[], value: unknown): void {
  const record = target as Record<string, unknown>;
  if (rest.length > 0) put(record[step] as object, rest, value);
  else if (value === undefined) Reflect.deleteProperty(record, step);
  else record[step] = value;
}

const seen = ({ severity, path, message }: Finding) => ({ severity, at: path.join('.'), message });

test('a sound shop has no findings', async () => {
  expect(await plant('menu.json', '', undefined)).toEqual([]);
});

test('the demo shop has no findings', async () => {
  expect((await checkShop(SHOP)).findings.map(renderFinding)).toEqual([]);
});

test.each<[string, unknown, Fault]>([
  ['items.1.priceCents', undefined, ['error', 'items.1', /"water" has no price/]],
  ['items.1.priceCents', '5,00', ['error', 'items.1.priceCents', /./]],
  ['items.1.unit', 'g', ['error', 'items.1', /no pricePerThousandCents/]],
  [
    'items.1.pricePerThousandCents',
    900,
    ['error', 'items.1.pricePerThousandCents', /by the piece/],
  ],
  ['items.1.pricecents', 900, ['warning', 'items.1.pricecents', /no field/]],
  [
    'items.1.priceCents',
    { by: 'size', cents: { small: 1, large: 2 } },
    ['error', 'items.1.priceCents.by', /no such group/],
  ],
  [
    'items.1.priceCents',
    { by: 'shape', cents: {} },
    ['error', 'items.1.priceCents.by', /no group "shape"/],
  ],
  ['items.1.category', 'drinks', ['error', 'items.1.category', /no category "drinks"/]],
  ['items.1.name', { 'pt-BR': 'água' }, ['warning', 'items.1.name', /no name in en-US/]],
  [
    'items.1.aliases',
    { 'pt-BR': ['Cervejá'] },
    ['warning', 'items.2.name.pt-BR', /"water" and "beer"/],
  ],
  ['items.1.aliases', { 'en-US': ['Water'] }, ['warning', 'items.1.aliases.en-US.0', /twice/]],
  ['items.1.allergens', ['dairy'], ['error', 'items.1.allergens.0', /"dairy" is no allergen/]],
  ['items.1.groups', ['nope'], ['error', 'items.1.groups.0', /no group "nope"/]],
  ['items.1.id', 'pizza', ['error', 'items.1.id', /twice/]],
  ['items.0.groups', ['flavour'], ['error', 'groups.1.options.0.priceCents.by', /no such group/]],
  ['items.0.includes', ['bacon'], ['error', 'items.0.includes.0', /no option "bacon"/]],
  ['items.3.components.0.item', 'wine', ['error', 'items.3.components.0.item', /no item "wine"/]],
  ['items.3.components.0.item', 'beer', ['error', 'items.3.components.0.item', /18 and over/]],
  ['items.3.components.0.item', 'lunch', ['error', 'items.3.components.0.item', /itself a combo/]],
  ['groups.0.default', 'huge', ['error', 'groups.0.default', /no option "huge"/]],
  ['groups.0.max', 2, ['error', 'groups.0.max', /prices hang on group "size"/]],
  [
    'groups.0.options.1.id',
    'big',
    ['error', 'groups.1.options.0.priceCents.cents', /no price for "big"/],
  ],
  [
    'groups.0.options.0.name',
    both('grande', 'small'),
    ['warning', 'groups.0.options.1.name.pt-BR', /"small" and "large"/],
  ],
  ['groups.1.min', 2, ['error', 'groups.1.min', /asks for 2 and has 1/]],
  ['items.0.groups', ['size'], ['warning', 'groups.1', /no item uses group "flavour"/]],
])('in menu.json, %s as %j is found', async (path, value, [severity, at, message]) => {
  const findings = await plant('menu.json', path, value);
  expect(findings.map(seen)).toContainEqual({
    severity,
    at,
    message: expect.stringMatching(message) as string,
  });
  for (const finding of findings) expect(finding.mend).not.toBe('');
});

test.each<[string, unknown, Fault]>([
  ['areas.0.minutes', { from: 50, to: 30 }, ['error', 'areas.0.minutes', /from 50 to 30/]],
  [
    'areas.0.ceps.0',
    { from: '01099999', to: '01000000' },
    ['error', 'areas.0.ceps.0', /back to front/],
  ],
  ['areas.1.ceps', [{ from: '01050000', to: '02000000' }], ['error', 'areas.1.ceps.0', /overlap/]],
  ['areas.0.ceps.0.from', '01000-000', ['error', 'areas.0.ceps.0.from', /eight digits/]],
  ['areas.1.id', 'centro', ['error', 'areas.1.id', /twice/]],
  [
    'areas.1.neighbourhoods',
    ['centro'],
    ['warning', 'areas.1.neighbourhoods.0', /the first is taken/],
  ],
  ['areas.1.neighbourhoods', ['Sé'], ['warning', 'areas.1.neighbourhoods.0', /so short/]],
  ['hours.mon', [{ from: '22:00', to: '02:00' }], ['error', 'hours.mon.0', /opens at 22:00/]],
  ['hours.mon', [{ from: '20:00', to: '24:30' }], ['error', 'hours.mon.0.to', /ends at 24:00/]],
  ['hours', {}, ['warning', 'hours', /never opens/]],
  ['timeZone', 'Brasilia', ['error', 'timeZone', /time zone/]],
  [
    'coupons',
    [coupon({}), coupon({ code: 'dez ' })],
    ['error', 'coupons.1.code', /"dez " is there twice/],
  ],
  [
    'coupons',
    [coupon({ validFrom: '2026-12-02', validUntil: '2026-12-01' })],
    ['error', 'coupons.0.validUntil', /before it begins/],
  ],
  ['coupons', [coupon({ items: ['wine'] })], ['error', 'coupons.0.items.0', /"wine" is none/]],
  [
    'coupons',
    [coupon({ categories: ['drinks'] })],
    ['error', 'coupons.0.categories.0', /"drinks" is none/],
  ],
  ['coupons', [coupon({ kind: 'gift' })], ['error', 'coupons.0.kind', /./]],
  ['coupons', [coupon({ percent: 0 })], ['error', 'coupons.0.percent', /./]],
  ['pix', { key: 'my key' }, ['error', 'pix.key', /a Pix key is an e-mail/]],
  ['pix', { key: '+5511987654321', minutes: 0 }, ['error', 'pix.minutes', /./]],
  ['paymentsAtDoor', ['gold'], ['error', 'paymentsAtDoor.0', /./]],
])('in shop.json, %s as %j is found', async (path, value, [severity, at, message]) => {
  expect((await plant('shop.json', path, value)).map(seen)).toContainEqual({
    severity,
    at,
    message: expect.stringMatching(message) as string,
  });
});

test('a finding says the line and the column of what is wrong', async () => {
  await plant('menu.json', 'items.1.category', 'drinks');
  const [found] = (await checkShop(directory)).findings;
  const lines = (await readFile(join(directory, 'menu.json'), 'utf8')).split('\n');
  expect(lines[(found?.line ?? 0) - 1]?.slice((found?.column ?? 0) - 1)).toBe('"drinks"');
});

test.each([
  ['{\n  "items": [,]\n}', 2, 13],
  ['{\n  "items": []\n  "groups": []\n}', 3, 3],
  ['{ "items": [],\n "items": [] }', 2, 2],
  ['', 1, 1],
])('text that is no JSON, %j, is said to be wrong at its place', async (text, line, column) => {
  await plant('menu.json', '', undefined);
  await writeFile(join(directory, 'menu.json'), text);
  expect((await checkShop(directory)).findings).toMatchObject([
    { severity: 'error', line, column },
  ]);
});

test('loading a shop with faults fails with all of them at once', async () => {
  await plant('menu.json', 'items.1.priceCents', undefined);
  await writeFile(join(directory, 'shop.json'), JSON.stringify({ ...SHOP_JSON, areas: [] }));
  const loading = loadShop(directory);
  await expect(loading).rejects.toBeInstanceOf(ShopFaultsError);
  await expect(loading).rejects.toThrow(/2 faults:[^]*"water" has no price[^]*areas/);
});

test('a shop with warnings loads', async () => {
  await plant('menu.json', 'items.1.name', { 'pt-BR': 'água' });
  expect((await loadShop(directory)).menu.items).toHaveLength(4);
});

test('a directory without a shop is unreadable', async () => {
  await expect(checkShop(join(directory, 'none'))).rejects.toBeInstanceOf(ShopUnreadableError);
});
