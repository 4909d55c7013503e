import { TO_KITCHEN, ACCEPTED, TO_THE_DOOR, UNDONE } from '../support/order-path.ts';
import type { Script, Step } from './scripts.ts';
import { PORTUGUESE, says, WHERE } from './sentences.ts';

/** What happens to an order between its placing and the kitchen's yes. */

const ACCEPT: Step = { shop: 'accept', body: { minutes: 25 } };
const TO_END: Step[] = [
  ACCEPT,
  { shop: 'ready', body: {} },
  { shop: 'picked-up', body: {} },
  { shop: 'delivered', body: {} },
];
const AGAIN = TO_KITCHEN.slice(TO_KITCHEN.indexOf('PlanOrder'));

/**
 * To be the first of all: by then the tasks function has not kept a menu yet, and finds the price of now, while the
 * conversation goes by the one it read back. Nothing else is asked for that has another price since.
 */
export const DEARER: Script = {
  title: 'the price went up after the read-back, and the customer says yes to it',
  channel: 'lex',
  locale: 'pt-BR',
  steps: [
    ...says('dois tiramisùs', 'só isso', 'Rua das Flores 120, Centro', 'Maria da Silva'),
    ...says('11 98765-4321', 'cartão'),
    { costs: { sku: 'item:tiramisu', priceCents: 2490 } },
    ...says('sim'),
    { status: 'awaitingCustomer' },
    ...says('oi', 'sim'),
    ...TO_END,
  ],
  asks: WHERE['pt-BR'],
  ends: {
    states: [
      ...TO_KITCHEN.slice(0, TO_KITCHEN.indexOf('Charge')),
      ...['AskPrice', ...AGAIN, ...ACCEPTED, ...TO_THE_DOOR],
    ],
    statuses: [
      ...['received', 'awaitingCustomer', 'received', 'accepted'],
      ...['preparing', 'outForDelivery', 'delivered'],
    ],
  },
};

export const MORE_SCRIPTS: Script[] = [
  {
    title: 'an order for tomorrow is cancelled while it is kept',
    channel: 'lex',
    locale: 'pt-BR',
    steps: [
      ...says('dois pudins e uma pizza grande de calabresa', 'pra amanhã meio-dia', 'só isso'),
      ...says('Rua das Flores 120, Centro', 'Maria da Silva', '11 98765-4321', 'cartão', 'sim'),
      { entered: 'HoldUntilTime' },
      ...says('cancela o pedido', 'sim'),
    ],
    asks: WHERE['pt-BR'],
    ends: {
      states: ['Receive', 'IsForLater', 'HoldUntilTime', ...UNDONE],
      statuses: ['received', 'cancelled'],
      reason: 'customer',
    },
  },
  {
    title: 'a yes to what was suggested, before the kitchen has answered',
    channel: 'lex',
    locale: 'pt-BR',
    steps: [
      ...PORTUGUESE,
      { waits: 'accept' },
      ...says('cadê meu pedido?', 'sim', 'sim'),
      ...TO_END,
    ],
    asks: WHERE['pt-BR'],
    ends: {
      states: [...TO_KITCHEN, 'WasChanged', ...AGAIN, ...ACCEPTED, ...TO_THE_DOOR],
      statuses: ['received', 'accepted', 'preparing', 'outForDelivery', 'delivered'],
    },
  },
];
