import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { known, shopIs } from '../happenings.ts';

const conversation = conversationIn('en-US');

conversation('asking for a price orders nothing; wanting it then does', [
  ['how much is the lasagna?', ['lasagna', /46\.90|forty-six/, 'Would you like it'], 'confirm', []],
  ['sure why not', 'lasagna', 'item', ['1 lasagna']],
]);

conversation('a pizza has a price for each size', [
  ['how much is a calabresa pizza?', ['small for', 'medium for', 'large for'], 'confirm', []],
  ['no', 'What can I get you', 'item', []],
]);

conversation('got any? yes, and it is in only when wanted', [
  ['got any beer?', ['we have that', 'Would you like it'], 'confirm', []],
  ['yes', '18', 'confirm', ['1 beer']],
  ['I am', 'Anything else', 'item', ['1 beer']],
]);

conversation('what there is not is told by its name', [
  ['do you have ramen?', ["don't have", 'ramen'], 'item', []],
]);

conversation('what is in a burger', [
  ['what comes on the bacon burger?', ['bacon', 'lettuce', 'Would you like it'], 'confirm', []],
  ["I'll take it", 'bacon burger', 'item', ['1 x-bacon']],
]);

conversation('what has what one must not eat', [
  ['does the portuguese pizza have egg?', ['Careful', 'egg'], 'confirm', []],
]);

conversation('which flavors', [
  ['a pizza', 'small, medium, or large', 'option', ['1 pizza']],
  ['what crusts are there?', 'catupiry crust', 'option', ['1 pizza']],
]);

conversation('a question nobody here can answer gets the phone', [
  ['why is your pizza so pretty?', /5555-0100|5 5 5 5, 0 1 0 0/, 'item', []],
]);

conversation('delivery to a place: yes or no, how long and for how much', [
  ['do you deliver to Moema?', ['Yes', 'Moema', '40 to 60'], 'none'],
]);

conversation('the fee of who gave an address is its own', [
  known,
  ['a flan', 'flan', 'item'],
  ['how much is delivery?', ['Delivery to Centro', /8\.00|eight reais/], 'item'],
  ['how long will it take?', '40 to 60', 'item'],
]);

conversation('where the shop is', [
  ['where are you located?', 'Domingos de Morais', 'none'],
  ['a lasagna', 'lasagna', 'item'],
  ["I'll pick it up", ['no delivery fee', 'Domingos de Morais'], 'item'],
]);

conversation('and where its owner did not say, the phone', [
  shopIs({ address: undefined }),
  ['where are you located?', /5555-0100|5 5 5 5, 0 1 0 0/, 'none'],
]);

conversation('two things in one sentence', [
  ['a lasagna', 'lasagna', 'item'],
  ["that's everything, how much is it?", [/46\.90|forty-six/, 'deliver'], 'address'],
]);

const atTheAddress: Exchange[] = [
  ['a lasagna', 'lasagna', 'item'],
  ['check out', 'deliver', 'address'],
];

conversation('what is no address becomes no street', [
  ...atTheAddress,
  ['is there a fee?', 'We deliver to', 'address'],
  ['Sam', "didn't get that", 'address'],
  ['card', ['card', 'deliver'], 'address'],
  ['no', 'pick it up', 'address'],
  ["I'll pick it up", 'name', 'name'],
]);

conversation('a name as people say it, and a phone as they read it out', [
  ...atTheAddress,
  ['12 Oak Street, Centro', 'name', 'name'],
  ["it's for John", 'phone', 'phone'],
  ["I don't have a phone", ['driver', 'phone'], 'phone'],
  ['eleven nine eight eight eight eight seven seven six six', 'pay', 'payment', ['1 lasagna']],
  ['card', ['John', '12 Oak Street', 'by card', 'total'], 'confirm'],
  ["the name is wrong, it's Joanna", ['Joanna', 'total'], 'confirm'],
  ['all good', 'number 1', 'none'],
]);

conversation('an hour is no house number', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['12 Oak Street, Vila Mariana', '12 Oak Street', 'item', ['1 lasagna']],
  ['check out', 'pay', 'payment'],
  ['card', ['12 Oak Street', 'total'], 'confirm'],
  ['can you deliver it at eight tonight?', ['8:00', '12 Oak Street'], 'confirm'],
]);

conversation('the neighborhood that lacks is asked for at once', [
  ['a lasagna', 'lasagna', 'item'],
  ['deliver to rua augusta 500', 'neighborhood', 'address'],
  ['bela vista', 'Anything else', 'item'],
]);

conversation('giving up on a new address leaves the old one', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['check out', 'pay', 'payment'],
  ['deliver to rua augusta 500', 'neighborhood', 'address'],
  ['never mind', 'leave it', 'payment'],
]);

conversation('change: yes, for how much, and none', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['check out', 'pay', 'payment'],
  ['cash', 'change', 'change'],
  ['yes', 'How much', 'change'],
  ['I want to leave a five reais tip', 'tip', 'change'],
  ['fifty', [/won't cover/, /59\.90|fifty-nine/], 'change'],
  ["I don't need change", 'no change', 'confirm'],
]);

conversation('anything else: a yes that is done and a yes that wants more', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['yes', 'what else', 'item'],
  ['go ahead', 'pay', 'payment'],
]);

conversation('the CPF is told by its end', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['CPF 529.982.247-25', 'ending in 25', 'item'],
  ['check out', 'pay', 'payment'],
  ['card', 'ending in 25', 'confirm'],
]);

conversation('who asks for it short hears less', [
  known,
  ['keep it short', 'short', 'item'],
  ['a lasagna', 'lasagna', 'item'],
  ['check out', 'Pay now, by Pix', 'payment'],
  ['card', [/^Cantina da Vila: one lasagna/, 'Maria', 'Place it?'], 'confirm'],
  ['yes', 'Order 1 is in', 'none'],
]);

conversation('a part of the menu by its name, asked or not', [
  ['desserts', [/^Desserts: flan/, 'What can I get you'], 'item', []],
  ['drinks?', 'Drinks: coca-cola', /item|confirm/, []],
  ['what pizzas do you have', ['Pizzas: mozzarella', 'calabresa'], /item|confirm/, []],
  ['i want a dessert', 'Desserts: flan', 'item', []],
  ['burgers', 'Burgers and sandwiches: cheeseburger', /item|confirm/, []],
]);

conversation('a soda: which one, and what was said of it stays', [
  ['a can of soda', ['coca-cola', 'guaraná', 'sprite'], 'which', []],
  ['sprite', 'sprite (can)', 'item', ['1 sprite can']],
  ['and a soft drink', 'sprite', 'which'],
  ['the two liter coke', 'coca-cola', 'item', ['1 sprite can', '1 coca-cola 2l']],
  ['what sodas do you have?', ['coca-cola', 'sprite'], 'which'],
]);
