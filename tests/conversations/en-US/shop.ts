import { conversationIn } from '../../support/conversation.ts';
import { optionSoldOut, soldOut } from '../happenings.ts';

const conversation = conversationIn('en-US');

conversation('sold out: what comes closest', [
  soldOut('flan'),
  ['a flan', ['out of flan', 'do have'], 'item', []],
  ['okay a brownie then', 'brownie', 'item', ['1 brownie']],
]);

conversation('a flavor is sold out', [
  optionSoldOut('tuna'),
  ['a large tuna pizza', 'out of tuna', 'item', []],
]);

conversation('half the order is sold out: the rest goes in', [
  soldOut('flan'),
  ['a flan and a lasagna', ['out of flan', 'lasagna'], 'item', ['1 lasagna']],
]);

conversation('what is sold out is off the menu', [
  soldOut('flan'),
  ['what desserts do you have', /^(?!.*flan).*brownie/, 'item'],
]);

conversation('a size that ran out is not offered', [
  optionSoldOut('2l'),
  ['a coke', /^(?!.*2 liter).*can/, 'option'],
]);
