import { conversationIn, type Exchange } from '../../support/conversation.ts';
import {
  cardPageIsOpen,
  isHeld,
  isPaid,
  kitchenIsAsked,
  known,
  later,
  moneyDidNotCome,
  moneyIsAwaited,
  pixIsOpen,
} from '../happenings.ts';

const conversation = conversationIn('en-US');

/** For somebody we know: a pizza at R$64.90 and R$8.00 for delivery, up to the question of payment. */
const toPayment: Exchange[] = [
  known,
  ['a large calabresa pizza', 'calabresa', 'item'],
  ["that's all", ['now, by Pix or card', 'at the door', 'cash'], 'payment'],
];

conversation(
  'Pix is now',
  [
    ...toPayment,
    ['pix', ["You'll pay now, by Pix", 'total'], 'confirm'],
    ['yes', "that's order 1", 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents).toMatchObject({ payment: 'pix', online: true });
    },
  },
);

conversation(
  'a card, said plainly, is at the door',
  [...toPayment, ['card', "You'll pay at the door, by card", 'confirm']],
  {},
);

for (const said of ['pay now by card', 'card now', 'by card through the link', 'card online'])
  conversation(`“${said}”: a new card is kept only after a yes`, [
    ...toPayment,
    [said, 'keep this card', 'confirm'],
    ['no', ["You'll pay now by card", 'total'], 'confirm'],
  ]);

conversation('my usual card, when there is none', [
  ...toPayment,
  ['with my usual card', "don't have a card of yours", 'payment'],
]);

const pixAwaited: Exchange[] = [
  ...toPayment,
  ['pix', 'total', 'confirm'],
  ['yes', "that's order 1", 'none'],
  moneyIsAwaited,
  pixIsOpen,
];

conversation(
  'in the chat the code pops up, and again on asking',
  [
    ...toPayment,
    ['pix', 'total', 'confirm'],
    ['yes', ['pop up right here', '"payment":"https://cantina.example/pay/'], 'none'],
    moneyIsAwaited,
    pixIsOpen,
    ['send the pix again', ["Here's the Pix for order 1", '00020126'], 'none'],
    ["where's my order?", ['waiting for your payment of R$72.90', 'until 5:15 PM'], 'none'],
    ['i already paid', "I don't see it yet", 'none'],
    isPaid('pix', 7290),
    ['did you get my payment?', 'Order 1 is paid', 'none'],
  ],
  { on: ['lex'] },
);

conversation(
  'by voice the link goes by text',
  [
    ...toPayment,
    ['pix', 'total', 'confirm'],
    ['yes', ['texting you a link', 'ending in 21'], 'none'],
    moneyIsAwaited,
    pixIsOpen,
    ['text me the link again', ["I've texted you the link again", 'ending in 21'], 'none'],
  ],
  { on: ['alexa'] },
);

conversation('time ran out: a yes is another Pix', [
  ...pixAwaited,
  later(16),
  moneyDidNotCome('expired'),
  ['hi', ['Time ran out to pay for order 1', 'How would you like to pay'], 'payment'],
  ['yes', 'You got it', 'none'],
]);

conversation(
  'the card is declined; Pix, then',
  [
    ...toPayment,
    ['card now', 'keep this card', 'confirm'],
    ['no', 'total', 'confirm'],
    ['yes', "that's order 1", 'none'],
    moneyIsAwaited,
    cardPageIsOpen,
    moneyDidNotCome('declined'),
    ["where's my order?", ["didn't go through", 'How would you like to pay'], 'payment'],
    ['pix', 'You got it', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents).toMatchObject({ payment: 'pix', online: true });
    },
  },
);

conversation('paying another way: at the door', [
  ...pixAwaited,
  ['can i pay another way?', 'How would you like to pay', 'payment'],
  ['card at the door', "you'll pay for order 1 at the door", 'none'],
]);

conversation(
  'the usual card, once there is one',
  [
    ...toPayment,
    ['card now', 'keep this card', 'confirm'],
    ['yes', 'total', 'confirm'],
    ['yes', "that's order 1", 'none'],
    isHeld({ savedCard: { reference: 'cus_1', brand: 'visa', last4: '4242' } }),
    ['a lasagna', 'lasagna', 'item'],
    ["that's all", 'your usual card', 'payment'],
    ['with my usual card', "You'll pay now with your Visa ending in 4242", 'confirm'],
    ['yes', 'charge the card ending in 4242', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[1]?.contents.savedCard?.last4).toBe('4242');
    },
  },
);

conversation(
  'the order outgrows the bill: change is asked again',
  [
    ...toPayment,
    ['cash', 'change', 'change'],
    ['for eighty', 'total', 'confirm'],
    ['yes', 'number 1', 'none'],
    kitchenIsAsked,
    ['add a lasagna to my order', 'change', 'change'],
    ['a hundred and fifty', 'change', 'confirm'],
    ['yes', 'order 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.changeForCents).toBe(15_000);
    },
  },
);
