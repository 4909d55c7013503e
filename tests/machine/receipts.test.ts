import { rm } from 'node:fs/promises';
import { receiptPdf } from '../../lambda/adapters/pdfkit/receipt-pdf.ts';
import { s3Receipts } from '../../lambda/adapters/s3/receipts.ts';
import { receiptOf } from '../../lambda/receipt/receipt-of.ts';
import { anOrder } from '../receipt/an-order.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';
import { cantina } from '../support/ports-in-memory.ts';

/** `npm start` and its receipts: written to its S3, read at the shop's own address, and there after a restart. */

let machine: TestMachine;
beforeAll(async () => {
  machine = await startMachine();
});
afterAll(async () => {
  await machine.stop();
  await rm(machine.data, { recursive: true, force: true });
});

const at = (path: string) =>
  fetch(`${new URL(machine.local.chat.endpoint).origin}/receipts/${path}`);

test('a receipt is read byte for byte at its address', async () => {
  const { endpoint, buckets } = machine.local.s3;
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_S3: endpoint,
  });
  const token = 'a'.repeat(32);
  const pdf = await receiptPdf(receiptOf(anOrder(), cantina), 'a4');
  const expiresAt = new Date(Date.now() + 60_000);
  await s3Receipts(buckets.receipts).put(token, 'a4', { pdf, name: 'recibo-12.pdf', expiresAt });
  const response = await at(token);
  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(pdf))).toBe(true);
  expect((await at(`${token}?format=80mm`)).status).toBe(404);

  await machine.kill();
  machine = await startMachine({ data: machine.data });
  expect((await at(token)).status).toBe(200);
});
