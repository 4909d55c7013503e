import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { known, later, nowCosts, soldOut } from '../happenings.ts';

const conversation = conversationIn('en-US');

/** An order placed on Sunday. */
const ordered: Exchange[] = [
  known,
  ['a lasagna and a flan', 'lasagna', 'item'],
  ["that's all", 'pay', 'payment'],
  ['card', 'total', 'confirm'],
  ['yes', 'number 1', 'none'],
];

conversation('the usual', [
  ...ordered,
  later(24 * 60),
  ['the usual', ['lasagna', 'flan', 'Same again'], 'confirm', []],
  ['yes please', 'lasagna', 'item', ['1 lasagna', '1 flan']],
]);

conversation('the usual, on second thought no', [
  ...ordered,
  ['the usual', 'Same again', 'confirm'],
  ['no', /./, 'item', []],
]);

conversation('same as Sunday', [
  ...ordered,
  later(48 * 60),
  ['same as sunday', 'lasagna', 'confirm'],
  ['sure', /./, 'item', ['1 lasagna', '1 flan']],
]);

conversation('same as a day without an order', [
  ...ordered,
  ['same as friday', 'that day', 'item', []],
]);

conversation('the usual of a newcomer', [['the usual', "don't have an earlier", 'item', []]]);

conversation('what is gone is said first', [
  ...ordered,
  soldOut('flan'),
  ['the usual', [/out of flan.*would be.*lasagna/, 'put that in'], 'confirm'],
  ['yes', 'lasagna', 'item', ['1 lasagna']],
]);

conversation('a new price is said first', [
  ...ordered,
  nowCosts('lasagna', 5290),
  ['the usual', ['Last time', 'Same again'], 'confirm'],
]);

conversation('all of it is gone', [
  ...ordered,
  soldOut('flan', 'lasagna'),
  ['the usual', 'nothing from that order', 'item', []],
]);

conversation('what is gone and the new price of the rest are said first', [
  ...ordered,
  soldOut('flan'),
  nowCosts('lasagna', 5290),
  [
    'the usual',
    [/out of flan.*The rest was.*today it comes to.*would be one lasagna/, 'put that in'],
    'confirm',
  ],
  ['yes', 'lasagna', 'item', ['1 lasagna']],
]);

conversation('the usual without what it never had', [
  ...ordered,
  ['the usual but no onions', ['nothing in your order has onions', 'lasagna', 'Same'], 'confirm'],
  ['yes', 'lasagna', 'item', ['1 lasagna', '1 flan']],
]);
