import { conversationIn } from '../../support/conversation.ts';
import { known, nowCosts, published, shopIs, wentTogether } from '../happenings.ts';

/** Suggestions, and questions about what the shop has and how it works. */

const conversation = conversationIn('en-US');

conversation('under thirty, no meat, for two', [
  [
    'what do you suggest for under 30 bucks without meat for two?',
    ['cassava fries', /29\.90|twenty-nine/, 'like it?'],
    'confirm',
    [],
  ],
  ['sure', 'cassava fries', 'item', ['1 cassava-fries']],
]);

conversation('under thirty, no meat: thirty is not too much', [
  nowCosts('x-veggie', 3_000),
  [
    'what do you suggest for under thirty dollars, no meat?',
    ['veggie burger', /30\.00|thirty reais/],
    'confirm',
    [],
  ],
]);

conversation('a cent more is', [
  nowCosts('x-veggie', 3_001),
  [
    'what do you suggest for under thirty dollars, no meat?',
    /^(?!.*(veggie burger|beer)).*would you like it/i,
    'confirm',
    [],
  ],
]);

conversation('another one, still without meat', [
  ["i'd like something vegetarian", 'margherita', 'confirm', []],
  [
    'any other suggestions?',
    /^(?!.*margherita).*(veggie|spaghetti|gnocchi|ravioli)/i,
    'confirm',
    [],
  ],
]);

conversation('for four people it feeds four', [
  ['what would you recommend for four people?', ['large', /69\.90|sixty-nine/], 'confirm', []],
]);

conversation('what there is not is not made up', [
  ['recommend something vegan for less than 3 dollars', 'nothing on our menu', 'item', []],
]);

conversation('to drink, with what was ordered in the same breath', [
  [
    'one lasagna and what do you recommend to drink',
    ['lasagna', 'lemonade'],
    'confirm',
    ['1 lasagna'],
  ],
  ['yes', 'lemonade', 'item', ['1 lasagna', '1 lemonade']],
]);

conversation('what others get with it', [
  wentTogether(['x-burger', 'onion-rings'], 20),
  ['one cheeseburger', 'cheeseburger', 'item', ['1 x-burger']],
  ['what do you suggest?', 'onion rings', 'confirm'],
]);

conversation('an allergy keeps what is bad out of suggestions', [
  ["i'm allergic to milk", 'milk', 'item'],
  ['what do you recommend?', /^(?!.*(pizza|everything|lasagna|flan)).*like it/i, 'confirm'],
  ['no', /./, 'item'],
  ['what else do you recommend?', /^(?!.*(pizza|everything|lasagna|flan)).*like it/i, 'confirm'],
]);

conversation('what is gone is not suggested', [
  published(({ items }) => {
    for (const item of items) if (item.category !== 'drinks') item.available = false;
  }),
  ['what do you recommend for dinner?', 'nothing on our menu', 'item'],
  ['and what do you recommend to drink?', 'lemonade', 'confirm'],
]);

conversation('is it vegetarian? the menu says, or nothing is promised', [
  ['is the margherita pizza vegetarian?', ['Yes', 'vegetarian'], 'confirm'],
  ['no', /./, 'item'],
  ['is the lasagna gluten free?', "can't promise", 'confirm'],
  ['no', /./, 'item'],
  ['is the pepperoni pizza spicy?', ['Yes', 'spicy'], 'confirm'],
]);

conversation('what there is for who eats otherwise', [
  ['what do you have that is vegan?', ['For vegan we have', 'french fries'], /item|confirm/, []],
  ['do you have any gluten free desserts?', ['flan', 'traces'], 'item', []],
  ['got anything spicy?', ['spicy', 'pizza'], 'item', []],
]);

conversation('a burger called veggie is that very burger', [
  ['do you have a veggie burger?', ['Yes', 'veggie burger'], 'confirm'],
]);

conversation('deals that may be told', [
  ['got any deals?', ['BEMVINDO', '10%', 'first order'], 'item'],
]);

conversation('no deals are made up', [
  shopIs({ coupons: [] }),
  ['what are the specials today?', 'No deals', 'item'],
]);

conversation('the minimum, of a neighborhood or of all', [
  ["what's the minimum order?", [/25\.00|twenty-five/, /40\.00|forty/], 'none'],
  known,
  ['one flan', 'flan', 'item'],
  ['is there a minimum?', /30\.00|thirty/, 'item'],
]);

conversation("the shop's own answers, word for word", [
  ['do you guys take reservations?', 'first come', 'item'],
  ['where can I park?', 'street parking', 'item'],
  ['do you have a swimming pool?', /555|don't have/, 'item'],
]);
