import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('en-US');

conversation('what is corrected in the same breath is what was just asked for', [
  ['a large pepperoni pizza', 'pizza', 'item', ['1 pizza large pepperoni']],
  [
    'and two cans of coke, actually make it three',
    '3 coca-colas',
    'item',
    ['1 pizza large pepperoni', '3 coca-cola can'],
  ],
]);

conversation('a note is for the pizza that is in the order, not for another one', [
  known,
  ['a large pepperoni pizza and a flan', 'pizza', 'item'],
  ["that's all", 'pay', 'payment'],
  ['card', 'total', 'confirm'],
  [
    'yes, but the pizza well done',
    'well done',
    'confirm',
    ['1 pizza large pepperoni “well done”', '1 flan'],
  ],
  ['yes', 'number 1', 'none'],
]);

conversation('until it is placed, an order is nowhere yet', [
  known,
  ['a flan', 'flan', 'item'],
  ["where's my order?", ["hasn't been placed", 'minutes'], 'item'],
]);

conversation('an apartment said late is of the address, and no name', [
  ['a flan and a lasagna', 'lasagna', 'item'],
  ["that's all", 'street', 'address'],
  ['120 Rua das Flores, Centro', 'name', 'name'],
  ['apartment twelve', '12', 'name'],
  ['Mary', 'number', 'phone'],
]);

conversation('what is not in the order is not swapped for anything', [
  ['a large pepperoni pizza and a brownie', 'pizza', 'item'],
  [
    'swap the coke for a guarana',
    "There's no coca-cola in your order",
    'item',
    ['1 pizza large pepperoni', '1 brownie'],
  ],
]);

conversation('of what was just spoken of, only the size is left to say', [
  ['do you have diet coke?', 'we have that', 'confirm'],
  ['give me a 2 liter one', 'zero', 'item', ['1 coca-zero 2l']],
]);

conversation('asking what is in something orders nothing', [
  ['is there peanut in the brownie?', 'no peanut', 'confirm', []],
  ['no', 'What', 'item', []],
  ['something to drink under 10 reais', 'Would you like it?', 'confirm', []],
]);

conversation('to ask whether it is taken is not to choose it', [
  ['a flan', 'flan', 'item'],
  ['do you take cash?', 'Yes, we take cash', 'item'],
]);

conversation('the bacon one is the one with bacon in its name', [
  ['I would like to order two burgers', 'Which', 'which'],
  ['the bacon one', 'bacon burger', 'item', ['2 x-bacon']],
  ['not yet, add a lava cake', 'lava cake', 'item', ['2 x-bacon', '1 petit-gateau']],
  ["that's all", 'street', 'address'],
  ['50 rua das flores centro', 'name', 'name'],
  ['can I change the address?', 'street', 'address'],
]);
