import { conversationIn } from '../../support/conversation.ts';

const conversation = conversationIn('en-US');

conversation('no onions on any of them', [
  ['two large calabresa pizzas', 'calabresa', 'item', ['2 pizza calabresa large']],
  ['hold the onions', 'no onion', 'item', ['2 pizza -onion calabresa large']],
]);

conversation('an option is swapped, not kept beside the new one', [
  ['a can of coke', 'can', 'item', ['1 coca-cola can']],
  ['make it two liter', '2 liter', 'item', ['1 coca-cola 2l']],
]);

conversation('another size', [
  ['a large pepperoni pizza', 'large', 'item'],
  ['make it a medium', 'medium', 'item', ['1 pizza medium pepperoni']],
]);

conversation('another flavor', [
  ['a large pepperoni pizza', 'pepperoni', 'item'],
  ['change the pepperoni to margherita', 'margherita', 'item', ['1 pizza large margherita']],
]);

conversation('a topping afterwards', [
  ['a cheeseburger', 'cheeseburger', 'item', ['1 x-burger']],
  ['add bacon to it', 'bacon', 'item'],
]);

conversation('a change of mind in mid-sentence', [
  ['one flan, no, two flans', 'flans', 'item', ['2 flan']],
]);

conversation('"never mind" drops the doubt and nothing else', [
  ['a flan', 'flan', 'item'],
  ['and a juice', 'Which one', 'which', ['1 flan']],
  ['never mind', 'Anything else', 'item', ['1 flan']],
]);

conversation('"leave it like that" changes nothing', [
  ['a flan', 'flan', 'item'],
  ['leave it like that', /./, 'address', ['1 flan']],
]);

conversation('a whole reading in doubt is asked about whole', [
  [
    'a large pizza half calabresa half portuguesa with bacon',
    ['calabresa', 'portuguese', 'bacon'],
    'confirm',
    [],
  ],
  ['yes', 'bacon', 'item', ['1 pizza bacon calabresa large portuguesa']],
]);
