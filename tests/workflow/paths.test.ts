import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { lexCustomer, sdk, until, type Says } from '../support/customers.ts';
import { deliveryCodeOf } from '../support/delivery-code.ts';
import { endedExecution } from '../support/executions.ts';
import { TO_KITCHEN, TO_SOLD_OUT, UNDONE } from '../support/order-path.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';

/** Each way through an order's workflow, by the states it passes, with nobody answering but the test. */

const SKU = 'item:flan';

let machine: TestMachine;
let tables: DynamoDBDocumentClient;
beforeAll(async () => {
  machine = await startMachine({});
  const { endpoint } = machine.local.dynamodb;
  tables = DynamoDBDocumentClient.from(new DynamoDBClient({ ...sdk, endpoint }));
}, 60_000);
afterAll(() => machine.stop());

/** A known customer's order of two puddings and a pizza, placed. */
async function placed(
  asks: string[] = [],
  where = ['Rua das Flores 120, Centro'],
): Promise<{ id: string; says: Says }> {
  const says = lexCustomer(machine.local, 'pt-BR');
  for (const words of [
    'dois pudins e uma pizza grande de calabresa',
    ...asks,
    'só isso',
    ...where,
    'Maria',
    '11 98765-4321',
    'cartão',
  ])
    await says(words);
  const { order } = await says('sim');
  return { id: order?.id ?? 'not placed', says };
}

const api = (path: string, body?: object) =>
  fetch(`${machine.local.console.endpoint}/api/orders/${path}`, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });

interface OrderSeen {
  status: string;
  sequence: number;
  reason?: string;
  waitingFor: string | null;
  history: { sequence: number; status: string }[];
}

const seen = async (id: string) => (await (await api(id)).json()) as OrderSeen;
const waits = (id: string, step: string) =>
  until(
    () => seen(id),
    (order) => order.waitingFor === step,
  );

/** Answers a wait once the order is there. */
async function answer(id: string, step: string, path: string, body: object = {}) {
  await waits(id, step);
  const response = await api(`${id}/${path}`, body);
  expect(response.status).toBe(200);
}

async function stock() {
  const { Item } = await tables.send(
    new GetCommand({ TableName: machine.local.dynamodb.tables.stock, Key: { sku: SKU } }),
  );
  return Item as { available: number; reservations: Record<string, number> };
}

const setStock = (available: number) =>
  tables.send(
    new UpdateCommand({
      TableName: machine.local.dynamodb.tables.stock,
      Key: { sku: SKU },
      UpdateExpression: 'SET available = :available, reservations = :none',
      ExpressionAttributeValues: { ':available': available, ':none': {} },
    }),
  );

