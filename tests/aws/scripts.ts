import type { Locale } from '../../lambda/domain/locale.ts';
import type { OrderStatus } from '../../lambda/domain/order.ts';
import { DEARER, MORE_SCRIPTS } from './more-scripts.ts';
import { ENGLISH, PORTUGUESE, says, WHERE } from './sentences.ts';
import { ACCEPTED, TO_KITCHEN, TO_SOLD_OUT, TO_THE_DOOR, UNDONE } from '../support/order-path.ts';

/** One thing after another: a customer's sentence, the shop's answer, a wait for the shop, what is left of a sku. */
export type Step =
  | { says: string }
  | { shop: 'accept' | 'reject' | 'ready' | 'picked-up' | 'delivered'; body: object }
  | { refused: 'accept' | 'delivered'; body: object; code: string }
  | { waits: Wait }
  | { status: OrderStatus }
  | { left: { sku: string; available: number } }
  /** The shop's people change what an item costs. */
  | { costs: { sku: string; priceCents: number } }
  /** The order's execution came to a state that shows nowhere else. */
  | { entered: string };

export type Wait = 'accept' | 'ready' | 'picked-up' | 'delivered';

export interface Script {
  title: string;
  channel: 'lex' | 'alexa';
  locale: Locale;
  /** Step Functions cannot be reached while the customer talks. */
  withoutWorkflow?: true;
  steps: Step[];
  /** Asked once the order has ended. */
  asks: string;
  ends: { states: string[]; statuses: string[]; reason?: string };
}

const ACCEPT: Step = { shop: 'accept', body: { minutes: 25 } };
const COOK: Step[] = [{ shop: 'ready', body: {} }];
const CARRY: Step[] = [
  { shop: 'picked-up', body: {} },
  { shop: 'delivered', body: {} },
];

const DELIVERED = {
  states: [...TO_KITCHEN, ...ACCEPTED, ...TO_THE_DOOR],
  statuses: ['received', 'accepted', 'preparing', 'outForDelivery', 'delivered'],
};

const delivered = (
  channel: Script['channel'],
  locale: Locale,
  order: Step[],
  asks: string,
): Script => ({
  title: 'an order to the door',
  channel,
  locale,
  steps: [...order, ACCEPT, ...COOK, ...CARRY],
  asks,
  ends: DELIVERED,
});

