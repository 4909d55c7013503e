import { conversationIn } from '../../support/conversation.ts';
import { known, orderIs } from '../happenings.ts';

const conversation = conversationIn('en-US');

conversation('what we know of a customer', [
  ['what do you know about me', "don't have any data", 'none'],
  known,
  [
    'what do you know about me',
    ['Maria', 'Flores', /\(11\) 98765-4321|1 1, 9 8 7 6 5, 4 3 2 1/],
    'none',
  ],
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

conversation('how to be told, said at any time', [
  ['stop texting me', ['no more updates by text', 'ask me'], 'none'],
  ["i'd like the receipt by email", 'your email address', 'none'],
  ['my email is mary underscore jones at example dot com', 'mary_jones@example.com', 'none'],
  ['what do you know about me?', 'your email, mary_jones@example.com', 'none'],
  ['one lasagna', 'lasagna', 'item'],
  ['you can text me again', 'let you know by text', 'item', ['1 lasagna']],
  ['stop sending me notifications', 'by text, by email, or through Alexa', 'item', ['1 lasagna']],
]);

conversation('an email in writing, in the middle of checking out, and one that is none', [
  ['one lasagna', 'lasagna', 'item'],
  ["that's all", 'street', 'address'],
  ['Mary.Jones@Example.com', 'mary.jones@example.com', 'address', ['1 lasagna']],
  ['my email is mary at', "didn't catch that email", 'address', ['1 lasagna']],
  ['mary at example dot com', 'mary@example.com', 'address', ['1 lasagna']],
]);
