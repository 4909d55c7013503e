import { conversationIn } from '../../support/conversation.ts';
import { known, later } from '../happenings.ts';

const conversation = conversationIn('en-US');

conversation(
  'a coupon for first orders',
  [
    known,
    ['a large calabresa pizza', 'calabresa', 'item'],
    ['I have a coupon BEMVINDO', 'BEMVINDO', 'item'],
    ["that's it", 'pay', 'payment'],
    ['card', [' off', 'total'], 'confirm'],
    ['yes', 'number 1', 'none'],
    ['a lasagna', 'lasagna', 'item'],
    ['coupon bemvindo', 'first orders', 'item'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents).toMatchObject({ coupon: 'BEMVINDO', totalCents: 6641 });
    },
  },
);

conversation('a coupon nobody knows', [
  ['a lasagna', 'lasagna', 'item'],
  ['use code XMAS99', "don't know", 'item', ['1 lasagna']],
]);

conversation('a coupon on the wrong day', [
  known,
  ['two lasagnas', 'lasagnas', 'item'],
  ['coupon FRETEGRATIS', "isn't good today", 'item'],
]);

conversation('free delivery on a Monday, from an amount on', [
  known,
  later(24 * 60),
  ['a lasagna', 'lasagna', 'item'],
  ['coupon FRETEGRATIS', 'short', 'item'],
  ['add another lasagna', 'lasagna', 'item', ['2 lasagna']],
  ['coupon FRETEGRATIS', 'FRETEGRATIS', 'item'],
]);
