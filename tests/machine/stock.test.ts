import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lexCustomer, until } from '../support/customers.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';

/** The shop's people change stock, prices and what is to be had through the console's API, while customers order. */

let machine: TestMachine;
let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'balcao-stock-'));
  machine = await startMachine({ data });
});
afterAll(async () => {
  await machine.stop();
  await rm(data, { recursive: true, force: true });
});

interface StockSeen {
  sku: string;
  name: string;
  available: number;
  reserved: number;
  orders: number;
  paused: boolean;
  low: boolean;
  changes: { key: string; who: string; kind: string; from: number; to: number }[];
}

const api = (path: string, body?: object) =>
  fetch(`${machine.local.console.endpoint}/api/${path}`, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });

async function flan(): Promise<StockSeen> {
  const { stock } = (await (await api('stock')).json()) as { stock: StockSeen[] };
  const found = stock.find(({ sku }) => sku === 'item:flan');
  if (!found) throw new Error('the demo shop does not count its pudding');
  return found;
}

const change = async (path: string, body: object): Promise<StockSeen> => {
  const response = await api(`stock/item:flan/${path}`, { key: randomUUID(), ...body });
  expect(response.status).toBe(200);
  return (await response.json()) as StockSeen;
};

test('what comes in, what a count finds and who did it', async () => {
  const first = await flan();
  expect(first).toMatchObject({ name: 'pudim', reserved: 0, paused: false });
  await change('restock', { quantity: 5, key: 'truck-1' });
  await change('restock', { quantity: 5, key: 'truck-1' });
  expect(await flan()).toMatchObject({
    available: first.available + 5,
    changes: [{ key: 'truck-1', who: 'console', kind: 'restock' }],
  });
  expect(await change('correct', { counted: 3 })).toMatchObject({ available: 3 });
  expect(await change('correct', { available: 7 })).toMatchObject({ available: 7, reserved: 0 });
});

test('an option is named with its slash, or with it encoded', async () => {
  const { stock } = (await (await api('stock')).json()) as { stock: StockSeen[] };
  const option = stock.find(({ sku }) => sku.startsWith('option:'));
  const sku = option?.sku ?? '';
  for (const written of [sku, encodeURIComponent(sku)]) {
    const response = await api(`stock/${written}/restock`, { key: randomUUID(), quantity: 1 });
    expect(await response.json()).toMatchObject({ sku });
  }
});

test('paused, it is on the menu as not to be had; resumed, it is again', async () => {
  const onMenu = async () => {
    const { items } = (await (await api('menu')).json()) as {
      items: { sku: string; available: boolean }[];
    };
    return items.find(({ sku }) => sku === 'item:flan');
  };
  await change('pause', {});
  expect([await flan(), await onMenu()]).toMatchObject([{ paused: true }, { available: false }]);
  await change('resume', {});
  expect([await flan(), await onMenu()]).toMatchObject([{ paused: false }, { available: true }]);
});

test.each([
  ['stock/item:frog/pause', { key: 'a' }, 404, /does not count item:frog/],
  ['stock/item:flan/restock', { quantity: 3 }, 400, /key/],
  ['stock/item:flan/restock', { key: 'a', quantity: 0 }, 400, /quantity/],
  ['stock/item:flan/correct', { key: 'a' }, 400, /./],
  ['stock/item:flan/correct', { key: 'a', available: 1, counted: 1 }, 400, /./],
  ['menu/item:flan', { key: 'a' }, 400, /give available, priceCents/],
  ['menu/item:frog', { key: 'a', available: false }, 400, /nothing on the menu/],
])('%s with %j is refused with %i', async (path, body, status, why) => {
  const response = await api(path, body);
  expect(response.status).toBe(status);
  expect(JSON.stringify(await response.json())).toMatch(why);
});

test('orders that hold some of it are counted, not named', async () => {
  const says = lexCustomer(machine.local, 'pt-BR');
  for (const words of [
    'dois pudins e uma pizza grande de calabresa',
    'só isso',
    'Rua das Flores 120, Centro',
    'Maria',
    '11 98765-4321',
    'cartão',
  ])
    await says(words);
  const { order } = await says('sim');
  const held = await until(flan, ({ reserved }) => reserved > 0);
  expect(held).toMatchObject({ reserved: 2, orders: 1 });
  expect(JSON.stringify(held)).not.toContain(order?.id);
});

test('a price changed is what the next customer hears, also after a power cut', async () => {
  const response = await api('menu/item:flan', { key: randomUUID(), priceCents: 1234 });
  expect(response.status).toBe(200);
  await machine.kill();
  machine = await startMachine({ data });
  const says = lexCustomer(machine.local, 'pt-BR');
  await says('um pudim');
  expect((await says('quanto deu?')).words).toMatch(/12,34/);
});
