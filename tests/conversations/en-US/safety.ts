import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('en-US');

conversation(
  'an allergy is kept and said in the read-back',
  [
    known,
    ["I'm allergic to fish", 'allergy', 'item'],
    ['a lasagna', 'lasagna', 'item'],
    ["that's it", 'pay', 'payment'],
    ['card', ['fish allergy', 'total'], 'confirm'],
    ['yes', 'number 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.allergens).toEqual(['fish']);
    },
  },
);

conversation('what has it is asked about, and a no takes it off', [
  ['I have a fish allergy', 'allergy', 'item'],
  ['fish strips', ['Careful', 'fish'], 'confirm'],
  ['no', /./, 'item', []],
]);

conversation('what has it, anyway', [
  ["I'm allergic to fish", 'allergy', 'item'],
  ['fish strips', 'Careful', 'confirm'],
  ['yes', 'Anything else', 'item', ['1 fish-strips']],
]);

conversation('an allergy told late checks what was there already', [
  ['a large shrimp pizza', 'shrimp', 'item'],
  ["I'm allergic to shellfish", ['allergy', 'Careful'], 'confirm'],
  ['no', /./, 'item', []],
]);

conversation('allergic to what?', [
  ['I have an allergy', 'allergic to', 'option'],
  ['peanuts', 'peanut', 'item'],
]);

conversation('an allergy that is gone', [
  ["I'm allergic to fish", 'allergy', 'item'],
  ["I'm not allergic to fish anymore", 'took that off', 'item'],
  ['fish strips', 'fish strips', 'item', ['1 fish-strips']],
]);

conversation('a drink for adults asks the age, once', [
  ['two beers', '18', 'confirm', ['2 beer']],
  ['yes', 'Anything else', 'item'],
  ['and a red wine', 'wine', 'item', ['2 beer', '1 red-wine']],
]);

conversation('who is too young keeps the rest', [
  ['a cheeseburger and a beer', '18', 'confirm'],
  ['no', 'took that one off', 'item', ['1 x-burger']],
]);

conversation('"maybe" tells no age', [
  ['a beer', '18', 'confirm'],
  ['maybe', '18', 'confirm'],
]);

conversation('drinks for adults are never suggested', [
  ['what do you recommend', /^(?!.*(beer|wine))/, 'confirm'],
]);
