import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { cents } from '../../../lambda/domain/money.ts';
import {
  dearerBy,
  isHeld,
  isPaid,
  known,
  moneyDidNotCome,
  moneyIsAwaited,
  orderIs,
  pixIsOpen,
  shopGivesBack,
  soldOutInOrder,
} from '../happenings.ts';
import { toPaymentIn } from '../to-payment.ts';

/** What comes back, when and how; and change that moves with the total. */

const conversation = conversationIn('en-US');

const toPayment = toPaymentIn['en-US'];

const pixAwaited: Exchange[] = [
  ...toPayment,
  ['pix', 'total', 'confirm'],
  ['yes', "that's order 1", 'none'],
  moneyIsAwaited,
  pixIsOpen,
];

conversation("where's my refund, by Pix", [
  ...pixAwaited,
  isPaid('pix', 7290),
  orderIs('cancelled', 'kitchenRejected'),
  ["where's my refund?", ['for order 1', 'on its way back by Pix'], 'none'],
  isPaid('pix', 7290, { refundedCents: cents(7290) }),
  ["where's my refund?", ["I've sent", 'back by Pix'], 'none'],
]);

conversation('paid less than the total: what came counts, and what is missing is said', [
  ...pixAwaited,
  isPaid('pix', 3000, { status: 'declined', declineCode: 'WRONG_AMOUNT' }),
  moneyDidNotCome('declined', 4290),
  [
    'I already paid',
    [/came in(?!.*came in)/s, /(R\$42\.90|forty-two reais and ninety).* short/],
    'payment',
  ],
  ["where's my order?", [/short(?!.*short)/s, 'How would you like to pay'], 'payment'],
  ['pix', 'You got it', 'none'],
]);

conversation("where's my money, when the card was only held", [
  ...toPayment,
  ['card now', 'keep this card', 'confirm'],
  ['no', 'total', 'confirm'],
  ['yes', "that's order 1", 'none'],
  moneyIsAwaited,
  isHeld(),
  orderIs('cancelled', 'kitchenRejected'),
  ["where's my money?", 'never charged', 'none'],
]);

conversation("where's my refund, of what was to be paid at the door", [
  ...toPayment,
  ['card', 'total', 'confirm'],
  ['yes', 'number 1', 'none'],
  orderIs('cancelled', 'kitchenRejected'),
  ["where's my refund?", 'nothing was charged', 'none'],
]);

conversation("where's my refund, of a part: asked for, under way and done, with the amounts", [
  ...pixAwaited,
  isPaid('pix', 7290),
  orderIs('delivered'),
  ["where's my refund?", 'nothing to refund', 'none'],
  shopGivesBack('pix', 1000),
  ["where's my refund?", [/R\$10\.00|ten reais/, 'on its way back by Pix'], 'none'],
  isPaid('pix', 7290, { refundedCents: cents(1000) }),
  shopGivesBack('pix', 500),
  [
    "where's my refund?",
    [/I've sent (R\$10\.00|ten reais)/, /R\$5\.00|five reais/, 'on its way back'],
    'none',
  ],
]);

conversation('cancelling what is paid: what comes back is heard before the yes', [
  ...pixAwaited,
  isPaid('pix', 7290),
  [
    'cancel my order',
    [/I'll send (R\$72\.90|seventy-two reais and ninety centavos) back by Pix/, 'Are you sure'],
    'confirm',
  ],
  ['yes', 'cancelling order 1', 'none'],
]);

conversation('cancelling while the card is only held', [
  ...toPayment,
  ['card now', 'keep this card', 'confirm'],
  ['no', 'total', 'confirm'],
  ['yes', "that's order 1", 'none'],
  moneyIsAwaited,
  isHeld(),
  [
    'cancel my order',
    ["your card won't be charged", /hold of (R\$72\.90|.*ninety centavos)/, 'Are you sure'],
    'confirm',
  ],
]);

conversation('cancelling what was to be paid at the door costs nothing', [
  ...toPayment,
  ['card', 'total', 'confirm'],
  ['yes', 'number 1', 'none'],
  ['cancel my order', "You won't be charged", 'confirm'],
]);

const hundred: Exchange[] = [
  ...toPayment,
  ['cash', 'change', 'change'],
  ['for a hundred', 'total', 'confirm'],
  ['yes', 'number 1', 'none'],
];

conversation('change from a hundred, at the new price', [
  ...hundred,
  dearerBy(1000),
  [
    'hi',
    [
      /Your change from .*100.* will be .*17\.10|change from one hundred reais will be seventeen reais and ten/,
      'Is that okay',
    ],
    'confirm',
  ],
  ['yes', 'goes ahead', 'none'],
]);

conversation('a hundred does not cover the new price', [
  ...hundred,
  dearerBy(5000),
  [
    'hi',
    [/(R\$100\.00|one hundred reais) doesn't cover the new total/i, 'Is that okay'],
    'confirm',
  ],
]);

conversation('change from a hundred, with something else in its place', [
  known,
  ['a lasagna and a flan', 'lasagna', 'item'],
  ["that's all", 'pay', 'payment'],
  ['cash', 'change', 'change'],
  ['for a hundred', 'total', 'confirm'],
  ['yes', 'number 1', 'none'],
  soldOutInOrder(1, { item: 'brownie', quantity: 1, options: [] }),
  ['hi', 'ran out', 'option'],
  ['swap it', ['total', /Your change from (R\$100\.00|one hundred reais) will be/], 'none'],
]);

conversation(
  'another address, dearer than the cash: the change is left off',
  [
    ...toPayment,
    ['cash', 'change', 'change'],
    ['for seventy-three', 'total', 'confirm'],
    ['yes', 'number 1', 'none'],
    [
      'change the address on my order to Rua Gaivota 50, Moema',
      [/(R\$73\.00|seventy-three reais) doesn't cover the new total/i, 'Is that okay'],
      'confirm',
    ],
    ['yes', 'is going to', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.totalCents).toBe(7390);
      expect(orders[0]?.contents.changeForCents).toBeUndefined();
    },
  },
);
