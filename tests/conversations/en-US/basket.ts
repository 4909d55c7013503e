import { conversationIn } from '../../support/conversation.ts';

const conversation = conversationIn('en-US');

conversation('several things in one breath', [
  [
    'can I get two garlic breads, a flan and a lemonade',
    ['garlic breads', 'flan', 'lemonade'],
    'item',
    ['2 garlic-bread', '1 flan', '1 lemonade'],
  ],
  ["what's my total", 'flan', 'item'],
]);

conversation('bit by bit', [
  ['hi', 'Cantina da Vila', 'item', []],
  ["I'll have a bacon burger", 'bacon burger', 'item', ['1 x-bacon']],
  ['and a lemonade', 'lemonade', 'item', ['1 x-bacon', '1 lemonade']],
  ['throw in a brownie', 'brownie', 'item', ['1 x-bacon', '1 lemonade', '1 brownie']],
]);

conversation('"another" adds, it does not replace', [
  ['a flan', 'flan', 'item', ['1 flan']],
  ['another flan', 'two flans', 'item', ['2 flan']],
]);

conversation('taking things off by name', [
  ['a flan and two brownies', 'brownies', 'item', ['1 flan', '2 brownie']],
  ['take off the flan', 'took off', 'item', ['2 brownie']],
  ['remove one brownie', 'took off', 'item', ['1 brownie']],
]);

conversation('taking things off by place', [
  ['a flan, a brownie and a tiramisu', 'tiramisu', 'item', ['1 flan', '1 brownie', '1 tiramisu']],
  ['remove the second one', ['took off', 'brownie'], 'item', ['1 flan', '1 tiramisu']],
  ['take off the last one', ['took off', 'tiramisu'], 'item', ['1 flan']],
]);

conversation('"remove it" is the one just said', [
  ['a lasagna', 'lasagna', 'item', ['1 lasagna']],
  ['remove it', 'took off', 'item', []],
]);

conversation('swapping one thing for another', [
  ['a flan', 'flan', 'item'],
  ['swap the flan for a brownie', 'brownie', 'item', ['1 brownie']],
]);

conversation('changing how many', [
  ['one lemonade', 'lemonade', 'item'],
  ['make it three lemonades', 'lemonades', 'item', ['3 lemonade']],
]);

conversation('clearing the order is asked about first', [
  ['a flan', 'flan', 'item'],
  ['start over', 'clear', 'confirm', ['1 flan']],
  ['no', /./, 'item', ['1 flan']],
  ['clear my order', 'clear', 'confirm'],
  ['yes', 'cleared', 'item', []],
]);

conversation('an absurd quantity is asked about, and a no takes it off', [
  ['fifty flans', '50', 'confirm', ['50 flan']],
  ['no', 'took off', 'item', []],
]);

conversation('an absurd quantity that was meant stays', [
  ['thirty brownies', '30', 'confirm'],
  ["yes that's right", 'Anything else', 'item', ['30 brownie']],
]);

conversation('what we do not have does not become something else', [
  ['can I get some sushi', 'sushi', 'item', []],
  ['do you have ramen', /./, 'item', []],
]);

conversation('a word that could be several is asked about', [
  ['two juices please', ['Which one', 'orange juice'], 'which', []],
  ['orange', 'two orange juices', 'item', ['2 orange-juice']],
]);

conversation('a doubt stays open while something else is asked', [
  ['a juice', 'Which one', 'which'],
  ['what desserts do you have', ['flan', 'Which one'], 'which'],
  ['passion fruit', 'passion fruit juice', 'item', ['1 passion-fruit-juice']],
]);

conversation('a combo is one item', [
  ['the combo for two', 'combo for two', 'option'],
  ['guaraná', 'guaraná', 'item', ['1 couple-combo guarana']],
]);

conversation('two things taken off at once', [
  ['a lasagna, a flan and a brownie', /./, 'item', ['1 lasagna', '1 flan', '1 brownie']],
  ['take off the lasagna and the flan', ['lasagna', 'flan'], 'item', ['1 brownie']],
]);
