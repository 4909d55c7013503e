import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { known, opens, orderIs } from '../happenings.ts';

const conversation = conversationIn('en-US');

/** What a sceptical customer tried, and what came of it. */

conversation('an age may be said in years', [
  ['two beers', '18', 'confirm', ['2 beer']],
  ["i'm 16", 'took that one off', 'item', []],
  ['two beers', '18', 'confirm', ['2 beer']],
  ["i'm nineteen years old", 'Anything else', 'item', ['2 beer']],
]);

const toAddress: Exchange[] = [
  ['a bacon burger', 'bacon burger', 'item'],
  ['check out', 'deliver', 'address'],
];

conversation("a number where the neighborhood is asked for repairs the house's", [
  ...toAddress,
  ['rua vergueiro', 'number', 'address'],
  ['1500', 'neighborhood', 'address'],
  ['sorry, 1550', 'neighborhood', 'address'],
  ['vila mariana', 'name', 'name'],
]);

conversation('the CEP alone, then the rest; and a number is no quantity', [
  ...toAddress,
  ['04015-001', 'street and number', 'address'],
  ['120', 'what street', 'address', ['1 x-bacon']],
  ['Rua Vergueiro', 'name', 'name', ['1 x-bacon']],
]);

conversation('what it is near is no street', [
  ...toAddress,
  ['vila mariana', 'street and number', 'address'],
  ['apartment 32', 'street', 'address'],
  ['near the subway', 'street', 'address'],
]);

conversation('a time said after the read-back leaves the house number alone', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['check out', 'pay', 'payment'],
  ['card', 'Shall I place it', 'confirm'],
  ['no, nine pm', ['9:00 PM', 'Rua das Flores 120'], 'confirm'],
]);

conversation('a day without an hour holds for the hour that follows', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['tomorrow', 'What time', 'time'],
  ['seven pm', 'tomorrow at 7:00 PM', 'item'],
]);

conversation('closed by then, the next opening is offered', [
  known,
  opens({ sun: [{ from: '00:00', to: '24:00' }], tue: [{ from: '18:00', to: '23:00' }] }),
  ['a lasagna', 'lasagna', 'item'],
  ['tuesday at 10 am', ['closed', 'set it for Tuesday at 6:00 PM'], 'time'],
  ['yes', 'set it for Tuesday at 6:00 PM', 'item'],
  ['what are your hours', '12:00 AM', 'item'],
]);

const placed: Exchange[] = [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['check out', 'pay', 'payment'],
  ['card', 'Shall I place it', 'confirm'],
  ['yes', 'number 1', 'none'],
];

conversation('a yes after cancelling does not say that the order is in', [
  ...placed,
  ['cancel my order', 'Are you sure', 'confirm'],
  ['yes', 'cancelling', 'none'],
  ['yes', 'being cancelled', 'none'],
]);

conversation('of two orders the one that is named is cancelled', [
  ...placed,
  ['a flan, two cans of coke and a brownie', 'flan', 'item'],
  ["that's all", 'pay', 'payment'],
  ['card', 'Shall I place it', 'confirm'],
  ['yes', 'number 2', 'none'],
  ['cancel it', 'orders 1 and 2', 'which'],
  ['yes', 'orders 1 and 2', 'which'],
  ['the first one', 'cancel order 1', 'confirm'],
  ['no', 'order 1', 'none'],
  ['cancel number 2', 'cancel order 2', 'confirm'],
]);

conversation('of an order that has come, what is missing is a complaint and no order', [
  ...placed,
  orderIs('accepted'),
  orderIs('preparing'),
  orderIs('outForDelivery'),
  orderIs('delivered'),
  ['the flan is missing', ['sorry', 'order 1'], 'none', []],
  ['the lasagna was cold', 'sorry', 'none', []],
  ['i want my money back', 'sorry', 'none', []],
  ['three stars', 'Thanks for the rating', 'none'],
  ['loved it', /./, 'none'],
]);

conversation('to ask about a dish is not to order it', [
  ['is the fish fresh?', ['not sure', 'tilapia', 'Would you like'], 'confirm', []],
  ['is the coke cold', 'not sure', 'confirm', []],
  ['is the lasagna big?', ['not sure', 'pasta'], 'confirm', []],
  ['does the lasagna take long?', 'not sure', 'confirm', []],
]);

conversation("what is gluten free is a question and nobody's allergy", [
  ["what do you have that's gluten free?", ['gluten free', 'french fries'], /item|confirm/],
  ['a lasagna', /^(?!.*Careful)/, 'item', ['1 lasagna']],
]);

conversation('of an allergy that the menu does not list, that is said', [
  ["i'm allergic to kiwi", ['kiwi', "doesn't list"], 'item'],
]);

