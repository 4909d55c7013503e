import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('en-US');

/** Notes for the kitchen said afterwards, second thoughts, and questions about what is on no menu. */

conversation('a note said afterwards goes with the dish, and a drink’s with the drink', [
  ['a large calabresa pizza and a coke can', 'calabresa', 'item'],
  ['cut in eight', 'note for the kitchen: cut in eight', 'item'],
  ['well done', 'note for the kitchen: well done', 'item'],
  [
    'very cold',
    'very cold',
    'item',
    ['1 pizza calabresa large “cut in eight, well done”', '1 coca-cola can “very cold”'],
  ],
  ["that's all", 'deliver', 'address'],
]);

conversation('swapped, and then both after all', [
  ['a large calabresa pizza', 'calabresa', 'item'],
  ['swap the pizza for a lasagna', 'Swapped', 'item', ['1 lasagna']],
  [
    'no wait, i want both',
    'Back in your order: one pizza',
    'item',
    ['1 lasagna', '1 pizza calabresa large'],
  ],
]);

conversation('a good evening is answered with one', [
  known,
  ['good evening', /^Good evening, Maria/, 'item'],
  ['hi', /^Good afternoon, Maria/, 'item'],
]);

conversation('what is not eaten is not "we don’t have that"', [
  ['do you have wifi?', 'not sure about that', 'item'],
  ['do you have a restroom?', 'not sure about that', 'item'],
  ['do you have sushi?', "don't have that here: sushi", 'item'],
  ['have you got my payment?', 'nothing waiting to be paid', 'none'],
]);

conversation('half and half with a coke whose size is asked', [
  ['half calabresa half portuguesa and a coke', 'small, medium, or large', 'option'],
  ['can', 'small', 'option', ['1 pizza calabresa portuguesa', '1 coca-cola can']],
  ['large', 'large', 'item', ['1 pizza calabresa large portuguesa', '1 coca-cola can']],
]);

conversation('a correction changes what was said, and adds nothing', [
  ['a large calabresa pizza and a 2 liter coke', 'calabresa', 'item'],
  [
    'make the coke zero',
    "Swapped: it's now one coke zero",
    'item',
    ['1 pizza calabresa large', '1 coca-zero 2l'],
  ],
  [
    'actually make the pizza portuguese',
    'portuguese',
    'item',
    ['1 pizza large portuguesa', '1 coca-zero 2l'],
  ],
]);

conversation('a coupon taken off, an hour gone by, and who it is for', [
  known,
  ['two bacon burgers and fries', 'bacon', 'item'],
  ['coupon BEMVINDO', 'off', 'item'],
  ['remove the coupon', 'took the coupon off', 'item'],
  ['for tomorrow at one pm', 'tomorrow', 'item'],
  ['no, today', ['gone by', 'What time'], 'time'],
  ['nine pm', 'today at 9:00', 'item'],
  ['can I change the time?', 'not sure about that', 'item'],
  ["it's for my mom", "it's for Mom", 'item'],
  ["it's for me actually", "Okay, it's for you", 'item'],
]);

conversation('with the allergen anyway, and a question that is led up to', [
  ["I'm allergic to milk", 'milk allergy', 'item'],
  ['a lasagna', 'Do you want it anyway?', 'confirm'],
  ['yes I want it anyway', /^Anything else\?$/, 'item', ['1 lasagna']],
  ['let me see, what drinks do you have?', /coca/, /item|confirm/],
]);

conversation('another way to pay, after the read-back', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ["that's all", 'pay', 'payment'],
  ['pix', 'Shall I place it', 'confirm'],
  ['change it to card at the door', ['at the door, by card', 'Shall I place it'], 'confirm'],
  ["I'll pay with pix after all", ['now, by Pix', 'Shall I place it'], 'confirm'],
  ['whatever', 'Shall I place it', 'confirm'],
]);
