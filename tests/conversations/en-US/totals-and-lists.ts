import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('en-US');

/** What it comes to in the end, and lists that are heard a few at a time. */

conversation('"how much is it?" is what is to be paid, with delivery and tip', [
  known,
  ['a large calabresa pizza', 'calabresa', 'item'],
  ['tip 10', 'tip', 'item'],
  ['how much is it?', ['for delivery and', /82\.90|eighty-two/], 'item'],
  ["that's all", 'pay', 'payment'],
  ['pix', 'Shall I place it', 'confirm'],
  [
    'how much is it?',
    /With .* it comes to (R\$82\.90|eighty-two reais and ninety centavos)\. Shall/,
    'confirm',
  ],
  ['the fee?', ['Delivery to Centro', 'Shall I place it'], 'confirm'],
  ['yes', 'order 1', 'none'],
  [
    'how much was it?',
    /^Order 1 came to (R\$82\.90|eighty-two reais and ninety centavos)\.$/,
    'none',
  ],
]);

conversation('without an address, delivery is not in the sum yet', [
  ['a large calabresa pizza', 'calabresa', 'item'],
  ['how much is it?', 'before delivery', 'item'],
  ['tip 5', 'tip', 'item'],
  ['how much is it?', 'Delivery is on top', 'item'],
]);

conversation(
  'by voice, the menu and what is vegetarian come a few at a time',
  [
    ['what do you have?', ['pizzas', 'And there are 4 more. Want to hear them?'], 'confirm'],
    ['yes', ['desserts, and combos', 'What can I get you'], 'item'],
    ["what's vegetarian?", ['onion rings', /there are \d+ more\. Want to hear them\?/], 'confirm'],
    ['go on', ['We also have garlic bread', 'Want to hear them?'], 'confirm'],
    ['no', 'What can I get you', 'item'],
  ],
  { on: ['alexa'] },
);
