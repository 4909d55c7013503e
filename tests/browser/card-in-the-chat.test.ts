import { setTimeout as delay } from 'node:timers/promises';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type Stripe from 'stripe';
import { stripeClient } from '../../lambda/adapters/stripe/client.ts';
import { stripeKeysSchema } from '../../lambda/adapters/stripe/provider.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { awsClients } from '../../local/composition/aws-clients.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';
import { chat } from './chat.ts';
import { describeInBrowser } from './chromium.ts';
import { visit, type Visit } from './visit.ts';

/** A card in the chat: the link, the provider's page, what the chat says then, and what the provider has in its books. */

const WITHIN_MILLISECONDS = 20_000;
const TAKEN = 'succeeded: 7290 taken, 0 held';
const LAPTOP = { viewport: { width: 1100, height: 900 }, locale: 'en-US' };

await describeInBrowser('a card in the chat', (browser) => {
  let machine: TestMachine;
  let customer: Visit;
  let shop: Visit;
  beforeAll(async () => {
    machine = await startMachine();
    customer = await visit(browser, machine.local.chat.endpoint, LAPTOP);
    shop = await visit(browser, machine.local.console.endpoint, { locale: 'pt-BR' });
  });
  afterAll(() => machine.stop());

  /** The provider's own books, read with the shop's key: what is held and what was taken, by intent. */
  async function booked(): Promise<string[]> {
    const { secretsManager, stripe } = machine.local;
    const secrets = new SecretsManagerClient({
      endpoint: secretsManager.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const { SecretString = '' } = await secrets.send(
      new GetSecretValueCommand({ SecretId: 'balcao/stripe' }),
    );
    const { secretKey } = stripeKeysSchema.parse(JSON.parse(SecretString));
    const client = stripeClient({ secretKey, endpoint: stripe.endpoint });
    const { Items = [] } = await tables().send(
      new ScanCommand({ TableName: machine.local.dynamodb.tables.orders }),
    );
    const charges = (Items as Order[])
      .toSorted((one, other) => one.number - other.number)
      .flatMap((order) => Object.values(order.charges ?? {}));
    return Promise.all(
      charges.map(async ({ id }) => {
        const page = await client.checkout.sessions.retrieve(id, { expand: ['payment_intent'] });
        const { status, amount_received, amount_capturable } =
          page.payment_intent as Stripe.PaymentIntent;
        return `${status}: ${amount_received} taken, ${amount_capturable} held`;
      }),
    );
  }

  const tables = () =>
    DynamoDBDocumentClient.from(
      awsClients({ dynamodb: machine.local.dynamodb.endpoint, queues: machine.local.sqs.endpoint })
        .dynamodb,
    );

  /** Waits until the books say so. */
  async function until(...lines: string[]): Promise<void> {
    const end = Date.now() + WITHIN_MILLISECONDS;
    while (Date.now() < end && (await booked()).join() !== lines.join()) await delay(100);
    expect(await booked()).toEqual(lines);
  }

  const press = (name: string) => shop.page.getByRole('button', { name, exact: true }).click();

  /** Presses the link in the chat, has a card declined on the page and another taken, and comes back. */
  const pays = async () => {
    const { page } = customer;
    const payment = page.locator('[data-payment]').last();
    await payment.getByRole('link', { name: 'Pay by card' }).click();
    await page.getByRole('radio', { name: 'Insufficient funds' }).check();
    await page.getByRole('button', { name: 'Pay' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('radio', { name: 'Visa that goes through' }).check();
    await page.getByRole('button', { name: 'Pay' }).click();
    await page.getByRole('status').waitFor();
    await page.getByRole('link', { name: 'Back to the shop' }).click();
    // The next payment's link is not taken for this one's.
    await payment.locator('[data-state=paid]').waitFor();
  };

  test('it is held once it is paid on the page, and taken once the kitchen accepts', async () => {
    const { say } = chat(customer.page);
    await say('a large calabresa pizza');
    for (const words of ["that's all", 'Rua das Flores 120, Centro', 'Mary Smith'])
      await say(words);
    expect(await say('11 98765-4321')).toMatch(/Pix or card/);
    expect(await say('card now')).toMatch(/keep this card/);
    expect(await say('no')).toMatch(/You'll pay now by card/);
    await say('yes');
    await pays();
    expect(await customer.barriers()).toEqual([]);
    await until('requires_capture: 0 taken, 7290 held');
    await press('Aceitar (25 min): pedido 1');
    await until(TAKEN);
    expect(await say("where's my order?")).toMatch(/order 1/i);
  });

  test('it is let go of where the kitchen does not accept', async () => {
    const { say } = chat(customer.page);
    await say('a lasagna');
    await say("that's all");
    await say('card now');
    await say('yes');
    await pays();
    await until(TAKEN, 'requires_capture: 0 taken, 5490 held');
    await press('Recusar: pedido 2');
    await until(TAKEN, 'canceled: 0 taken, 0 held');
    expect(await say("where's my money?")).toMatch(/never charged/);
    expect([...customer.faults, ...shop.faults]).toEqual([]);
  });
});
