import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';
import { toPaymentIn } from '../to-payment.ts';

const conversation = conversationIn('en-US');

const toPayment = toPaymentIn['en-US'];

conversation(
  'change for a hundred',
  [
    ...toPayment,
    ['cash', 'change', 'change'],
    ['yes, for a hundred', ['change', 'total'], 'confirm'],
    ['yes', 'number 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      const paid = { payment: 'cash', changeForCents: 10_000, totalCents: 7290 };
      expect(orders[0]?.contents).toMatchObject(paid);
    },
  },
);

conversation('an amount is money, whatever dish is for two', [
  known,
  ['a large calabresa pizza and a two liter coke', 'coca-cola', 'item'],
  ["that's all", 'pay', 'payment'],
  ['cash', 'change', 'change'],
  ['for two hundred', ['change', 'total'], 'confirm'],
]);

conversation('change that does not cover it', [
  ...toPayment,
  ['cash', 'change', 'change'],
  ['fifty', "won't cover", 'change'],
  ['no', ['no change', 'total'], 'confirm'],
]);

conversation('"no" to change', [
  ...toPayment,
  ['cash', 'change', 'change'],
  ['no thanks', 'no change', 'confirm'],
]);

conversation('what the shop does not take at the door', [
  ...toPayment,
  ['pix at the door', ['we take', 'card'], 'payment'],
  ['card', 'total', 'confirm'],
]);

conversation(
  'paying another way after the read-back reads it again',
  [
    ...toPayment,
    ['card', 'card', 'confirm'],
    ["I'll pay cash", 'change', 'change'],
    ['no', ['cash', 'total'], 'confirm'],
    ['yes', 'number 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.payment).toBe('cash');
    },
  },
);

conversation('how it adds up, line by line', [
  known,
  ['two brownies and a flan', 'flan', 'item'],
  ['why is it that much', ['brownie', 'flan', 'Delivery'], 'item'],
]);

conversation('the total of nothing', [["what's my total", 'nothing in your order', 'none', []]]);

conversation(
  'a tip, and then no tip',
  [
    ...toPayment,
    ['add a five dollar tip', 'tip', 'payment'],
    ['card', ['tip', 'total'], 'confirm'],
    ['no tip', ['tip', 'total'], 'confirm'],
    ['yes', 'number 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.totalCents).toBe(7290);
    },
  },
);

conversation('a CPF on the receipt, checked', [
  ...toPayment,
  ['put my cpf on it 111.111.111-11', "doesn't check out", 'payment'],
  ['put a cpf on the receipt', 'Tell me the CPF', 'payment'],
  ['529.982.247-25', 'CPF ending in 25', 'payment'],
]);

conversation('asking how one can pay chooses nothing', [
  ...toPayment,
  ['how can I pay', ['cash', 'card'], 'payment'],
]);

conversation('with a bill: it is cash, and change for that', [
  ...toPayment,
  ["I'll pay with a hundred", ['in cash', 'change for', 'total'], 'confirm'],
  ['cash, i have a two hundred', ['in cash', 'change for', 'total'], 'confirm'],
  ["I'll pay with a fifty", "won't cover", 'change'],
]);
