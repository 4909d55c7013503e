import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('en-US');

/** Which of them is spoken of, when there is more than one in the basket. */

conversation('bacon on the margherita makes no other pizza', [
  known,
  ['a large pepperoni pizza and a medium margherita pizza', 'margherita', 'item'],
  [
    'add bacon to the margherita',
    'bacon',
    'item',
    ['1 pizza large pepperoni', '1 pizza bacon margherita medium'],
  ],
]);

conversation('no onions on either pizza leaves the burger as it is', [
  known,
  ['a large pepperoni pizza, a medium tuna pizza and an everything burger', 'burger', 'item'],
  [
    'no onions on either pizza',
    'no onion',
    'item',
    ['1 pizza -onion large pepperoni', '1 pizza -onion medium tuna', '1 x-tudo'],
  ],
]);

conversation('everything off except one does not clear the order', [
  known,
  ['a lasagna, a flan and two cans of coke', 'lasagna', 'item'],
  ['take everything off except the lasagna', 'I took off', 'item', ['1 lasagna']],
]);

conversation('the bacon comes off the bacon burger, and the burger stays', [
  known,
  ['a bacon burger and a flan', 'bacon burger', 'item'],
  ['take the bacon off the bacon burger', 'no bacon', 'item', ['1 x-bacon -bacon', '1 flan']],
]);

conversation('nothing comes off the second that it does not have, and that is said', [
  known,
  ['a large pepperoni pizza and a lasagna', 'lasagna', 'item'],
  ['the second one without onions', 'has onions', 'item', ['1 pizza large pepperoni', '1 lasagna']],
  ["what's that cost", /R\$|reais/, 'item'],
  ["that'll do it", 'pay', 'payment'],
]);
