import { conversationIn } from '../../support/conversation.ts';

const conversation = conversationIn('en-US');

conversation(
  'who writes in Portuguese is answered in it, with the same order',
  [
    ['a flan', 'flan', 'item', ['1 flan']],
    ['me vê uma lasanha', 'Mais alguma coisa', 'item', ['1 flan', '1 lasagna']],
    ['quanto deu?', 'pudim', 'item'],
    ["I'd like a brownie", 'Anything else', 'item', ['1 flan', '1 lasagna', '1 brownie']],
  ],
  { on: ['lex'] },
);

conversation(
  'a question of ours in one language, an answer in the other',
  [
    ['a coke', 'can', 'option'],
    ['quero a de dois litros', 'Mais alguma', 'item', ['1 coca-cola 2l']],
  ],
  { on: ['lex'] },
);

conversation(
  'on Alexa the language is the device',
  [
    ['a flan', 'flan', 'item'],
    ['me vê uma lasanha', /[A-Z]/, 'item'],
  ],
  { on: ['alexa'] },
);
