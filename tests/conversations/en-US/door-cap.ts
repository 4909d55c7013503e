import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { known, later, orderIs, shopIs } from '../happenings.ts';
import { codesOfTheDaySpent, codeTexted, ownPhone, wrongCode } from '../phone-code.ts';

/** What is too much to be made before it is paid, for somebody nobody knows. */

const conversation = conversationIn('en-US');

/** Somebody we know: a pizza and its delivery, up to the question of how it is paid. */
const toPayment: Exchange[] = [
  known,
  ownPhone,
  ['a large calabresa pizza', 'calabresa', 'item'],
  ["that's all", 'pay', 'payment'],
];

const capped = shopIs({
  limits: {
    quantity: 20,
    kitchenMinutes: 5,
    customerMinutes: 10,
    phoneCodesADay: 200,
    unverifiedOrderCents: 5000,
  },
});

conversation('too much to be paid at the door by somebody nobody knows: a code, or pay first', [
  capped,
  ...toPayment,
  ['card', ['over', 'check your phone number', 'text a code'], 'confirm'],
  ['no', 'pay', 'payment'],
  ['pix', "You'll pay now, by Pix", 'confirm'],
]);

conversation('the code that was texted proves the phone', [
  capped,
  ...toPayment,
  ['card', ['over', 'text a code to the number ending in 21'], 'confirm'],
  ['yes', ["I've texted you the code", 'six-digit code'], 'textedCode'],
  [wrongCode, "That's not the code", 'textedCode'],
  [codeTexted, ['confirmed', 'total'], 'confirm'],
  ['yes', 'number 1', 'none'],
]);

conversation("the day's codes are all sent: it is paid now, and no other code is offered", [
  shopIs({
    limits: {
      quantity: 20,
      kitchenMinutes: 5,
      customerMinutes: 10,
      phoneCodesADay: 2,
      unverifiedOrderCents: 5000,
    },
  }),
  ...toPayment,
  ['card', 'text a code', 'confirm'],
  codesOfTheDaySpent,
  ['yes', ['out of text codes', 'over', 'pay now: Pix'], 'payment'],
  ['pix', "You'll pay now, by Pix", 'confirm'],
]);

conversation('an order delivered before to the same phone counts too', [
  ...toPayment,
  ['card', 'total', 'confirm'],
  ['yes', 'number 1', 'none'],
  orderIs('delivered'),
  capped,
  later(60),
  ['a large calabresa pizza and a lasagna', 'lasagna', 'item'],
  ["that's all", 'pay', 'payment'],
  ['card', 'total', 'confirm'],
]);

conversation(
  'another address that takes it over the cap: it stays, and why is said',
  [
    shopIs({
      limits: {
        quantity: 20,
        kitchenMinutes: 5,
        customerMinutes: 10,
        phoneCodesADay: 200,
        unverifiedOrderCents: 7350,
      },
    }),
    ...toPayment,
    ['card', 'total', 'confirm'],
    ['yes', 'number 1', 'none'],
    [
      'change the address on my order to Rua Gaivota 50, Moema',
      [/orders over (R\$73\.50|seventy-three reais and fifty)/, 'stays as it was'],
      'none',
    ],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents).toMatchObject({ totalCents: 7290, address: { area: 'centro' } });
    },
  },
);
