import { conversation } from '../support/conversation.ts';

conversation('o cardápio, uma categoria, ajuda, e a conversa segue', 'pt-BR', [
  ['cardápio', ['pizzas', 'bebidas'], 'item'],
  ['ajuda', 'do seu jeito', 'item'],
  ['quero um pudim', 'pudim', 'item'],
  ['quanto deu?', ['pudim', /R\$|reais/], 'item'],
  ['repete', ['pudim', /R\$|reais/], 'item'],
]);

conversation('the menu, help, and on with the order', 'en-US', [
  ['menu', ['pizzas', 'drinks'], 'item'],
  ['help', "the way you'd say it", 'item'],
  ['one flan', 'flan', 'item'],
  ["what's my total", ['flan', /R\$|reais/], 'item'],
  ['repeat that', ['flan', /R\$|reais/], 'item'],
]);

conversation('o que não está no cardápio não vira outra coisa', 'pt-BR', [
  ['me manda um sushi', 'sushi', 'item'],
  ['quero um iphone', ['iphone', 'pizzas'], 'item'],
  ['um carro zero', ['carro', 'liga pra gente'], 'item'],
]);

conversation('fora da área é dito na hora, e a conversa segue', 'pt-BR', [
  ['um pudim e uma pizza grande de calabresa', 'pudim', 'item'],
  ['pode fechar', 'rua', 'address'],
  ['Rua Qualquer 10, CEP 90000-000', ['ainda não chega', 'Centro'], 'address'],
  ['Rua das Flores 120', 'bairro', 'address'],
  ['Centro', 'nome', 'name'],
]);

conversation('a phone number that is none is asked again', 'en-US', [
  ['a large calabresa pizza', 'calabresa', 'item'],
  ["that's all", 'deliver', 'address'],
  ['Rua das Flores 120, Centro', 'name', 'name'],
  ['Mary', 'phone', 'phone'],
  ['123', "doesn't look complete", 'phone'],
  ['+1 212 555 2368', 'pay', 'payment'],
]);

conversation('tchau encerra', 'pt-BR', [['tchau', 'Até mais', 'none']]);
conversation('bye ends the talk', 'en-US', [['bye', 'Bye', 'none']]);

conversation('apagar o pedido é confirmado antes', 'pt-BR', [
  ['um pudim', 'pudim', 'item'],
  ['limpa tudo', 'apagar', 'confirm'],
  ['não', 'fica assim', 'item'],
  ['limpa tudo', 'apagar', 'confirm'],
  ['sim', 'Limpei', 'item'],
]);

conversation('an absurd quantity is asked about', 'en-US', [
  ['fifty flans', '50', 'confirm'],
  ['no', 'change', 'item'],
]);

conversation('uma palavra que serve para vários é perguntada', 'pt-BR', [
  ['quero dois sucos', ['Qual deles', 'suco de laranja'], 'which'],
  ['o de laranja', 'dois sucos de laranja', 'item'],
]);

conversation('a word that could be several is asked about', 'en-US', [
  ['two juices please', ['Which one', 'orange juice'], 'which'],
  ['orange', 'two orange juices', 'item'],
]);

conversation('trocar uma opção fica com a nova, não com as duas', 'pt-BR', [
  ['uma coca lata', 'lata', 'item'],
  ['troca a coca por uma de dois litros', '2 litros', 'item'],
]);