/** What is run through the shop on one machine and the deployed one, in this order. */
export const SCRIPTS: Script[] = [
  DEARER,
  delivered('lex', 'pt-BR', PORTUGUESE, WHERE['pt-BR']),
  delivered('alexa', 'pt-BR', PORTUGUESE, WHERE['pt-BR']),
  delivered('lex', 'en-US', ENGLISH, WHERE['en-US']),
  delivered('alexa', 'en-US', ENGLISH, WHERE['en-US']),
  {
    title: 'who comes for it gets it without a code',
    channel: 'lex',
    locale: 'pt-BR',
    steps: [
      ...says('dois pudins e uma pizza grande de calabresa', 'vou buscar', 'só isso'),
      ...says('Maria da Silva', '11 98765-4321', 'cartão', 'sim'),
      ACCEPT,
      ...COOK,
      { shop: 'picked-up', body: {} },
    ],
    asks: WHERE['pt-BR'],
    ends: {
      states: [...TO_KITCHEN, ...ACCEPTED, 'IsPickUp', 'AwaitPickUp', 'IssueReceipt', 'Finish'],
      statuses: ['received', 'accepted', 'preparing', 'delivered'],
    },
  },
  {
    title: 'a word that comes twice, and a wrong code at the door, change nothing',
    channel: 'alexa',
    locale: 'en-US',
    steps: [
      ...ENGLISH,
      ACCEPT,
      { refused: 'accept', body: { minutes: 50 }, code: 'NotWaiting' },
      ...COOK,
      { shop: 'picked-up', body: {} },
      { waits: 'delivered' },
      { refused: 'delivered', body: {}, code: 'CodeNeeded' },
      { refused: 'delivered', body: { code: 'none' }, code: 'WrongCode' },
      { shop: 'delivered', body: {} },
    ],
    asks: WHERE['en-US'],
    ends: DELIVERED,
  },
  {
    title: 'the kitchen rejects',
    channel: 'alexa',
    locale: 'pt-BR',
    steps: [...PORTUGUESE, { shop: 'reject', body: { reason: 'o forno quebrou' } }],
    asks: WHERE['pt-BR'],
    ends: {
      states: [...TO_KITCHEN, ...UNDONE],
      statuses: ['received', 'cancelled'],
      reason: 'kitchenRejected',
    },
  },
  {
    title: 'the customer cancels while the kitchen cooks',
    channel: 'lex',
    locale: 'en-US',
    steps: [...ENGLISH, ACCEPT, { waits: 'ready' }, ...says('cancel my order', 'yes')],
    asks: WHERE['en-US'],
    ends: {
      states: [...TO_KITCHEN, ...ACCEPTED, ...UNDONE],
      statuses: ['received', 'accepted', 'preparing', 'cancelled'],
      reason: 'customer',
    },
  },
  {
    title: 'a line is added before the kitchen has answered',
    channel: 'lex',
    locale: 'pt-BR',
    steps: [
      ...PORTUGUESE,
      { waits: 'accept' },
      ...says('esqueci a coca, dá pra pôr?', 'lata', 'sim'),
      ACCEPT,
      ...COOK,
      ...CARRY,
    ],
    asks: WHERE['pt-BR'],
    ends: {
      states: [
        ...TO_KITCHEN,
        'WasChanged',
        ...TO_KITCHEN.slice(TO_KITCHEN.indexOf('PlanOrder')),
        ...ACCEPTED,
        ...TO_THE_DOOR,
      ],
      statuses: DELIVERED.statuses,
    },
  },
  {
    title: 'another address once the kitchen cooks',
    channel: 'alexa',
    locale: 'en-US',
    steps: [
      ...ENGLISH,
      ACCEPT,
      { waits: 'ready' },
      ...says('change the address on my order to Rua Gaivota 50, Moema', 'yes'),
      ...COOK,
      ...CARRY,
    ],
    asks: WHERE['en-US'],
    ends: DELIVERED,
  },
  {
    title: 'the customer cancels before the kitchen has answered',
    channel: 'alexa',
    locale: 'pt-BR',
    steps: [...PORTUGUESE, { waits: 'accept' }, ...says('cancela o pedido', 'sim')],
    asks: WHERE['pt-BR'],
    ends: {
      states: [...TO_KITCHEN, ...UNDONE],
      statuses: ['received', 'cancelled'],
      reason: 'customer',
    },
  },
  {
    title: 'sold out by the time it is placed, and the customer would rather cancel',
    channel: 'lex',
    locale: 'pt-BR',
    steps: [
      { left: { sku: 'item:flan', available: 1 } },
      ...PORTUGUESE,
      { status: 'awaitingCustomer' },
      ...says('cancela o pedido'),
    ],
    asks: WHERE['pt-BR'],
    ends: {
      states: [...TO_SOLD_OUT, 'OfferSubstitute', ...UNDONE],
      statuses: ['received', 'awaitingCustomer', 'cancelled'],
      reason: 'substituteDeclined',
    },
  },
  {
    title: 'placed while Step Functions is out of reach: the start queue starts it',
    channel: 'alexa',
    locale: 'en-US',
    withoutWorkflow: true,
    steps: [{ left: { sku: 'item:flan', available: 24 } }, ...ENGLISH, ACCEPT, ...COOK, ...CARRY],
    asks: WHERE['en-US'],
    ends: DELIVERED,
  },
  ...MORE_SCRIPTS,
];
