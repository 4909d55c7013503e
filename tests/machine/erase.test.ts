import { rm } from 'node:fs/promises';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { dynamoChargeBook } from '../../lambda/adapters/dynamodb/charge-book.ts';
import { dynamoErasures } from '../../lambda/adapters/dynamodb/erasures.ts';
import { dynamoOrderReceipts } from '../../lambda/adapters/dynamodb/order-receipts.ts';
import { dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import { receiptPdf } from '../../lambda/adapters/pdfkit/receipt-pdf.ts';
import { s3Receipts } from '../../lambda/adapters/s3/receipts.ts';
import { secretsManagerSecret } from '../../lambda/adapters/secretsmanager/secret.ts';
import { stripeCards } from '../../lambda/adapters/stripe/cards.ts';
import { customerId } from '../../lambda/domain/ids.ts';
import { issueReceipt } from '../../lambda/receipt/issue-receipt.ts';
import { eraseWaiting } from '../../lambda/workflow/reconcile/erase.ts';
import { awsClients } from '../../local/composition/aws-clients.ts';
import { asking, CARDS } from '../stripe/shop-at-stripe.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';
import { newOrder } from '../support/new-order.ts';
import { cantina } from '../support/ports-in-memory.ts';

/** A customer is forgotten: the orders name nobody, and receipts and the saved card go, however often Stripe is down. */

let machine: TestMachine;
beforeAll(async () => {
  machine = await startMachine();
});
afterAll(async () => {
  await machine.stop();
  await rm(machine.data, { recursive: true, force: true });
});

function shopOf({ local }: TestMachine) {
  const { dynamodb, sqs, s3, stripe, chat, secretsManager } = local;
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.endpoint,
  });
  const clients = awsClients({ dynamodb: dynamodb.endpoint, queues: sqs.endpoint });
  const client = DynamoDBDocumentClient.from(clients.dynamodb, {
    marshallOptions: { removeUndefinedValues: true },
  });
  const now = () => new Date();
  const cards = stripeCards(
    { secretName: 'balcao/stripe', returnUrl: chat.endpoint, endpoint: stripe.endpoint },
    { readSecret: secretsManagerSecret('balcao/stripe'), now },
  );
  return {
    orders: dynamoOrders(client, dynamodb.tables),
    book: dynamoChargeBook(client, dynamodb.tables.orders),
    cards,
    erasing: {
      erasures: dynamoErasures(client, dynamodb.tables.shop),
      receipts: s3Receipts(s3.buckets.receipts),
      payments: { savedCards: cards },
    },
    receiptPorts: {
      menuBook: { version: () => Promise.resolve(cantina) },
      receipts: s3Receipts(s3.buckets.receipts),
      orderReceipts: dynamoOrderReceipts(client, dynamodb.tables.orders),
      layOut: receiptPdf,
      clock: { now },
    },
  };
}

const failures = (method: 'POST' | 'DELETE', body?: object) =>
  fetch(`${machine.local.stripe.endpoint}/control/failures`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });

test('a receipt is not found any more, the card is let go of at Stripe, and the books keep the money', async () => {
  const shop = shopOf(machine);
  const customer = customerId(`customer-${ulid()}`);
  const contents = { payment: 'card', online: true, saveCard: true, name: 'Zuleide' } as const;
  const placed = await shop.orders.place(newOrder(contents, { customer }), '2026-11-22');
  const { id } = placed.order;
  const charge = await shop.cards.open(asking({ orderId: id, customer: { saveCard: true } }));
  await fetch(charge.payUrl ?? '', {
    method: 'POST',
    body: new URLSearchParams({ card: CARDS.visa }),
  });
  const taken = await shop.cards.capture(charge.id, `${id}-capture`);
  await shop.book.changed(taken);
  const paid = (await shop.orders.get(id)) ?? placed.order;
  const token = await issueReceipt({ ...paid, status: 'delivered' }, shop.receiptPorts);
  await shop.orders.advance(id, { to: 'delivered', from: ['received'], at: new Date() });
  const address = `${new URL(machine.local.chat.endpoint).origin}/receipts/${token}`;
  expect((await fetch(address)).status).toBe(200);

  await shop.orders.anonymise(customer);
  await shop.orders.anonymise(customer);
  const order = JSON.stringify(await shop.orders.get(id));
  for (const kept of [
    'Zuleide',
    '+5511',
    'Flores',
    token,
    taken.savedCard?.reference ?? '-',
    '"last4"',
  ])
    expect(order).not.toContain(kept);
  expect((await shop.orders.get(id))?.charges?.[charge.id]).toMatchObject({ receivedCents: 8_790 });

  await failures('POST', { kind: '500', times: 100 });
  const down = await eraseWaiting(shop.erasing);
  expect(down).toMatchObject({
    erased: [],
    failed: [{ what: expect.stringContaining(id) as string }],
  });
  await failures('DELETE');
  expect(await eraseWaiting(shop.erasing)).toEqual({ erased: [id], failed: [] });
  expect(await eraseWaiting(shop.erasing)).toEqual({ erased: [], failed: [] });

  for (const format of ['a4', '80mm'])
    expect((await fetch(`${address}?format=${format}`)).status).toBe(404);
  const again = shop.cards.open(
    asking({ customer: { savedCard: taken.savedCard?.reference ?? '' } }),
  );
  await expect(again).rejects.toMatchObject({ name: 'ChargeRefusedError' });
});
