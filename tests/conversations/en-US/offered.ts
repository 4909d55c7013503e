import { conversationIn, type Exchange } from '../../support/conversation.ts';
import {
  dearerBy,
  known,
  noLongerAsked,
  severalSoldOut,
  shopIs,
  soldOutInOrder,
  suggested,
} from '../happenings.ts';

const conversation = conversationIn('en-US');

const ordered: Exchange[] = [
  known,
  ['a lasagna and a flan', 'lasagna', 'item'],
  ["that's all", 'pay', 'payment'],
  ['card', 'total', 'confirm'],
  ['yes', 'number 1', 'none'],
];

/** What the newest order is made of now. */
const contains = (...items: string[]) => ({
  after: ({ orders }: { orders: { contents: { lines: { item: string }[] } }[] }) => {
    expect(orders.at(-1)?.contents.lines.map(({ item }) => item)).toEqual(items);
  },
});

const BROWNIE = { item: 'brownie', quantity: 1, options: [] };

conversation(
  'sold out: asked before all else, and swapped',
  [
    ...ordered,
    soldOutInOrder(1, BROWNIE),
    ["where's my order", ['ran out', 'flan', 'swap in', 'brownie', 'leave it out'], 'option'],
    ['yes', 'swap in', 'option'],
    ['swap it', ['order 1 is', 'brownie', 'total'], 'none'],
  ],
  contains('lasagna', 'brownie'),
);

conversation(
  'sold out: leave it out',
  [
    ...ordered,
    soldOutInOrder(1, BROWNIE),
    ['hi', 'ran out', 'option'],
    ['leave it out', 'order 1 is', 'none'],
  ],
  contains('lasagna'),
);

conversation(
  'two things sold out: one swapped, the other left out',
  [
    ...ordered,
    severalSoldOut(
      { line: 0, similar: [{ item: 'coxinhas', quantity: 1, options: [] }, BROWNIE] },
      { line: 1, similar: [BROWNIE] },
    ),
    ['hi', ['lasagna', 'flan'], 'option'],
    ['swap the lasagna for a brownie and leave the flan out', 'brownie', 'none'],
  ],
  contains('brownie'),
);

conversation(
  'sold out: cancel',
  [
    ...ordered,
    soldOutInOrder(1, BROWNIE),
    ['hi', 'ran out', 'option'],
    ['cancel it', 'cancelling order 1', 'none'],
    ['yes', 'being cancelled', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.answered?.reply.kind).toBe('failure');
    },
  },
);

conversation(
  'an answer that comes late changes nothing, and that is said',
  [
    ...ordered,
    soldOutInOrder(1, BROWNIE),
    ['hi', 'ran out', 'option'],
    noLongerAsked,
    ['swap it', 'too late', 'none'],
  ],
  contains('lasagna', 'flan'),
);

conversation(
  'the price has changed: a plain yes alone',
  [
    ...ordered,
    dearerBy(500),
    ['hi', ['has changed', 'okay'], 'confirm'],
    ['maybe', 'okay', 'confirm'],
    ['yes', 'goes ahead', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.itemsCents).toBe(6180 + 500);
    },
  },
);

conversation(
  'the price has changed, and no',
  [...ordered, dearerBy(500), ['hi', 'okay', 'confirm'], ['no', 'cancelling', 'none']],
  {
    after: ({ orders }) => {
      expect(orders[0]?.answered?.reply.kind).toBe('failure');
    },
  },
);

conversation(
  'the suggestion: the total is said before the yes',
  [
    ...ordered,
    suggested('brownie', 1590),
    ["where's my order", ['brownie', 'in all'], 'confirm'],
    ['yes', 'changed', 'none'],
  ],
  contains('lasagna', 'flan', 'brownie'),
);

conversation(
  'the suggestion, and no',
  [
    ...ordered,
    suggested('brownie', 1590),
    ["where's my order", 'brownie', 'confirm'],
    ['no', 'stays as it is', 'none'],
    ["where's my order", 'rder 1', 'none'],
  ],
  contains('lasagna', 'flan'),
);

conversation(
  'what to do when something runs out is kept, and read back',
  [
    known,
    ['if something runs out, leave it out', 'leave it out', 'item'],
    ['a lasagna', 'lasagna', 'item'],
    ["that's all", 'pay', 'payment'],
    ['card', ['leave it out', 'total'], 'confirm'],
    ['yes', 'number 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.whenSoldOut).toBe('leaveOut');
    },
  },
);

const withCode = shopIs({ delivery: { couriers: 'partner', code: true } });

conversation('the delivery code is told digit by digit, and again', [
  withCode,
  known,
  ['a lasagna', 'lasagna', 'item'],
  ["that's all", 'pay', 'payment'],
  ['card', 'total', 'confirm'],
  ['yes', ['number 1', /give the courier the code \d \d \d \d\b/], 'none'],
  ["what's the code?", /delivery code is \d \d \d \d\b/, 'none'],
]);
