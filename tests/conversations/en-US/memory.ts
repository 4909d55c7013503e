import { conversationIn } from '../../support/conversation.ts';
import { known, later } from '../happenings.ts';

const conversation = conversationIn('en-US');

const codeIn = (heard: string) => (/(?:\d ?){6}/.exec(heard)?.[0] ?? '').replaceAll(' ', '');

conversation('the talk goes on hours later', [
  ['a large pepperoni pizza', 'pepperoni', 'item'],
  later(7 * 60),
  ['LaunchRequest', 'pepperoni', 'item', ['1 pizza large pepperoni']],
  ['and a flan', 'flan', 'item', ['1 pizza large pepperoni', '1 flan']],
]);

conversation('begun on one device, finished on the other', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['finish this on my phone', 'code', 'item'],
  { elsewhere: [codeIn, 'all one order', 'item', ['1 lasagna']] },
  { elsewhere: ["that's all", 'pay', 'payment'] },
  { elsewhere: ['card', ['Maria', 'total'], 'confirm'] },
  { elsewhere: ['yes', 'number 1', 'none'] },
  ["where's my order", 'rder 1', 'none', []],
]);

conversation('with something on both sides, putting it together is asked', [
  ['a lasagna', 'lasagna', 'item'],
  { elsewhere: ['a flan', 'flan', 'item'] },
  ['give me a code', 'code', 'item'],
  { elsewhere: [codeIn, ['flan', 'one order'], 'confirm'] },
  { elsewhere: ['yes', 'flan', 'item', ['1 lasagna', '1 flan']] },
]);

conversation('a code is good for five minutes', [
  ['a lasagna', 'lasagna', 'item'],
  ['give me a code', 'code', 'item'],
  later(6),
  { elsewhere: [codeIn, "isn't right", 'item', []] },
]);

conversation('two items at the same moment are both kept', [
  { atOnce: ['a flan', 'a brownie'] },
  ["what's my total", ['flan', 'brownie'], 'item'],
]);

conversation('the same request again adds nothing', [
  ['a flan', 'flan', 'item'],
  { sameRequestAgain: true },
  ["what's my total", 'flan', 'item', ['1 flan']],
]);
