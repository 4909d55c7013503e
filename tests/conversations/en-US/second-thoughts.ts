import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('en-US');

/** Lists as they are heard, and what is put back, repeated or mended halfway through an order. */

const ALOUD = { on: ['alexa'] as const };

conversation(
  'a voice tells a list bit by bit, and the rest to who wants it',
  [
    known,
    [
      'what drinks do you have?',
      ['orange fanta. And there are 13 more', 'Want to hear'],
      'confirm',
      [],
    ],
    ['go on', ['sprite', 'there are 8 more'], 'confirm', []],
    ['sure', ['lemonade', 'there are 3 more'], 'confirm', []],
    ['a lasagna', /./, 'item', ['1 lasagna']],
    ['what drinks do you have?', 'Want to hear', 'confirm'],
    ['no', 'Anything else?', 'item', ['1 lasagna']],
    ['check out', 'pay', 'payment'],
    ['what drinks do you have?', 'Want to hear', 'confirm'],
    ['no', 'pay', 'payment'],
    ['card', 'Shall I place it', 'confirm'],
    ['what drinks do you have?', 'Want to hear', 'confirm'],
    ['yes', 'We also have sprite', 'confirm', ['1 lasagna']],
    ['no', 'Shall I place it', 'confirm', ['1 lasagna']],
  ],
  ALOUD,
);

conversation(
  'a chat shows the list whole',
  [['what drinks do you have?', ['coca-cola', 'red wine'], 'item', []]],
  { on: ['lex'] },
);

conversation(
  'a voice tells flavors bit by bit; asked again, the question is short',
  [
    ['a large pizza', ['chicken with catupiry, and 19 more', 'more options'], 'option'],
    ['more options', ['We also have four cheese', 'there are 14 more'], 'confirm'],
    ['yes', 'there are 9 more', 'confirm'],
    ['a flan', ['Got it: one flan', /And for the pizza, which flavor\?$/], 'option'],
    ['a coke', /one coca-cola\. And for the pizza, which flavor\?$/, 'option'],
    ['can', /can\. And for the pizza, which flavor\?$/, 'option'],
    [
      'hearts of palm',
      'hearts of palm',
      'item',
      ['1 pizza hearts-of-palm large', '1 flan', '1 coca-cola can'],
    ],
  ],
  ALOUD,
);

conversation(
  'what was not understood is asked in full once more',
  [
    ['a large pizza', 'mozzarella', 'option'],
    ['xpto zyx', 'mozzarella', 'option'],
    ['more options', 'four cheese', 'option'],
  ],
  { on: ['lex'] },
);

conversation('what was taken off comes back as it was', [
  ['two cans of coke', 'coca-cola', 'item'],
  ['a flan', 'flan', 'item'],
  ['take the cokes off', 'I took off', 'item', ['1 flan']],
  [
    'put them back',
    'Back in your order: two coca-colas (can)',
    'item',
    ['1 flan', '2 coca-cola can'],
  ],
  ['put them back', /./, 'item', ['1 flan', '2 coca-cola can']],
  ['clear my order', 'sure', 'confirm'],
  ['yes', 'cleared', 'item', []],
  ['actually put it back', 'Back in your order', 'item', ['1 flan', '2 coca-cola can']],
]);

conversation('one more soda is one more of the same', [
  ['two cans of coke', 'coca-cola', 'item'],
  ['one more soda', '3 coca-colas', 'item', ['3 coca-cola can']],
]);

conversation('ice cold is how the cokes are wanted', [
  ['two ice cold cokes', ['two coca-colas', 'very cold'], 'option', ['2 coca-cola “very cold”']],
  ['cans', /./, 'item', ['2 coca-cola can “very cold”']],
]);

conversation('“open” greets who is at the counter already', [
  ['open', 'this is Cantina da Vila', 'item', []],
]);

conversation('a number right after a time is the time', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['for tomorrow at 8 pm', 'tomorrow at 8:00 PM', 'item'],
  ['make it nine', 'tomorrow at 9:00 PM', 'item', ['1 lasagna']],
  ['actually nine thirty', 'tomorrow at 9:30 PM', 'item', ['1 lasagna']],
  ['a flan', 'flan', 'item'],
  ['make it two', 'two flans', 'item', ['1 lasagna', '2 flan']],
]);

conversation('an order is paid one way', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['check out', 'pay', 'payment'],
  ['half pix and half card', ['one kind of payment', 'pay'], 'payment'],
  ['can i split the payment?', 'one kind of payment', 'payment'],
  ['cash', 'change', 'change'],
  ['twenty', ["won't cover", 'How much cash'], 'change'],
  ['a hundred', ['change for', 'Shall I place it'], 'confirm'],
]);

conversation('a cell phone without its nine will not do; a landline will', [
  ['a lasagna', 'lasagna', 'item'],
  ['check out', 'Where should', 'address'],
  ['rua das flores 120 centro', 'name', 'name'],
  ['john silva', 'phone', 'phone'],
  ['1198765432', ['nine digits', 'phone'], 'phone'],
  ['cash, i have a hundred', ['cash', 'phone'], 'phone'],
  ['1138765432', 'Shall I place it', 'confirm'],
]);

conversation('to ask whether there are peanuts orders nothing', [
  ['do you put peanuts in the brownie?', ['peanut', 'brownie'], 'confirm', []],
  ['no', 'What can I get you', 'item', []],
]);

conversation('what is yet to be picked does not cost nothing', [
  ['a cheeseburger and a guaraná', 'guaraná', 'option'],
  ['why that much?', 'depends on what you pick', 'option'],
]);

conversation('what is said of both, before it is known which', [
  ['two burgers', 'Which one', 'which', []],
  [
    'both without onion',
    ['Okay, no onion', /And which one of those would you like\?$/],
    'which',
    [],
  ],
  ['salad burger', 'salad burger', 'item', ['2 x-salada -onion']],
]);

conversation('one with extra cheese, and the other without', [
  ['two burgers', 'Which one', 'which', []],
  ['one with extra cheese', 'Okay', 'which', []],
  ['salad burger', 'salad burger', 'which', ['1 x-salada +cheese']],
  ['bacon burger', 'bacon burger', 'item', ['1 x-salada +cheese', '1 x-bacon']],
]);

conversation('a house number mended where the name is asked is no quantity', [
  ['a lasagna', 'lasagna', 'item'],
  ['check out', 'Where should', 'address'],
  ['rua vergueiro 1500, vila mariana', 'name', 'name'],
  ["actually it's 1550", ['1550', 'name'], 'name', ['1 lasagna']],
  ['actually send it to work', 'address', 'address', ['1 lasagna']],
]);

conversation('a size said while the age is asked is of the pizza', [
  ['a calabresa pizza and a beer', '18', 'confirm'],
  ['large', ['large', '18'], 'confirm', ['1 pizza calabresa large', '1 beer']],
  ["i'm 25", 'Anything else', 'item'],
]);
