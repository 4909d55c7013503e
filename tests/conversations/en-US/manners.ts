import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { known, later } from '../happenings.ts';

const conversation = conversationIn('en-US');

conversation('a whole order, from hello to yes', [
  ['LaunchRequest', 'Cantina da Vila', 'item'],
  ['two large calabresa pizzas and a coke', ['two pizzas', 'can'], 'option'],
  ['two liter', '2 liter', 'item'],
  ["that's all", 'Where should we deliver', 'address'],
  ['Rua das Flores 120, Centro', 'name', 'name'],
  ['Mary Jones', 'phone', 'phone'],
  ['11 98765-4321', 'pay', 'payment'],
  ['card', ['Cantina da Vila', 'two pizzas', 'Centro', 'Mary', 'total'], 'confirm'],
  ['yes', 'number 1', 'none'],
  ["where's my order", 'at the shop', 'none'],
]);

conversation('the menu, a part of it, help, and on with the order', [
  ['menu', ['pizzas', /drinks|4 more/], /item|confirm/],
  ['what do you have for dessert', ['flan', 'brownie'], 'item'],
  ['help', /./, 'item'],
  ['one flan', 'flan', 'item', ['1 flan']],
  ['say that again', 'flan', 'item', ['1 flan']],
]);

conversation('repeating repeats the question too', [
  ['a coke', 'can', 'option'],
  ['what was that', 'can', 'option', ['1 coca-cola']],
  ['can', 'Anything else', 'item', ['1 coca-cola can']],
]);

conversation('slower, and shorter', [
  ['slow down please', /./, 'item'],
  ['a flan', 'flan', 'item'],
  ['keep it short', /./, 'item', ['1 flan']],
]);

conversation('bye ends the talk and keeps the order', [
  ['a flan', 'flan', 'item'],
  ['bye', 'Bye', 'none', ['1 flan']],
  later(3 * 24 * 60),
  ['hello', 'flan', 'item', ['1 flan']],
]);

conversation('not understood once, not understood twice', [
  ['blabla xyzzy', /./, 'item'],
  ['qwerty plugh', /./, 'item'],
  ['a flan', 'flan', 'item', ['1 flan']],
]);

conversation('talking to a person', [
  ['let me talk to a person', /5555|5 5 5 5/, 'none'],
  ['a flan', 'flan', 'item'],
]);

conversation('"no" to "anything else?" checks out; "no" to nothing says bye', [
  ['hi', /./, 'item'],
  ['no', 'Bye', 'none'],
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['no thanks', 'pay', 'payment'],
]);

conversation('checking out with nothing', [['check out', 'nothing in your order', 'item', []]]);

/** Where one can be: the way there, and what is expected after a no. */
const PLACES: [string, Exchange[], Exchange][] = [
  [
    'the address',
    [
      ['a lasagna', /./, 'item'],
      ["that's it", /./, 'address'],
    ],
    ['no', /./, 'address'],
  ],
  [
    'the payment',
    [known, ['a lasagna', /./, 'item'], ["that's it", /./, 'payment']],
    ['no', /./, 'payment'],
  ],
  ['a doubt', [['a juice', 'Which one', 'which']], ['no', /./, 'item']],
];

for (const [where, way, after] of PLACES)
  conversation(`"no" to ${where} loses nothing`, [...way, after]);

conversation('help at each question comes back to it', [
  ['a coke', 'can', 'option'],
  ['help', 'can', 'option'],
  ['can', /./, 'item'],
  ['a lasagna', /./, 'item'],
  ["that's all", 'Where should', 'address'],
  ['help', 'Where should', 'address'],
  ['Rua das Flores 120, Centro', 'name', 'name'],
  ['help', 'name', 'name'],
  ['Ann', 'phone', 'phone'],
  ['help', 'phone', 'phone'],
  ['11 98765-4321', 'pay', 'payment'],
  ['help', 'pay', 'payment'],
  ['cash', 'change', 'change'],
  ['help', 'change', 'change'],
  ['no', 'total', 'confirm'],
  ['help', 'Shall I place it', 'confirm'],
]);
