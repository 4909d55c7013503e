import { conversationIn } from '../../support/conversation.ts';

const conversation = conversationIn('en-US');

/** While a doubt is open, the customer speaks of something else. */

conversation('a number that is no quantity becomes none', [
  ['50 coke cans', 'Is that really 50 coca-colas?', 'confirm', ['50 coca-cola can']],
  ['11 98765 4321', ['noted the phone', 'really 50'], 'confirm', ['50 coca-cola can']],
  [
    'one one nine eight seven six five four three two one zero',
    ["doesn't look complete", 'really 50'],
    'confirm',
    ['50 coca-cola can'],
  ],
  ['I am 25', /^Is that really 50 coca-colas\?$/, 'confirm', ['50 coca-cola can']],
  ['at 8 pm', ['set it for', 'really 50'], 'confirm', ['50 coca-cola can']],
  ['no, just five', '5 coca-colas', 'item', ['5 coca-cola can']],
]);

conversation('yes, and something else: the yes counts, and so does the rest', [
  [
    'two large calabresa pizzas, 50 coke cans and a flan',
    'Is that really 50 coca-colas?',
    'confirm',
  ],
  [
    'yes, but without the second pizza',
    [/^I took off one pizza/, 'Anything else?'],
    'item',
    ['1 pizza calabresa large', '50 coca-cola can', '1 flan'],
  ],
  ['a beer', 'Are you 18 or older?', 'confirm'],
  [
    'yes, and a lasagna',
    ['Got it: one lasagna', 'Anything else?'],
    'item',
    ['1 pizza calabresa large', '50 coca-cola can', '1 flan', '1 beer', '1 lasagna'],
  ],
]);

conversation('an age said before it is asked for has been said', [
  ['a beer and a burger', 'Which one', 'which', ['1 beer']],
  ["I'm 25", /^And which one of those would you like\?$/, 'which', ['1 beer']],
  ['bacon', /bacon burger\. Anything else\?$/, 'item', ['1 beer', '1 x-bacon']],
]);

conversation('who is too young goes without the beer, and the other question stays', [
  ['a beer and a juice', 'Which one', 'which', ['1 beer']],
  ['I am 16', ['I took off one beer', 'which one of those'], 'which', []],
  ['orange', 'Got it: one orange juice', 'item', ['1 orange-juice']],
]);

conversation('what was perhaps ordered stays asked about, and can be changed', [
  ['1,550 coke cans and a flan', 'Should I add 1,550 coca-colas', 'confirm', []],
  ['Rua das Flores 120, Centro', ['noted the address', 'Should I add 1,550'], 'confirm', []],
  ['how much is the lasagna?', ['for the lasagna', 'Should I add 1,550'], 'confirm', []],
  ['xpto zyx', 'Should I add 1,550', 'confirm', []],
  ['no flan', 'Is that really 1,550 coca-colas?', 'confirm', ['1550 coca-cola can']],
  ['no, just fifteen', '15 coca-colas', 'item', ['15 coca-cola can']],
]);

conversation('a number that answers a suggestion is of it, and not of what was ordered', [
  ['a lasagna', 'lasagna', 'item', ['1 lasagna']],
  ['what do you suggest to drink?', '?', 'confirm'],
  ['two', /^Got it: two /, 'item', ['1 lasagna', '2 lemonade']],
]);

conversation('what is asked about can be swapped, or left', [
  ['a burger', 'Which one', 'which', []],
  ['swap the burger for a lasagna', 'Got it: one lasagna. Anything', 'item', ['1 lasagna']],
  ['a juice', 'Which one', 'which'],
  ['forget the juice, I want a flan', 'Got it: one flan', 'item', ['1 lasagna', '1 flan']],
  ['a juice', 'Which one', 'which'],
  ['no, a coke can instead', 'coca-cola', 'item', ['1 lasagna', '1 flan', '1 coca-cola can']],
  ['a burger', 'Which one', 'which'],
  ['swap the coke for a sprite can', 'Swapped', 'which', ['1 lasagna', '1 flan', '1 sprite can']],
  ['no burger', 'Anything else?', 'item', ['1 lasagna', '1 flan', '1 sprite can']],
]);

conversation('not this one, that one', [
  ['a juice', 'Which one', 'which', []],
  ['not orange, strawberry', 'strawberry juice', 'item', ['1 strawberry-juice']],
  ['two burgers no onion', 'Which one', 'which'],
  ['no, the bacon one', 'two bacon burgers', 'item', ['1 strawberry-juice', '2 x-bacon -onion']],
]);
