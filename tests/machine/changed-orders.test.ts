import type { Locale } from '../../lambda/domain/locale.ts';
import { deliveryCodeOf } from '../support/delivery-code.ts';
import { lexCustomer, until, type Says } from '../support/customers.ts';
import { endedExecution } from '../support/executions.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';
import { ACCEPTED, TO_KITCHEN, TO_SOLD_OUT, TO_THE_DOOR, UNDONE } from '../support/order-path.ts';

/**
 * What becomes of an order after it was placed, end to end: the customer in the chat, the workflow, and the shop's people
 * at the console's API, on a machine as `npm start` runs it.
 */

const AGAIN = TO_KITCHEN.slice(TO_KITCHEN.indexOf('PlanOrder'));
const PRICE_ASKED = [...TO_KITCHEN.slice(0, TO_KITCHEN.indexOf('Charge')), 'AskPrice'];

interface Words {
  two: string;
  done: string;
  yes: string;
  status: string;
  cancel: string;
  /** Sentences, each with what is heard. */
  amend: [string, RegExp][];
  move: [string, RegExp][];
  soldOut: RegExp;
  /** The question is out, and its wait is not open yet: said again. */
  soon: RegExp;
  swap: [string, RegExp];
  leave: [string, RegExp];
  nothing: [string, RegExp];
  dearer: RegExp;
  agreed: RegExp;
  suggested: [string, RegExp][];
  cancelling: RegExp;
  begun: RegExp;
  gone: RegExp;
  delivered: RegExp;
  refused: RegExp;
}

const WORDS: Record<Locale, Words> = {
  'pt-BR': {
    two: 'uma lasanha e um pudim',
    done: 'só isso',
    yes: 'sim',
    status: 'cadê meu pedido?',
    cancel: 'cancela meu pedido',
    amend: [
      ['esqueci a coca, dá pra pôr?', /coca/i],
      ['lata', /fica assim.*coca.*Total.*Posso mudar/s],
      ['sim', /mudei o pedido/],
    ],
    move: [
      ['muda o endereço do pedido pra Rua Gaivota 50, Moema', /Gaivota.*total/s],
      ['sim', /agora vai pra.*Gaivota/s],
    ],
    soon: /Só um instantinho/,
    soldOut: /acabou.*pudim.*Troco por/s,
    swap: ['troca', /fica com/],
    leave: ['deixa de fora', /fica com.*lasanha/s],
    nothing: ['cancela', /cancelando/],
    dearer: /preço mudou/,
    agreed: /segue por/,
    suggested: [
      ['sim', /no total/],
      ['sim', /mudei/],
    ],
    cancelling: /cancelando/,
    begun: /já começou/,
    gone: /cancelado: foi você que pediu/,
    delivered: /entregue/,
    refused: /cancelado.*o forno quebrou/s,
  },
  'en-US': {
    two: 'a lasagna and a flan',
    done: "that's all",
    yes: 'yes',
    status: "where's my order",
    cancel: 'cancel my order',
    amend: [
      ['I forgot the coke, can you add it?', /coca|coke/i],
      ['can', /would be.*coca/is],
      ['yes', /order \d+/i],
    ],
    move: [
      ['change the address on my order to Rua Gaivota 50, Moema', /Gaivota.*total/s],
      ['yes', /Gaivota/],
    ],
    soon: /One moment/,
    soldOut: /ran out.*flan.*swap in/is,
    swap: ['swap it', /order \d+ is/i],
    leave: ['leave it out', /order \d+ is.*lasagna/is],
    nothing: ['cancel it', /cancelling/],
    dearer: /price/,
    agreed: /\d/,
    suggested: [
      ['yes', /in all/],
      ['yes', /order \d+/i],
    ],
    cancelling: /cancelling/,
    begun: /already|started/,
    gone: /cancelled: you asked us to/,
    delivered: /delivered/,
    refused: /cancelled.*o forno quebrou/s,
  },
};

