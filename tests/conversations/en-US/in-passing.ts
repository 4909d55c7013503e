import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('en-US');

/** What is said in passing: in a hurry or not, for how many, for when, and one more of the same. */

conversation('another pizza, named in full, is one more and not a topping of the first', [
  known,
  ['two large pepperoni pizzas', 'pepperoni', 'item'],
  [
    'a large margherita pizza',
    'Got it: one pizza (large, margherita)',
    'item',
    ['2 pizza large pepperoni', '1 pizza large margherita'],
  ],
  [
    'one more of the same',
    'two pizzas',
    'item',
    ['2 pizza large pepperoni', '2 pizza large margherita'],
  ],
]);

conversation('what is said of the pizza that is there is of that one', [
  known,
  ['a large pepperoni pizza', 'pepperoni', 'item'],
  ['the pizza with no onions', 'no onion', 'item', ['1 pizza -onion large pepperoni']],
]);

conversation('no rush is just no rush', [
  known,
  ['a lasagna, no rush', 'Got it: one lasagna', 'item', ['1 lasagna']],
  ['a can of coke and nothing else', /coca-cola \(can\)/, 'item', ['1 lasagna', '1 coca-cola can']],
]);

conversation('who wants to schedule says when afterwards', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ["I'd like to schedule it", 'What day and time', 'time'],
  ['tomorrow at 7', 'AM or', 'time'],
  ['can I schedule my order?', 'AM or', 'time'],
  ['7 pm', 'tomorrow at 7:00 PM', 'item', ['1 lasagna']],
]);

conversation('how many they are is enough for a suggestion', [
  ['there are four of us', 'Would you like it?', 'confirm', []],
  ['no', 'What can I get you?', 'item', []],
]);

conversation('of what is sold by the piece there is no half a pound', [
  ['half a pound of fries', /one order of french fries/, 'confirm', []],
  ['no', 'What can I get you?', 'item', []],
]);

conversation('an apartment counts even before the street', [
  ['two lasagnas', 'lasagna', 'item'],
  ['apartment 42', 'apartment 42', 'address'],
  ['12 Rua das Flores, Centro', 'Anything else', 'item'],
  ["that's it", 'name', 'name'],
  ['Ana, my sister', 'phone', 'phone', ['2 lasagna']],
]);

conversation('what was in doubt and is not wanted is left out, and that is said', [
  ['a burger and two lasagnas', 'Which one', 'which', ['2 lasagna']],
  ['forget the burger', "I'll leave that one out", 'item', ['2 lasagna']],
]);

conversation('who has not ordered yet hears how long delivery takes', [
  ['how long is this going to take', ["don't have an order", '30 to 70 minutes'], 'none'],
]);

conversation('a hmm before a question does not hide it', [
  ["hmm, what's for dessert?", 'flan', /item|confirm/],
]);

conversation('no, and what is wanted instead', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ["that's it", 'pay', 'payment'],
  ['card', 'Shall I place it?', 'confirm'],
  ['no, change the address', 'Where should we deliver', 'address'],
  ['55 Rua das Acácias, Moema', ['55 Rua das Acácias, Moema', 'Shall I place it?'], 'confirm'],
  ['no, add a flan', ['one flan', 'Shall I place it?'], 'confirm', ['1 lasagna', '1 flan']],
]);

conversation('the pepperoni one changes its size and stays pepperoni; the tuna one goes', [
  known,
  ['a large pepperoni pizza and a medium tuna pizza', 'tuna', 'item'],
  [
    'make the pepperoni one a medium',
    'medium',
    'item',
    ['1 pizza medium pepperoni', '1 pizza medium tuna'],
  ],
  [
    'no onions on the pepperoni one',
    'no onion',
    'item',
    ['1 pizza -onion medium pepperoni', '1 pizza medium tuna'],
  ],
  ['take off the tuna one', 'I took off one pizza', 'item', ['1 pizza -onion medium pepperoni']],
]);
