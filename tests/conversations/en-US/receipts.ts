import { conversationIn } from '../../support/conversation.ts';
import { orderIs, receiptIsIssued } from '../happenings.ts';
import { toPaymentIn } from '../to-payment.ts';

/** The receipt: when there is one, and on what paper. */

const conversation = conversationIn('en-US');

const toPayment = toPaymentIn['en-US'];

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
