import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { kitchenIsAsked, known, nowCosts, orderIs, soldOut } from '../happenings.ts';

const conversation = conversationIn('en-US');

const ordered: Exchange[] = [
  known,
  ['a lasagna and a flan', 'lasagna', 'item'],
  ["that's all", 'pay', 'payment'],
  ['card', 'total', 'confirm'],
  ['yes', 'number 1', 'none'],
];

const another: Exchange[] = [
  ['a bacon burger and a brownie', 'bacon burger', 'item'],
  ["that's all", 'pay', 'payment'],
  ['card', 'total', 'confirm'],
  ['yes', 'number 2', 'none'],
];

/** What the newest order is made of now. */
const contains = (...items: string[]) => ({
  after: ({ orders }: { orders: { contents: { lines: { item: string }[] } }[] }) => {
    expect(orders.at(-1)?.contents.lines.map(({ item }) => item)).toEqual(items);
  },
});

conversation(
  'can you add a coke: what changes and the total come first',
  [
    ...ordered,
    kitchenIsAsked,
    ['can you add a coke to my order?', 'like', 'option'],
    ['can', ['Order 1 would be', 'lasagna', 'that change'], 'confirm'],
    ['yes', ['changed order 1', 'now'], 'none', []],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.lines.map(({ item }) => item)).toEqual([
        'lasagna',
        'flan',
        'coca-cola',
      ]);
      expect(orders[0]?.revision).toBe(2);
    },
  },
);

conversation(
  'I forgot the brownie, and no after all',
  [
    ...ordered,
    kitchenIsAsked,
    ['I forgot the brownie, can you add it?', 'that change', 'confirm'],
    ['no', 'stays as it was', 'none', []],
  ],
  contains('lasagna', 'flan'),
);

conversation(
  'taking off and swapping in the placed order',
  [
    ...ordered,
    kitchenIsAsked,
    ['take the flan off my order', 'that change', 'confirm'],
    ['swap the lasagna for a brownie', ['brownie', 'short'], 'item'],
    ['a lasagna', 'that change', 'confirm'],
    ['yes', 'changed', 'none'],
  ],
  contains('brownie', 'lasagna'),
);

conversation(
  'add a brownie right after: in that one, or a new one?',
  [
    ...ordered,
    kitchenIsAsked,
    ['add a brownie', 'in order 1, or in a new order', 'which', []],
    ['that one', 'that change', 'confirm'],
    ['yes', 'changed', 'none'],
  ],
  contains('lasagna', 'flan', 'brownie'),
);

conversation(
  'in a new one, which is kept apart',
  [
    ...ordered,
    kitchenIsAsked,
    ['add a brownie', 'new order', 'which'],
    ['a new one', 'brownie', 'item', ['1 brownie']],
  ],
  contains('lasagna', 'flan'),
);

conversation(
  'the kitchen has accepted: that is said, with what can be done',
  [
    ...ordered,
    orderIs('accepted'),
    ['add a brownie to my order', ['already accepted', 'new order'], 'confirm', []],
    ['yes', 'brownie', 'item', ['1 brownie']],
  ],
  contains('lasagna', 'flan'),
);

conversation(
  'the kitchen accepts between the question and the yes',
  [
    ...ordered,
    kitchenIsAsked,
    ['add a brownie to my order', 'that change', 'confirm'],
    orderIs('accepted'),
    ['yes', ['already accepted', 'new order'], 'confirm', []],
    ['no', /./, 'none', []],
  ],
  contains('lasagna', 'flan'),
);

conversation(
  'it sells out between the question and the yes',
  [
    ...ordered,
    kitchenIsAsked,
    ['add a brownie and a coxinha to my order', 'that change', 'confirm'],
    soldOut('brownie'),
    ['yes', ['out of', 'brownie', 'that change'], 'confirm'],
    ['yes', 'changed', 'none'],
  ],
  contains('lasagna', 'flan', 'coxinhas'),
);

conversation(
  'the price changes between the question and the yes',
  [
    ...ordered,
    kitchenIsAsked,
    ['add a brownie to my order', 'that change', 'confirm'],
    nowCosts('brownie', 9900),
    ['yes', ['Something changed', 'that change'], 'confirm'],
    ['yes', 'changed', 'none'],
  ],
  contains('lasagna', 'flan', 'brownie'),
);

conversation(
  'two yeses at once change it once',
  [
    ...ordered,
    kitchenIsAsked,
    ['add a brownie to my order', 'that change', 'confirm'],
    { atOnce: ['yes', 'yes'] },
    ["where's my order", 'rder 1', 'none', []],
  ],
  contains('lasagna', 'flan', 'brownie'),
);

conversation(
  'the same yes sent again changes it once',
  [
    ...ordered,
    kitchenIsAsked,
    ['add a brownie to my order', 'that change', 'confirm'],
    ['yes', 'changed', 'none'],
    { sameRequestAgain: true },
  ],
  contains('lasagna', 'flan', 'brownie'),
);

conversation(
  'cancelling while the change waits for a yes',
  [
    ...ordered,
    kitchenIsAsked,
    ['add a brownie to my order', 'that change', 'confirm'],
    ['cancel my order', 'cancel order 1', 'confirm'],
    ['yes', 'cancelling', 'none', []],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.cancelRequested).toBe(true);
      expect(orders[0]?.contents.lines).toHaveLength(2);
    },
  },
);

conversation(
  'several orders are told apart by number',
  [
    ...ordered,
    kitchenIsAsked,
    ...another,
    kitchenIsAsked,
    ['can you add a coxinha to my order', 'Which one', 'which'],
    ['order 1', ['Order 1 would be', 'coxinha'], 'confirm'],
    ['yes', 'changed order 1', 'none'],
    ['add a coxinha to order 2', 'Order 2 would be', 'confirm'],
    ['no', 'Order 2 stays', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders.map(({ contents }) => contents.lines.length)).toEqual([3, 2]);
    },
  },
);

conversation('another address, with several orders: which one', [
  ...ordered,
  ...another,
  ['change the address on my order to Rua Gaivota 50, Moema', 'Which one', 'which'],
  ['number 1', ['Order 1', 'Gaivota'], 'confirm'],
  ['yes', 'Gaivota', 'none'],
]);

conversation(
  'another address: fee and total first',
  [
    ...ordered,
    orderIs('accepted'),
    [
      'change the address on my order to Rua Gaivota 50, Moema',
      ['Order 1', 'Gaivota', 'delivery is', 'okay'],
      'confirm',
    ],
    ['yes', ['is going to', 'Gaivota'], 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.address?.area).toBe('moema');
    },
  },
);

conversation('outside the area is said, and the order stays', [
  ...ordered,
  [
    'change the address on my order to Rua X 10, CEP 90000-000',
    ["don't deliver", 'stays as it was'],
    'none',
  ],
]);

conversation('once it is out it is too late', [
  ...ordered,
  orderIs('outForDelivery'),
  ['change the address on my order to Rua Gaivota 50, Moema', 'already out', 'none'],
]);
