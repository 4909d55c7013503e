import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { known, later, orderIs } from '../happenings.ts';

const conversation = conversationIn('en-US');

const ordered: Exchange[] = [
  known,
  ['a lasagna', 'lasagna', 'item'],
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

conversation(
  'from received to delivered',
  [
    ...ordered,
    ["where's my order", 'at the shop', 'none'],
    orderIs('accepted'),
    ["where's my food", 'accepted', 'none'],
    orderIs('preparing'),
    ['is it ready yet', 'being prepared', 'none'],
    orderIs('outForDelivery'),
    ["where's the driver", 'out for delivery', 'none'],
    orderIs('delivered'),
    ["what's the status of my order", 'delivered', 'rating'],
    ['five stars', 'Thanks', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.rating).toBe(5);
    },
  },
);

conversation('late is said, with how late', [
  ...ordered,
  orderIs('preparing'),
  later(90),
  ["it's taking forever", ['late', 'minutes'], 'none'],
]);

conversation('no order at all', [["where's my order", "don't have an order", 'none']]);

conversation(
  'cancelling is asked first, with what is given back',
  [
    ...ordered,
    ['cancel my order', ['cancel order 1', "won't be charged"], 'confirm'],
    ['no', 'stays on', 'none'],
    ['cancel my order', 'cancel order 1', 'confirm'],
    ['yes', 'cancelling order 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.cancelRequested).toBe(true);
    },
  },
);

conversation('cancelling once the kitchen is on it says so first', [
  ...ordered,
  orderIs('preparing'),
  ['I want to cancel', 'already started', 'confirm'],
  ['no', 'stays on', 'none'],
]);

conversation('it is too late to cancel what has come', [
  ...ordered,
  orderIs('delivered'),
  ['cancel my order', 'too late', 'none'],
]);

conversation(
  'several orders: which one to cancel',
  [
    ...ordered,
    ...another,
    ["where's my order", ['rder 1', 'rder 2'], 'none'],
    ['cancel my order', 'Which one', 'which'],
    ['order 2', 'order 2', 'confirm'],
    ['yes', 'cancelling order 2', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders.map((order) => order.cancelRequested === true)).toEqual([false, true]);
    },
  },
);

conversation('several orders, and none of them', [
  ...ordered,
  ...another,
  ['cancel my order', 'Which one', 'which'],
  ['no', /./, 'none'],
]);

conversation('instead of choosing which, a new item', [
  ...ordered,
  ...another,
  ['cancel my order', 'Which one', 'which'],
  ['one flan', 'flan', 'item', ['1 flan']],
]);

conversation(
  'something was wrong: the shop is told',
  [...ordered, orderIs('delivered'), ['my order was wrong', ['sorry', 'order 1'], 'none']],
  {
    after: ({ orders }) => {
      expect(orders[0]?.complaints).toHaveLength(1);
    },
  },
);

conversation('instead of a rating, a new order', [
  ...ordered,
  orderIs('delivered'),
  ["where's my order", 'rate', 'rating'],
  ['one flan', 'flan', 'item', ['1 flan']],
]);

conversation('help with an order on its way', [...ordered, ['help', 'order', 'none']]);
