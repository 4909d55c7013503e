import { conversationIn } from '../../support/conversation.ts';
import { optionSoldOut, soldOut } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

conversation('em falta: o que há de mais parecido', [
  soldOut('flan'),
  ['quero um pudim', ['pudim', 'em falta', 'Tenho'], 'item', []],
  ['então um brownie', 'brownie', 'item', ['1 brownie']],
]);

conversation('um sabor em falta', [
  optionSoldOut('tuna'),
  ['uma pizza grande de atum', ['atum', 'em falta'], 'item', []],
]);

conversation('metade do pedido em falta: o resto entra', [
  soldOut('flan'),
  ['um pudim e uma lasanha', ['em falta', 'lasanha'], 'item', ['1 lasagna']],
]);

conversation('o que está em falta sai do cardápio', [
  soldOut('flan'),
  ['quais são as sobremesas?', /^(?!.*pudim).*brownie/, 'item'],
]);

conversation('um sabor em falta não é oferecido', [
  optionSoldOut('2l'),
  ['uma coca', /^(?!.*2 litros).*lata/, 'option'],
]);
