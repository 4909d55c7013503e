import { conversationIn, type Exchange, type Played } from '../../support/conversation.ts';
import { known, later, nowCosts, optionSoldOut, soldOut } from '../happenings.ts';

const conversation = conversationIn('en-US');

const toReadBack: Exchange[] = [
  known,
  ['a lasagna and a flan', ['lasagna', 'flan'], 'item'],
  ["that's all", 'pay', 'payment'],
  ['card', ['Cantina da Vila', 'lasagna', 'Centro', 'Maria', 'total'], 'confirm'],
];

const placed = (count: number) => ({
  after: async ({ world, orders }: Played) => {
    expect(orders).toHaveLength(count);
    for (const { id } of orders) expect(await world.workflowOf(id)).toBe('RUNNING');
  },
});

conversation(
  'a yes said twice is one order',
  [...toReadBack, ['yes', 'number 1', 'none'], ['yes', 'order 1', 'none']],
  placed(1),
);

conversation(
  'the same request again gets the same answer',
  [...toReadBack, ['yes', 'number 1', 'none'], { sameRequestAgain: true }],
  placed(1),
);

conversation(
  'two yeses at once are one order',
  [...toReadBack, { atOnce: ['yes', 'yes'] }, ["where's my order", /rder [12]\b/, 'none', []]],
  placed(1),
);

for (const yes of ['yeah', 'yep', 'sounds good', 'go ahead', 'place the order', 'yes please'])
  conversation(`"${yes}" places it`, [...toReadBack, [yes, 'number 1', 'none', []]], placed(1));

for (const no of ['I guess so', 'maybe', 'yes but no flan', 'hmm let me think'])
  conversation(`"${no}" places nothing`, [...toReadBack, [no, /./, 'confirm']], placed(0));

conversation(
  '"yes but no onions" changes it and reads it again',
  [
    known,
    ['a large calabresa pizza', 'calabresa', 'item'],
    ["that's all", 'pay', 'payment'],
    ['card', 'total', 'confirm'],
    ['yes but no onions', ['no onion', 'total'], 'confirm', ['1 pizza -onion calabresa large']],
    ['yes', 'number 1', 'none'],
  ],
  placed(1),
);

conversation(
  'no to the read-back goes back to the order',
  [
    ...toReadBack,
    ['no', 'change', 'item', ['1 lasagna', '1 flan']],
    ['add a brownie', 'brownie', 'item'],
    ["that's it", ['brownie', 'total'], 'confirm'],
  ],
  placed(0),
);

conversation(
  'a change of mind after the read-back reads what counts',
  [
    ...toReadBack,
    ['swap the flan for a brownie', ['brownie', 'total'], 'confirm', ['1 lasagna', '1 brownie']],
    ['go ahead', 'number 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.lines.map((line) => line.item)).toEqual(['lasagna', 'brownie']);
    },
  },
);

conversation(
  'a price that changed after the read-back is read again',
  [
    ...toReadBack,
    nowCosts('lasagna', 9990),
    ['yes', ['changed', 'total'], 'confirm'],
    ['yes', 'number 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.totalCents).toBe(9990 + 1490 + 800);
    },
  },
);

conversation(
  'what sold out between the read-back and the yes comes off, and the rest is read again',
  [
    ...toReadBack,
    soldOut('flan'),
    ['yes', ['out of flan', 'total'], 'confirm', ['1 lasagna']],
    ['yes', 'number 1', 'none'],
  ],
  placed(1),
);

conversation(
  'a flavor sold out between the read-back and the yes',
  [
    known,
    ['a large tuna pizza and a flan', 'tuna', 'item'],
    ["that's all", 'pay', 'payment'],
    ['card', 'total', 'confirm'],
    optionSoldOut('tuna'),
    ['yes', 'out of tuna', 'item', ['1 flan']],
  ],
  placed(0),
);

conversation(
  'a question in between does not lose the yes',
  [
    ...toReadBack,
    ['what time do you close', 'Shall I place it', 'confirm'],
    ['where do you deliver', ['Centro', 'Shall I place it'], 'confirm'],
    ['yes', 'number 1', 'none'],
  ],
  placed(1),
);

conversation(
  'a yes the day after is still a yes, if nothing changed',
  [...toReadBack, later(24 * 60), ['yes', 'number 1', 'none']],
  placed(1),
);

conversation(
  'the same order right after is asked about',
  [
    ...toReadBack,
    ['yes', 'number 1', 'none'],
    ['a lasagna and a flan', 'lasagna', 'item'],
    ["that's all", 'pay', 'payment'],
    ['card', 'exactly like this', 'confirm'],
    ['yes', 'total', 'confirm'],
    ['yes', 'number 2', 'none'],
  ],
  placed(2),
);

conversation('a yes to nothing', [['yes', 'nothing waiting', 'none', []]], placed(0));

conversation(
  'cancelling before the yes, after asking',
  [...toReadBack, ['cancel everything', 'clear', 'confirm'], ['yes', 'cleared', 'item', []]],
  placed(0),
);

conversation(
  'cancelling before the yes, on second thought no',
  [
    ...toReadBack,
    ['cancel', 'clear', 'confirm'],
    ['no', 'total', 'confirm', ['1 lasagna', '1 flan']],
    ['yes', 'number 1', 'none'],
  ],
  placed(1),
);

conversation('"yes, but without" what nothing has confirms nothing, and is told so', [
  known,
  ['a flan, a brownie and a can of coke', 'flan', 'item'],
  ["that's all", 'pay', 'payment'],
  ['card', 'Shall I place it', 'confirm'],
  ['yes, but without pineapple', ['nothing in your order has pineapple', 'Shall I'], 'confirm'],
  ['yes but hold the onions', ['nothing in your order has onions', 'Shall I'], 'confirm'],
  ['yes', 'number 1', 'none'],
]);

conversation('"yes, but no milk" is kept as an allergy, and nothing is promised', [
  known,
  ['a flan and two brownies', 'flan', 'item'],
  ["that's all", 'pay', 'payment'],
  ['card', 'Shall I place it', 'confirm'],
  ['yes, but no milk', /milk/, 'confirm'],
]);
