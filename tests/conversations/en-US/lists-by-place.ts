import { conversationIn } from '../../support/conversation.ts';

const conversation = conversationIn('en-US');

/** "The second one", after a list read a few at a time, is the second of what was just heard. */

conversation(
  'the second one is of what was read last, not of the start of the list',
  [
    ['what drinks do you have', ['coca-cola', 'Want to hear them?'], 'confirm'],
    ['more options', 'sprite, water', 'confirm'],
    ['the second one', 'Got it: one water', 'item', ['1 water']],
    ['a burger', 'cheeseburger, salad burger', 'which'],
    ['more options', /everything burger, and veggie burger\. And which one of those/, 'which'],
    ['the second one', 'Got it: one everything burger', 'item', ['1 water', '1 x-tudo']],
  ],
  { on: ['alexa'] },
);

conversation('for mom is who gets it, not whose order it is', [
  ['a lasagna', 'lasagna', 'item'],
  ["that's it", 'Where', 'address'],
  ['12 Rua das Flores, Centro', 'name', 'name'],
  ["it's for mom", ['for Mom', 'name'], 'name'],
  ['Ana', 'phone', 'phone', ['1 lasagna']],
]);

conversation('let me see, before a question, does not change it', [
  ['let me see, what pizzas do you have?', 'Pizzas: mozzarella', /item|confirm/, []],
]);
