import { conversationIn } from '../../support/conversation.ts';

const conversation = conversationIn('en-US');

conversation('what a pizza still needs is asked, one thing at a time', [
  ['I want a pizza', ['medium', 'large'], 'option', ['1 pizza']],
  ['large', 'calabresa', 'option', ['1 pizza large']],
  ['pepperoni', 'Anything else', 'item', ['1 pizza large pepperoni']],
]);

conversation('half and half in one sentence', [
  [
    'a large half pepperoni half margherita pizza',
    ['half pepperoni', 'half margherita'],
    'item',
    ['1 pizza large margherita pepperoni'],
  ],
]);

conversation('a crust goes with it', [
  [
    'a medium four cheese pizza with cheddar crust',
    'cheddar crust',
    'item',
    ['1 pizza cheddar-crust four-cheese medium'],
  ],
]);

conversation('hold this, more of that', [
  [
    'an everything burger with extra bacon and no peas',
    ['no peas', 'bacon'],
    'item',
    ['1 x-tudo +bacon -peas'],
  ],
]);

conversation('how the burger is done', [
  ['a bacon burger well done', 'well done', 'item', ['1 x-bacon well-done']],
]);

conversation('a drink comes in sizes', [
  ['a coke', ['can', '2 liter'], 'option', ['1 coca-cola']],
  ['two liter', 'Anything else', 'item', ['1 coca-cola 2l']],
]);

conversation('"no" to a choice that has to be made asks again', [
  ['a coke', 'can', 'option'],
  ['no', 'can', 'option', ['1 coca-cola']],
  ['a can', 'Anything else', 'item', ['1 coca-cola can']],
]);

conversation('dropping the item in the middle of choosing', [
  ['a flan and a coke', 'can', 'option'],
  ['take off the coke', 'took off', 'item', ['1 flan']],
]);

conversation('ordering something else before choosing keeps the choice open', [
  ['a coke', 'can', 'option'],
  ['and a flan', ['flan', 'can'], 'option', ['1 coca-cola', '1 flan']],
  ['can', 'Anything else', 'item', ['1 coca-cola can', '1 flan']],
]);

conversation('pasta needs a sauce', [
  ['gnocchi please', 'bolognese', 'option', ['1 gnocchi']],
  ['bolognese', 'Anything else', 'item', ['1 gnocchi bolognese']],
]);
