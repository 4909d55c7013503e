import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { dynamoOrderReceipts } from '../../lambda/adapters/dynamodb/order-receipts.ts';
import { dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import { receiptPdf } from '../../lambda/adapters/pdfkit/receipt-pdf.ts';
import { s3Receipts } from '../../lambda/adapters/s3/receipts.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { RECEIPT_DAYS } from '../../lambda/domain/receipt.ts';
import type { ReceiptStore } from '../../lambda/ports.ts';
import { issueReceipt, type ReceiptPorts } from '../../lambda/receipt/issue-receipt.ts';
import { receiptRoutes } from '../../lambda/receipt/routes.ts';
import { awsClients, CREDENTIALS } from '../../local/composition/aws-clients.ts';
import { createBucket, RECEIPTS_BUCKET } from '../../local/objects/create-bucket.ts';
import { startQueues } from '../../local/queues/start-queues.ts';
import type { ServiceThread } from '../../local/service-thread.ts';
import { newOrder } from '../support/new-order.ts';
import { cantina } from '../support/ports-in-memory.ts';
import { startTables, type TestTables } from '../support/tables.ts';

/** The real S3 and DynamoDB clients over the protocols; objects are files in a folder. */

let folder: string;
let service: ServiceThread;
let tables: TestTables;
let receipts: ReceiptStore;
let now = new Date('2026-11-22T20:00:00Z');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balcao-receipts-'));
  const paths = { queues: join(folder, 'queues'), objects: join(folder, 'objects') };
  service = await startQueues(paths, pino({ level: 'silent' }));
  const { s3 } = awsClients({ dynamodb: service.url, queues: service.url });
  await createBucket(s3);
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL_S3: service.url,
  });
  receipts = s3Receipts(RECEIPTS_BUCKET);
  tables = await startTables();
});
afterAll(async () => {
  await service.stop();
  await tables.stop();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  now = new Date('2026-11-22T20:00:00Z');
});

const clock = { now: () => now };
const ports = (): ReceiptPorts => ({
  menuBook: { version: () => Promise.resolve(cantina) },
  receipts,
  orderReceipts: dynamoOrderReceipts(tables.client, tables.names.orders),
  layOut: receiptPdf,
  clock,
});

async function placed(): Promise<Order> {
  const orders = dynamoOrders(tables.client, tables.names);
  return (await orders.place(newOrder(), '2026-11-22')).order;
}

const ask = (path: string) =>
  Promise.resolve(receiptRoutes({ receipts, clock }).request(`/receipts/${path}`));

test('a receipt is at an address that nobody guesses, in both formats', async () => {
  const token = await issueReceipt(await placed(), ports());
  expect(token).toMatch(/^[\w-]{32}$/);
  for (const query of ['', '?format=80mm', '?format=a4']) {
    const response = await ask(`${token}${query}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toMatch(
      /^inline; filename="recibo-\d+.pdf"$/,
    );
    const file = Buffer.from(await response.arrayBuffer());
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  }
});

test('issued again, or twice at once, it is the same one, and no other stays behind', async () => {
  const order = await placed();
  const before = readdirSync(join(folder, 'objects'), { recursive: true }).length;
  const [one, two] = await Promise.all([
    issueReceipt(order, ports()),
    issueReceipt(order, ports()),
  ]);
  expect(two).toBe(one);
  const again = await dynamoOrders(tables.client, tables.names).get(order.id);
  if (!again) throw new Error('the order is gone');
  expect(await issueReceipt(again, ports())).toBe(one);
  const after = readdirSync(join(folder, 'objects'), { recursive: true }).map(String);
  const files = after.filter((path) => path.endsWith('.pdf.data') && path.includes(one));
  expect(files).toHaveLength(2);
  expect(after.filter((path) => path.endsWith('.pdf.data')).length).toBeLessThan(before + 3);
});

test('it ends when its time is over', async () => {
  const token = await issueReceipt(await placed(), ports());
  now = new Date(now.getTime() + RECEIPT_DAYS * 24 * 60 * 60_000 - 1);
  expect((await ask(token)).status).toBe(200);
  now = new Date(now.getTime() + 1);
  expect((await ask(token)).status).toBe(410);
});

test.each([
  ['an address that nobody was given', 'A'.repeat(32), 404],
  ['one that is too short', 'short', 404],
  ['a way out of the folder', `..%2F..%2F${'A'.repeat(26)}`, 404],
  ['a format that there is not', `${'A'.repeat(32)}?format=a3`, 400],
])('there is nothing at %s', async (_name, path, status) => {
  expect((await ask(path)).status).toBe(status);
});

test('taken away, it is gone; again is done', async () => {
  const token = await issueReceipt(await placed(), ports());
  await receipts.remove(token);
  await receipts.remove(token);
  expect((await ask(token)).status).toBe(404);
});
