import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoChargeBook } from '../../lambda/adapters/dynamodb/charge-book.ts';
import { dynamoMenuBook } from '../../lambda/adapters/dynamodb/menu-book.ts';
import { dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import { staticPix } from '../../lambda/adapters/pix/static-pix.ts';
import { awsClients } from '../../local/composition/aws-clients.ts';
import { chargeFor } from '../pix/bank.ts';
import { newOrder } from '../support/new-order.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';
import { describeInBrowser } from './chromium.ts';
import { visit } from './visit.ts';

/** Pix without a bank: the shop says in the console that the money came, and that it went back. */

await describeInBrowser('in the console', (browser) => {
  let machine: TestMachine;
  beforeAll(async () => {
    machine = await startMachine();
  });
  afterAll(() => machine.stop());

  test('the shop says that the Pix came, and later that it was given back', async () => {
    const { dynamodb, sqs } = machine.local;
    const clients = awsClients({ dynamodb: dynamodb.endpoint, queues: sqs.endpoint });
    const client = DynamoDBDocumentClient.from(clients.dynamodb, {
      marshallOptions: { removeUndefinedValues: true },
    });
    const orders = dynamoOrders(client, dynamodb.tables);
    const { version } = await dynamoMenuBook(client, dynamodb.tables.shop).current();
    const contents = { payment: 'pix' as const, menuVersion: version };
    const { order } = await orders.place(newOrder(contents), '2026-11-22');
    const now = () => new Date();
    const book = dynamoChargeBook(client, dynamodb.tables.orders);
    const merchant = { name: 'Cantina da Vila', city: 'São Paulo' };
    const pix = staticPix({ key: 'pix@cantina.example', merchant }, { book, now });
    const { id } = await pix.open(
      chargeFor({ now: Date.now() }, { orderId: order.id, key: order.id }),
    );

    const shop = await visit(browser, machine.local.console.endpoint, { locale: 'pt-BR' });
    const button = (name: string) => shop.page.getByRole('button', { name: `${name}: pedido` });
    await button('O Pix caiu').click();
    await button('O Pix caiu').waitFor({ state: 'detached' });
    expect(await pix.read(id)).toMatchObject({ status: 'paid', receivedCents: 12_345 });
    expect(await button('Devolvi o Pix').count()).toBe(0);

    await orders.advance(order.id, { to: 'cancelled', from: ['received'], at: now() });
    await button('Devolvi o Pix').click();
    await button('Devolvi o Pix').waitFor({ state: 'detached' });
    expect(await pix.read(id)).toMatchObject({ refundedCents: 12_345 });
    expect(await shop.barriers()).toEqual([]);
    expect(shop.faults).toEqual([]);
    await shop.page.context().close();
  });
});
