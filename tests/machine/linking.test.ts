import { alexaCustomer, lexCustomer } from '../support/customers.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';

/** What the adapters do against a real table, and the fakes of the conversations cannot show. */

let machine: TestMachine;
beforeAll(async () => {
  machine = await startMachine({});
}, 60_000);
afterAll(() => machine.stop());

test('begun on an Echo, finished in the chat, by a code that serves once', async () => {
  const echo = alexaCustomer(machine.local, 'pt-BR');
  const chat = lexCustomer(machine.local, 'pt-BR');
  await echo('uma pizza grande de calabresa');
  const told = await echo('quero continuar no chat');
  const code = /(\d ){5}\d/.exec(told.words)?.[0] ?? '';
  expect((await chat(code)).words).toMatch(/um pedido só/);
  expect((await chat('quanto deu?')).words).toMatch(/pizza/);
  await chat('e um pudim');
  expect((await echo('quanto deu?')).words).toMatch(/pizza.*pudim/);
  const stranger = lexCustomer(machine.local, 'pt-BR');
  expect((await stranger(code)).words).toMatch(/não vale/);
});

test('what is known of a customer is told, and erased when they say so', async () => {
  const says = lexCustomer(machine.local, 'en-US');
  for (const words of [
    'a large calabresa pizza',
    "that's all",
    'Rua das Flores 120, Centro',
    'Mary Jones',
    '11 98765-4321',
    'card',
  ])
    await says(words);
  const { order } = await says('yes');
  expect((await says('what do you know about me')).words).toMatch(/Mary Jones/);
  expect((await says('delete my data')).words).toMatch(/still on its way/);
  await says('cancel my order');
  await says('yes');
  const orderAsSeen = async () =>
    (await fetch(`${machine.local.console.endpoint}/api/orders/${order?.id}`)).json();
  for (let tries = 0; tries < 50; tries += 1) {
    const { status } = (await orderAsSeen()) as { status: string };
    if (status === 'cancelled') break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect((await says('delete my data')).expects).toBe('confirm');
  expect((await says('yes')).words).toMatch(/erased/);
  expect(JSON.stringify(await orderAsSeen())).not.toMatch(/Mary|98765|Flores/);
  expect((await says('what do you know about me')).words).toMatch(/don't have any data/);
});
