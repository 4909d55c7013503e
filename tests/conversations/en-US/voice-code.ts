import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { known, later, shopIs } from '../happenings.ts';

/** Four digits of the customer's own, asked for before each order on Alexa. */

const conversation = conversationIn('en-US');
const alexa = { on: ['alexa'] as const };

const withCode: Exchange[] = [
  known,
  ['set up a voice code', 'four digits', 'code'],
  ['four three two one', 'once more', 'code'],
  ['4321', 'All set', 'none'],
];

const toConfirm: Exchange[] = [
  ['a large calabresa pizza', 'calabresa', 'item'],
  ["that's all", 'pay', 'payment'],
  ['card', 'total', 'confirm'],
];

conversation(
  'the code is asked for after the yes, and only then is the order placed',
  [
    ...withCode,
    ...toConfirm,
    ['yes', /^What's your voice code\?$/, 'code'],
    ['forty three twenty one', 'number 1', 'none'],
  ],
  {
    ...alexa,
    after: ({ orders }) => {
      expect(orders).toHaveLength(1);
    },
  },
);

conversation(
  'wrong three times places nothing, and keeps the order',
  [
    ...withCode,
    ...toConfirm,
    ['yes', 'voice code', 'code'],
    ['one one one one', /^That isn't it. What's your voice code\?$/, 'code'],
    ['one two three', 'four digits', 'code'],
    ['2222', "isn't it", 'code'],
    ['3333', ["I've kept it", 'in an hour'], 'none', ['1 pizza calabresa large']],
    ["that's all", 'total', 'confirm'],
    ['yes', 'in an hour', 'none'],
    later(60),
    ["that's all", 'total', 'confirm'],
    ['yes', 'voice code', 'code'],
    ['4321', 'number 1', 'none'],
  ],
  alexa,
);

conversation(
  'who forgot it is told where to pick another, and can leave it',
  [
    ...withCode,
    ...toConfirm,
    ['yes', 'code', 'code'],
    ['help', 'in the chat', 'code'],
    ["what's my total", 'voice code', 'code'],
    ['no', 'change', 'item'],
    ["that's all", 'total', 'confirm'],
  ],
  alexa,
);

conversation(
  'on Alexa the present code comes before changing it, dropping it, or linking another device',
  [
    ...withCode,
    ['change my voice code', "What's your voice code", 'code'],
    ['four three two one', 'Which four digits', 'code'],
    ['zero zero four two', 'once more', 'code'],
    ['zero zero four three', "didn't match", 'code'],
    ['oh oh four two', 'once more', 'code'],
    ['0042', 'All set', 'none'],
    ['continue on my phone', 'voice code', 'code'],
    ['0042', 'other device', 'none'],
    ['remove my voice code', "What's your voice code", 'code'],
    ['0042', "won't ask", 'none'],
    ['remove my voice code', "don't have", 'none'],
    ...toConfirm,
    ['yes', 'number 1', 'none'],
  ],
  alexa,
);

conversation(
  'in the chat it is set, changed and dropped, and never asked for',
  [
    ...withCode,
    ...toConfirm,
    ['yes', 'number 1', 'none'],
    ['my voice code is 9876', 'Which four digits', 'code'],
    ['9 8 7 6', 'once more', 'code'],
    ['9876', 'All set', 'none'],
    ['what do you know about me', 'voice code', 'none'],
    ["i don't want a voice code anymore", "won't ask", 'none'],
  ],
  { on: ['lex'] },
);

conversation('where the shop uses none, none is kept', [
  shopIs({ voiceCode: false }),
  ['i want a voice code', "don't use voice codes", 'none'],
]);

conversation('erasing what is known of a customer erases it', [
  ...withCode,
  ['forget me', "can't be undone", 'confirm'],
  ['yes', /deleted|erased|forgotten/i, 'none'],
  ['remove my voice code', "don't have", 'none'],
]);