test('accepted, cooked, picked up and handed over: delivered, and what was reserved is sold', async () => {
  await setStock(10);
  const { id } = await placed();
  await waits(id, 'accept');
  expect(await stock()).toEqual({ sku: SKU, available: 8, reservations: { [id]: 2 } });
  await answer(id, 'accept', 'accept', { minutes: 25 });
  await answer(id, 'ready', 'ready');
  await answer(id, 'picked-up', 'picked-up');
  await waits(id, 'delivered');
  expect((await api(`${id}/delivered`, { code: 'nope' })).status).toBe(409);
  await answer(id, 'delivered', 'delivered', { code: await deliveryCodeOf(machine.local, id) });
  expect((await endedExecution(machine.local, id)).output).toEqual({
    orderId: id,
    status: 'delivered',
  });
  const { history } = await seen(id);
  expect(history.map(({ status }) => status)).toEqual([
    'received',
    'accepted',
    'preparing',
    'outForDelivery',
    'delivered',
  ]);
  expect(history.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
  expect(await stock()).toEqual({ sku: SKU, available: 8, reservations: { [id]: 0 } });
});

test('who comes for it needs no courier', async () => {
  await setStock(10);
  const { id } = await placed(['vou buscar'], []);
  await answer(id, 'accept', 'accept', { minutes: 25 });
  await answer(id, 'ready', 'ready');
  await answer(id, 'picked-up', 'picked-up');
  const { states, output } = await endedExecution(machine.local, id);
  expect(states.slice(-5)).toEqual(['Cook', 'IsPickUp', 'AwaitPickUp', 'IssueReceipt', 'Finish']);
  expect(output).toMatchObject({ status: 'delivered' });
});

test('an order for tomorrow is kept away from the kitchen, and can be cancelled meanwhile', async () => {
  await setStock(10);
  const { id, says } = await placed(['pra amanhã meio-dia']);
  expect((await says('cadê meu pedido?')).words).toMatch(/marcado pra/);
  expect(await seen(id)).toMatchObject({ status: 'received', waitingFor: null });
  await says('cancela o pedido');
  await says('sim');
  const { states, output } = await endedExecution(machine.local, id);
  expect(states).toEqual(['Receive', 'IsForLater', 'HoldUntilTime', ...UNDONE]);
  expect(output).toMatchObject({ reason: 'customer' });
  expect(await stock()).toMatchObject({ available: 10 });
});

test('the kitchen rejects: stock goes back, the customer hears why', async () => {
  await setStock(10);
  const { id, says } = await placed();
  await answer(id, 'accept', 'reject', { reason: 'forno quebrado' });
  const { states, output } = await endedExecution(machine.local, id);
  expect(states).toEqual([...TO_KITCHEN, ...UNDONE]);
  expect(output).toMatchObject({ status: 'cancelled', reason: 'kitchenRejected' });
  expect(await stock()).toMatchObject({ available: 10 });
  expect((await says('cadê meu pedido?')).words).toMatch(/cancelado.*cozinha/);
});

test('sold out: the customer is asked, cancels, and nothing stays reserved', async () => {
  await setStock(1);
  const { id, says } = await placed();
  await until(
    () => seen(id),
    ({ status }) => status === 'awaitingCustomer',
  );
  await says('cancela o pedido');
  const { states, output } = await endedExecution(machine.local, id);
  expect(states).toEqual([...TO_SOLD_OUT, 'OfferSubstitute', ...UNDONE]);
  expect(output).toMatchObject({ reason: 'substituteDeclined' });
  expect(await stock()).toMatchObject({ available: 1 });
});

describe.each([
  ['AskKitchen', 'accept', []],
  ['Cook', 'ready', ['accept']],
  ['Dispatch', 'picked-up', ['accept', 'ready']],
  ['Deliver', 'delivered', ['accept', 'ready', 'picked-up']],
] as const)('the customer cancels during %s', (state, step, answers) => {
  test('the wait ends, stock goes back, and a late answer changes nothing', async () => {
    await setStock(10);
    const { id, says } = await placed();
    for (const each of answers) await answer(id, each, each, { minutes: 20 });
    await waits(id, step);
    expect((await says('cancela o pedido')).expects).toBe('confirm');
    expect((await says('sim')).words).toMatch(/cancelando/);
    const { states, output } = await endedExecution(machine.local, id);
    expect(states.slice(-4)).toEqual([state, ...UNDONE]);
    expect(output).toMatchObject({ reason: 'customer' });
    expect(await stock()).toMatchObject({ available: 10 });
    const late = await api(`${id}/${step}`, { minutes: 5 });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ error: { code: 'NotWaiting' } });
  });
});

test('an answer given twice is taken once', async () => {
  await setStock(100);
  const { id } = await placed();
  await answer(id, 'accept', 'accept', { minutes: 25 });
  const again = await api(`${id}/accept`, { minutes: 50 });
  expect(again.status).toBe(409);
  expect(await waits(id, 'ready')).toMatchObject({ status: 'preparing' });
});

test.each([
  ['no minutes', 'accept', {}, 400],
  ['minutes that are no number', 'accept', { minutes: 'soon' }, 400],
  ['no reason', 'reject', {}, 400],
  ['not its turn', 'delivered', {}, 409],
  ['nothing to confirm', 'confirm-payment', {}, 409],
])('the console is told what is wrong: %s', async (_what, path, body, status) => {
  const { id } = await placed();
  await waits(id, 'accept');
  const response = await api(`${id}/${path}`, body);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ error: { message: expect.any(String) as string } });
});

test('an order that is not there is a 404, a status that is none a 400', async () => {
  expect((await api('01ARZ3NDEKTSV4RRFFQ69G5FAV')).status).toBe(404);
  expect((await api('nonsense')).status).toBe(404);
  const orders = `${machine.local.console.endpoint}/api/orders`;
  expect((await fetch(`${orders}?status=eaten`)).status).toBe(400);
  expect((await fetch(`${orders}?status=delivered`)).status).toBe(200);
});
