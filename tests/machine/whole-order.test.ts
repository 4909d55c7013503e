import { createReader } from '../../lambda/reader/reader.ts';
import { loadShop } from '../../local/shop/load-shop.ts';
import { alexaCustomer, lexCustomer, until, type Answer } from '../support/customers.ts';
import { endedExecution } from '../support/executions.ts';
import { ACCEPTED, TO_KITCHEN, TO_THE_DOOR } from '../support/order-path.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';

/**
 * The main job, end to end, as a customer's own client does it: unmodified SDKs against a machine that was
 * started as `npm start -- --simulate` starts it, up to the food at the door.
 */

const SCRIPTS = {
  'pt-BR': {
    order: [
      'quero uma pizza grande meia calabresa meia portuguesa sem ovo e sem cebola',
      'e uma coca de dois litros',
      'só isso',
      'Rua das Flores 120, Centro',
      'Maria da Silva',
      '11 98765-4321',
      'cartão',
    ],
    yes: 'sim',
    status: 'cadê meu pedido?',
    delivered: /entregue/,
  },
  'en-US': {
    order: [
      'a large pizza half calabresa half portuguese no egg and no onions',
      'and a two liter coke',
      "that's all",
      'Rua das Flores 120, Centro',
      'Mary Jones',
      '11 98765-4321',
      'card',
    ],
    yes: 'yes',
    status: "where's my order",
    delivered: /delivered/,
  },
} as const;

let machine: TestMachine;
beforeAll(async () => {
  machine = await startMachine({ simulate: true });
}, 60_000);
afterAll(() => machine.stop());

const EVERY_WAY = (['pt-BR', 'en-US'] as const).flatMap((locale) => [
  { channel: 'Lex', customer: lexCustomer, locale },
  { channel: 'Alexa', customer: alexaCustomer, locale },
]);

test.concurrent.each(EVERY_WAY)(
  'a whole order through $channel in $locale, to the door',
  async ({ customer, locale }) => {
    const says = customer(machine.local, locale);
    const { order: lines, yes, status, delivered } = SCRIPTS[locale];
    let heard: Answer = { words: '', expects: '' };
    for (const words of lines) heard = await says(words);
    expect(heard).toMatchObject({ expects: 'confirm' });
    expect(heard.words).toMatch(/Cantina da Vila.*Centro.*(R\$|reais)/s);

    const placed = await says(yes);
    expect(placed.order?.id).toMatch(/^[0-9A-Z]{26}$/);
    expect(placed.order).toMatchObject({ status: 'received' });

    heard = await until(
      () => says(status),
      ({ order }) => order?.status === 'delivered',
    );
    expect(heard.words).toMatch(delivered);

    const execution = await endedExecution(machine.local, placed.order?.id ?? '');
    expect(execution.status).toBe('SUCCEEDED');
    expect(execution.states).toEqual([...TO_KITCHEN, ...ACCEPTED, ...TO_THE_DOOR]);
    expect(execution.events.at(0)?.type).toBe('ExecutionStarted');
    expect(execution.events.at(-1)?.type).toBe('ExecutionSucceeded');
  },
  90_000,
);

/** Sentences with more in them than an order, which the reader is not sure of; of each word the stand-in knows something. */
const ROUNDABOUT = {
  'pt-BR': 'a coisa do tipo pudim que eu disse',
  'en-US': 'what they meant would be the flan',
};

test.concurrent.each(EVERY_WAY)(
  'what the reader is not sure of goes through the Converse call ($channel, $locale)',
  async ({ customer, locale }) => {
    const words = ROUNDABOUT[locale];
    const { menu } = await loadShop('shop');
    expect(createReader(menu, locale).read(words).sure).toBe(false);
    const heard = await customer(machine.local, locale)(words);
    expect(heard.words).toMatch(/pudim|flan/);
    expect(heard.expects).toBe('item');
  },
);