describe.each(['pt-BR', 'en-US'] as const)('in %s', (locale) => {
  const words = WORDS[locale];
  let machine: TestMachine;
  let changes = 0;
  beforeAll(async () => {
    machine = await startMachine();
  }, 60_000);
  afterAll(() => machine.stop());

  const api = async (path: string, body?: object) => {
    const response = await fetch(`${machine.local.console.endpoint}/api/${path}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  /** The shop's people change stock or menu. */
  const shop = async (path: string, body: object) => {
    changes += 1;
    const { status } = await api(path, { ...body, key: `change-${changes}` });
    expect(status).toBe(200);
  };
  const waits = (id: string, waiting: string) =>
    until(
      async () => (await api(`orders/${id}`)).body,
      ({ waitingFor }) => waitingFor === waiting,
    );
  /** The console is not told what a customer is asked: it sees that the order waits for the customer. */
  const isAsked = (id: string) =>
    until(
      async () => (await api(`orders/${id}`)).body,
      ({ status }) => status === 'awaitingCustomer',
    );
  const answers = async (id: string, answer: string, body: object = {}) => {
    await waits(id, answer === 'reject' ? 'accept' : answer);
    const code =
      answer === 'delivered' ? { code: await deliveryCodeOf(machine.local, id) } : undefined;
    const given = await api(`orders/${id}/${answer}`, { ...body, ...code });
    expect(given.status).toBe(200);
  };
  const hears = async (says: Says, exchanges: [string, RegExp][]) => {
    for (const [said, heard] of exchanges) {
      const { words: answer } = await until(
        () => says(said),
        (given) => !words.soon.test(given.words),
      );
      expect(answer).toMatch(heard);
    }
  };
  const statusOf = (says: Says, status: string) =>
    until(
      () => says(words.status),
      ({ order }) => order?.status === status,
    );
  /** Up to the read-back; `meanwhile` happens before the yes to it. */
  const order = async (lines: string, meanwhile?: () => Promise<void>) => {
    const says = lexCustomer(machine.local, locale);
    const address = 'Rua das Flores 120, Centro';
    const payment = locale === 'pt-BR' ? 'cartão' : 'card';
    for (const said of [lines, words.done, address, 'Maria da Silva', '11 98765-4321', payment])
      await says(said);
    await meanwhile?.();
    const placed = await says(words.yes);
    expect(placed.order?.status).toBe('received');
    return { says, id: placed.order?.id ?? '' };
  };
  const states = async (id: string) => (await endedExecution(machine.local, id)).states;
  const rejects = (id: string) => answers(id, 'reject', { reason: 'o forno quebrou' });

  test('dearer since it was read back: the new total is asked about, and agreed to', async () => {
    const { says, id } = await order(`${words.two}, 1 brownie`, () =>
      shop(`menu/${encodeURIComponent('item:brownie')}`, { priceCents: 1990 }),
    );
    await isAsked(id);
    expect((await says(words.status)).words).toMatch(words.dearer);
    await hears(says, [[words.yes, words.agreed]]);
    await rejects(id);
    expect(await states(id)).toEqual([...PRICE_ASKED, ...AGAIN, ...UNDONE]);
    expect((await statusOf(says, 'cancelled')).words).toMatch(words.refused);
  });

  test('a line is added before the kitchen has answered; a wrong code at the door', async () => {
    const { says, id } = await order(words.two);
    await waits(id, 'accept');
    await hears(says, words.amend);
    await answers(id, 'accept', { minutes: 25, revision: 2 });
    await answers(id, 'ready');
    await answers(id, 'picked-up');
    await waits(id, 'delivered');
    const wrong = await api(`orders/${id}/delivered`, { code: 'none' });
    expect(wrong).toMatchObject({ status: 409, body: { error: { code: 'WrongCode' } } });
    await answers(id, 'delivered');
    expect(await states(id)).toEqual([
      ...TO_KITCHEN,
      'WasChanged',
      ...AGAIN,
      ...ACCEPTED,
      ...TO_THE_DOOR,
    ]);
    expect((await statusOf(says, 'delivered')).words).toMatch(words.delivered);
  });

  test('what was suggested is taken, with its new total', async () => {
    const { says, id } = await order(words.two);
    await waits(id, 'accept');
    await hears(says, words.suggested);
    await rejects(id);
    expect(await states(id)).toEqual([...TO_KITCHEN, 'WasChanged', ...AGAIN, ...UNDONE]);
  });

  test('another address once it is being cooked; then cancelled, which is said to cost something', async () => {
    const { says, id } = await order(words.two);
    await answers(id, 'accept', { minutes: 25 });
    await waits(id, 'ready');
    await hears(says, [...words.move, [words.cancel, words.begun], [words.yes, words.cancelling]]);
    expect(await states(id)).toEqual([...TO_KITCHEN, ...ACCEPTED, ...UNDONE]);
    expect((await statusOf(says, 'cancelled')).words).toMatch(words.gone);
  });

  test('cancelled while the kitchen is asked', async () => {
    const { says, id } = await order(words.two);
    await waits(id, 'accept');
    await says(words.cancel);
    await hears(says, [[words.yes, words.cancelling]]);
    expect(await states(id)).toEqual([...TO_KITCHEN, ...UNDONE]);
    expect((await statusOf(says, 'cancelled')).words).toMatch(words.gone);
  });

  test.each(['swap', 'leave', 'nothing'] as const)(
    'sold out since it was read back: the customer is asked, and says %s',
    async (how) => {
      const sku = `stock/${encodeURIComponent('item:flan')}`;
      const { says, id } = await order(words.two, () => shop(`${sku}/correct`, { available: 0 }));
      await isAsked(id);
      expect((await says(words.status)).words).toMatch(words.soldOut);
      await hears(says, [words[how]]);
      if (how !== 'nothing') await rejects(id);
      const asked = [...TO_SOLD_OUT, 'OfferSubstitute'];
      expect(await states(id)).toEqual(
        how === 'nothing' ? [...asked, ...UNDONE] : [...asked, ...AGAIN, ...UNDONE],
      );
      await shop(`${sku}/correct`, { available: 20 });
    },
  );
});
