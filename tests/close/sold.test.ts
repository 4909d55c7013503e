import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import { listen, type Listener } from '../../local/http/listener.ts';
import { readPopular } from '../../tools/models/popular.ts';
import { newOrder } from '../support/new-order.ts';
import { startTables, type TestTables } from '../support/tables.ts';

/** What was ordered how often, as `npm run sold` writes it and `npm run models -- --popular` reads it. */

const NOW = Date.now();
const daysAgo = (days: number) => new Date(NOW - days * 24 * 60 * 60_000).toISOString();

let tables: TestTables;
let machine: Listener;
let folder: string;
beforeAll(async () => {
  [tables, folder] = await Promise.all([startTables(), mkdtemp(join(tmpdir(), 'balcao-sold-'))]);
  machine = await listen(() =>
    Response.json({
      dynamodb: { endpoint: tables.endpoint, tables: { orders: tables.names.orders } },
    }),
  );
  const place = (placedAt: string, lines: ReturnType<typeof newOrder>['contents']['lines']) =>
    dynamoOrders(tables.client, tables.names).place(
      { ...newOrder({ lines }), placedAt },
      placedAt.slice(0, 10),
    );
  const flan = { item: 'flan', quantity: 2, options: [] };
  const large = { group: 'pizza-size', option: 'large', amount: 'regular' as const };
  await place(daysAgo(1), [flan, { item: 'pizza', quantity: 1, options: [large] }]);
  await place(daysAgo(10), [flan]);
  await place(daysAgo(100), [{ item: 'lasagna', quantity: 1, options: [] }]);
}, 60_000);
afterAll(async () => {
  await machine.close();
  await tables.stop();
  await rm(folder, { recursive: true, force: true });
});

async function sold(...args: string[]) {
  const file = join(import.meta.dirname, '../../tools/sold.ts');
  const child = spawn(process.execPath, [file, '--port', String(machine.port), ...args]);
  const [out, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { out, errors, code };
}

const given = async (content: string) => {
  const file = join(folder, 'popular.csv');
  await writeFile(file, content);
  return file;
};

test('items and options, by how many orders had them in the last ninety days', async () => {
  const { out, code } = await sold();
  expect(out).toBe('id,count\nflan,2\npizza,1\npizza-size.large,1\n');
  expect(code).toBe(0);
  expect([...(await readPopular(await given(out)))]).toEqual([
    ['flan', 2],
    ['pizza', 1],
    ['pizza-size.large', 1],
  ]);
});

test('of another time, where that is asked for', async () => {
  expect((await sold('--days', '365')).out).toContain('lasagna,1\n');
  expect((await sold('--days', '5')).out).toContain('flan,1\n');
  expect(await sold('--days', 'many')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('expected a number of days') as string,
  });
});

test('a till’s sheet with semicolons is read, and its rows of one item are added up', async () => {
  const file = await given('﻿id;name;count\r\nflan;Pudim;3\r\nflan;Pudim;4.5\r\n');
  expect([...(await readPopular(file))]).toEqual([['flan', 7.5]]);
});

test.each([
  ['no count', 'id,count\nflan,\n', /popular\.csv, row 1: expected an id and a count/],
  ['other headings', 'item,sold\nflan,3\n', /row 1: .*headings id and count/],
  ['no table', 'id,count\n"flan,3\n', /popular\.csv: .*[Qq]uote/],
])('%s is told with its place', async (_what, content, message) => {
  await expect(readPopular(await given(content))).rejects.toThrow(message);
});

test('a file that is not there is told', async () => {
  await expect(readPopular(join(folder, 'none.csv'))).rejects.toThrow(/none\.csv cannot be read/);
});