conversation('a no to what does harm says what was taken off', [
  ['a large tuna pizza', 'tuna', 'item'],
  ["i'm allergic to fish", ['Careful', 'fish'], 'confirm'],
  ['no', ['took off', 'tuna'], 'item', []],
]);

conversation('make everything without onion', [
  ['two large calabresa pizzas and a flan', 'calabresa', 'item'],
  [
    'make everything without onion',
    'no onion',
    'item',
    ['2 pizza -onion calabresa large', '1 flan'],
  ],
]);

conversation('the tip in percent', [
  ['a lasagna', 'lasagna', 'item'],
  ['ten percent tip', /4\.69|four reais and sixty-nine/, 'item'],
]);

conversation(
  'who asks for the other language is served in it',
  [
    ['a lasagna', 'lasagna', 'item'],
    ['você fala português?', ['português', 'Mais alguma'], 'item', ['1 lasagna']],
    ['in english please', ['Sure', 'Anything else'], 'item', ['1 lasagna']],
  ],
  { on: ['lex'] },
);

conversation(
  "by voice the language is the device's",
  [['do you speak portuguese', "device's language", 'item']],
  { on: ['alexa'] },
);

conversation('words said in anger are nobody’s name', [
  ['this is nonsense', /^(?!.*Nonsense)/, 'item'],
  ['i want a human', /5555-0100|5 5 5 5, 0 1 0 0/, 'none'],
]);

conversation('a doubt waits its turn, and comes back', [
  known,
  ['a juice', 'Which one', 'which'],
  ['for tomorrow at seven', ['7:00 AM', '7:00 PM'], 'time'],
  ['pm', ['tomorrow at 7:00 PM', 'Which one'], 'which', []],
  ['orange', 'orange juice', 'item', ['1 orange-juice']],
]);

conversation('of two ambiguous words neither is lost', [
  ['a juice and a soda', ['Which one', 'orange juice'], 'which', []],
  ['orange', ['Which one', 'sprite'], 'which', ['1 orange-juice']],
  ['sprite', 'can', 'option', ['1 orange-juice', '1 sprite']],
]);

conversation('a swap in the same breath is done before anything goes in', [
  [
    'a lasagna and a flan, change the flan to a brownie',
    'brownie',
    'item',
    ['1 lasagna', '1 brownie'],
  ],
]);

conversation('“zero”, asked about the coke, is a coke zero', [
  ['two cokes', 'can', 'option', ['2 coca-cola']],
  ['zero', ['Swapped', 'can'], 'option', ['2 coca-zero']],
]);

conversation('utensils and napkins are a note for the kitchen', [
  ['an everything burger cut in half', 'cut in half', 'item'],
  ['no utensils please', ['kitchen', 'no utensils'], 'item'],
  ["what's the total", ['cut in half', 'no utensils'], 'item'],
]);

conversation('name and phone in one breath', [
  ['a lasagna', 'lasagna', 'item'],
  [
    'my name is ana and my phone is eleven nine one two three four five six seven eight',
    ['Ana', 'phone'],
    'item',
  ],
]);

conversation(
  'for somebody else, with their name and phone',
  [
    known,
    ['a lasagna', 'lasagna', 'item'],
    ['send it to my brother Peter, his phone is 11 93333-4444', ['Peter', 'phone'], 'item'],
    ['check out', 'pay', 'payment'],
    ['card', 'for Peter', 'confirm'],
    ['yes', 'number 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders.map(({ contents }) => contents.phone)).toEqual(['+5511933334444']);
    },
  },
);

conversation('and for me after all', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ["it's for my mom, Lucy", 'Lucy', 'item'],
  ['check out', 'pay', 'payment'],
  ['card', 'for Lucy', 'confirm'],
  ["no, it's for me", ["it's for you", 'for Maria'], 'confirm'],
]);

conversation('an address as it is spoken', [
  ['a lasagna', 'lasagna', 'item'],
  [
    "it's rua vergueiro fifteen hundred apartment thirty two vila mariana",
    ['1500 Rua Vergueiro', 'apartment 32'],
    'item',
  ],
  ['zip code 04101-300', /^(?!.*coupon)/, 'item'],
]);

conversation("a number repaired after the read-back is the house's", [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['deliver to Rua Augusta 500, Bela Vista', 'Augusta', 'item'],
  ['check out', 'pay', 'payment'],
  ['card', 'Shall I place it', 'confirm'],
  ["actually it's 510", ['510', 'Shall I place it'], 'confirm', ['1 lasagna']],
]);

conversation('swearing is no food', [
  ["you're stupid", ['Sorry', /5555-0100|5 5 5 5, 0 1 0 0/], 'item'],
  ['just get me a damn lasagna', 'Got it', 'item', ['1 lasagna']],
]);
