import { UpdateCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import { orderId } from '../../lambda/domain/ids.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { ulid } from 'ulid';
import { awsClients } from '../../local/composition/aws-clients.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';
import { newOrder } from '../support/new-order.ts';
import { describeInBrowser } from './chromium.ts';
import { visit } from './visit.ts';

/** The day's close as the shop's people see it. */

const DAY = '2026-03-10';

await describeInBrowser('in the page of the day’s close', (browser) => {
  let machine: TestMachine;
  beforeAll(async () => {
    machine = await startMachine();
    await place({ status: 'delivered' });
    await place({ status: 'delivered', charges: charges(8_960) });
    await place({ status: 'preparing' });
  });
  afterAll(() => machine.stop());

  async function place(change: Partial<Order>) {
    const { dynamodb, sqs } = machine.local;
    const client = DynamoDBDocumentClient.from(
      awsClients({ dynamodb: dynamodb.endpoint, queues: sqs.endpoint }).dynamodb,
      { marshallOptions: { removeUndefinedValues: true } },
    );
    const placedAt = `${DAY}T18:00:00.000Z`;
    const id = orderId(ulid(Date.parse(placedAt)));
    const order = newOrder({ payment: 'cash' }, { id, placedAt });
    await dynamoOrders(client, dynamodb.tables).place(order, DAY);
    await client.send(
      new UpdateCommand({
        TableName: dynamodb.tables.orders,
        Key: { id },
        UpdateExpression: 'SET #status = :status, charges = :charges',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':status': change.status, ':charges': change.charges ?? {} },
      }),
    );
  }

  test('a day adds up in both languages, and says which order does not', async () => {
    const shop = await visit(browser, `${machine.local.console.endpoint}/close`);
    const { page } = shop;
    await page.getByText('Nenhuma: cada pedido fechou certo.').waitFor();
    await page.getByLabel('Dia').fill(DAY);
    await page.getByRole('cell', { name: 'R$ 134,40' }).first().waitFor();
    expect(await page.getByText('Ainda há pedidos em aberto').count()).toBe(1);
    const row = page.getByRole('row', { name: 'Pedido 2' });
    expect(await row.textContent()).toMatch(/R\$\s44,80.*R\$\s89,60.*R\$\s44,80/);
    expect(await shop.barriers()).toEqual([]);

    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('row', { name: 'Cash, at the door' }).waitFor();
    expect(await page.getByRole('row', { name: 'Order 2' }).count()).toBe(1);
    expect(await shop.barriers()).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download spreadsheet' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`${DAY}.csv`);
    expect(shop.faults).toEqual([]);
    await page.context().close();
  });
});

const charges = (receivedCents: number): NonNullable<Order['charges']> => ({
  twice: {
    id: 'twice',
    orderId: newOrder().id,
    method: 'pix',
    amountCents: cents(4_480),
    status: 'paid',
    receivedCents: cents(receivedCents),
    refundedCents: cents(0),
    payments: [],
  },
});
