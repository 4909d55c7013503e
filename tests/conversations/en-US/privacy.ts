import { conversationIn } from '../../support/conversation.ts';
import { known, orderIs } from '../happenings.ts';

const conversation = conversationIn('en-US');

conversation('what we know of a customer', [
  ['what do you know about me', "don't have any data", 'none'],
  known,
  ['what do you know about me', ['Maria', 'Flores'], 'none'],
]);

conversation('erasing is confirmed, and done', [
  known,
  ['delete my data', "can't be undone", 'confirm'],
  ['yes', 'erased', 'none'],
  ['what do you know about me', "don't have any data", 'none'],
]);

conversation('erasing, on second thought no', [
  known,
  ['forget me', "can't be undone", 'confirm'],
  ['no', 'leave your data', 'none'],
  ['what do you know about me', 'Maria', 'none'],
]);

conversation(
  'with an order on its way the data stay until it is done',
  [
    known,
    ['a lasagna', 'lasagna', 'item'],
    ["that's all", 'pay', 'payment'],
    ['card', 'total', 'confirm'],
    ['yes', 'number 1', 'none'],
    ['delete my data', 'still on its way', 'none'],
    orderIs('delivered'),
    ['delete my data', "can't be undone", 'confirm'],
    ['yes', 'erased', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(JSON.stringify(orders)).not.toContain('Maria');
    },
  },
);
