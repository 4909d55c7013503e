import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('en-US');

conversation(
  'who picks up gives no address and pays no delivery',
  [
    ['a lasagna', 'lasagna', 'item'],
    ["I'll pick it up", ['pick it up', 'no delivery fee'], 'item'],
    ["that's it", 'name', 'name'],
    ['Ann', 'phone', 'phone'],
    ['+1 212 555 2368', 'counter', 'payment'],
    ['cash', ['pick it up', 'total'], 'confirm'],
    ['yes', 'number 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents).toMatchObject({ pickUp: true, totalCents: 4690 });
    },
  },
);

conversation('there is no minimum for pick-up', [
  known,
  ['a flan', 'flan', 'item'],
  ["it's for pickup", 'pick', 'item'],
  ["that's it", 'counter', 'payment'],
]);

conversation('pick-up after the read-back is read again', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ["that's it", 'pay', 'payment'],
  ['card', ['delivery fee', 'total'], 'confirm'],
  ["I'll pick it up", ['pick it up', 'total'], 'confirm'],
  ['yes', 'number 1', 'none'],
]);
