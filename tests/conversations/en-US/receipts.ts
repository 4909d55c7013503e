import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { known, orderIs, receiptIsIssued } from '../happenings.ts';

/** The receipt: when there is one, and on what paper. */

const conversation = conversationIn('en-US');

/** Somebody we know: a pizza and its delivery, up to the question of how it is paid. */
const toPayment: Exchange[] = [
  known,
  ['a large calabresa pizza', 'calabresa', 'item'],
  ["that's all", 'pay', 'payment'],
];

conversation(
  'the receipt, once there is one',
  [
    ...toPayment,
    ['card', 'total', 'confirm'],
    ['yes', 'number 1', 'none'],
    ['send me the receipt', "once it's delivered", 'none'],
    orderIs('delivered'),
    receiptIsIssued,
    ['send me the receipt', /order 1: https:\/\/cantina\.example\/receipts\/\S{32}$/, 'none'],
    ['the receipt in A4 please', /\?format=a4$/, 'none'],
  ],
  { on: ['lex'] },
);
