import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

/** Quanto se paga afinal, e listas que se ouvem aos poucos. */

conversation('“quanto deu?” é o que se paga, com a entrega e a gorjeta', [
  known,
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['gorjeta de 10 reais', 'gorjeta', 'item'],
  [
    'quanto deu?',
    [/entrega de (R\$\s8,00|oito reais) e a gorjeta/, /82,90|oitenta e dois/],
    'item',
  ],
  ['só isso', 'pagar', 'payment'],
  ['pix', 'Posso confirmar', 'confirm'],
  [
    'quanto deu?',
    /Com a entrega .* deu (R\$\s82,90|oitenta e dois reais e noventa)\. Posso/,
    'confirm',
  ],
  ['e a taxa?', ['Pra Centro a entrega', 'Posso confirmar'], 'confirm'],
  ['sim', 'Pedido 1', 'none'],
  ['quanto deu?', /^O pedido 1 deu (R\$\s82,90|oitenta e dois reais e noventa)\.$/, 'none'],
]);

conversation('sem endereço, a entrega ainda não está na conta', [
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['quanto deu?', 'sem a entrega', 'item'],
  ['gorjeta de 5 reais', 'gorjeta', 'item'],
  ['quanto deu?', 'A entrega é à parte', 'item'],
  ['vou buscar', 'sem taxa', 'item'],
  ['quanto deu?', /deu (R\$\s69,90|sessenta e nove reais e noventa)\. Mais/, 'item'],
]);

conversation(
  'por voz, o cardápio e o que é sem carne vêm aos poucos',
  [
    ['o que vocês têm?', ['pizzas', 'E tem mais 4. Quer ouvir?'], 'confirm'],
    ['sim', ['sobremesas e combos', 'O que vai ser'], 'item'],
    ['o que tem vegetariano?', ['anéis de cebola', /E tem mais \d+\. Quer ouvir\?/], 'confirm'],
    ['quero', ['Tem também pão de alho', 'Quer ouvir?'], 'confirm'],
    ['não', 'O que vai ser', 'item'],
  ],
  { on: ['alexa'] },
);
