import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

conversation('fora da área é dito na hora, e a conversa segue', [
  ['um pudim e uma pizza grande de calabresa', 'pudim', 'item'],
  ['pode fechar', 'rua', 'address'],
  ['Rua Qualquer 10, CEP 90000-000', ['ainda não chega', 'Centro'], 'address'],
  ['Rua das Flores 120', 'bairro', 'address'],
  ['Centro', 'nome', 'name'],
]);

conversation('o endereço só pelo CEP que a gente atende', [
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['só isso', 'rua', 'address'],
  ['Rua Vergueiro 3000, CEP 04010-000', 'nome', 'name'],
]);

conversation('o endereço dito antes de ser pedido fica anotado', [
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['entrega na Rua das Flores 120, Centro', 'Rua das Flores', 'item'],
  ['só isso', 'nome', 'name'],
]);

conversation('abaixo do mínimo diz quanto falta e volta ao pedido', [
  known,
  ['um pudim', 'pudim', 'item'],
  ['só isso', ['mínimo', 'faltam'], 'item', ['1 flan']],
  ['então mais uma lasanha', 'lasanha', 'item', ['1 flan', '1 lasagna']],
  ['só isso', 'pagar', 'payment'],
]);

conversation('a taxa de cada bairro', [
  ['quanto é a entrega?', ['Centro', 'Moema', 'Pinheiros'], 'none'],
  ['um pudim', 'pudim', 'item'],
  ['vocês entregam em Moema?', 'Moema', 'item', ['1 flan']],
]);

conversation('trocar o endereço guardado', [
  known,
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['muda o endereço', 'rua', 'address'],
  ['Alameda dos Jurupis 500, Moema', 'pagar', 'payment'],
  ['cartão', ['Jurupis', 'Moema'], 'confirm'],
]);

conversation('o endereço muda depois da leitura, e é lido de novo', [
  known,
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', ['Flores', 'Total'], 'confirm'],
  ['o endereço é Rua Mourato Coelho 10, Pinheiros', ['Pinheiros', 'Total'], 'confirm'],
  ['sim', 'Pedido 1', 'none'],
]);

conversation('um telefone que não é nenhum é pedido de novo', [
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['só isso', 'rua', 'address'],
  ['Rua das Flores 120, Centro', 'nome', 'name'],
  ['João', 'telefone', 'phone'],
  ['123', 'não parece completo', 'phone'],
  ['11 98765-4321', 'pagar', 'payment'],
]);

conversation('um nome que não é nome é pedido de novo', [
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['só isso', 'rua', 'address'],
  ['Rua das Flores 120, Centro', 'nome', 'name'],
  ['12345', /./, 'name'],
  ['meu nome é Ana Beatriz', 'telefone', 'phone'],
]);

conversation('uma pergunta no meio do fechamento volta à mesma pergunta', [
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['só isso', 'rua', 'address'],
  ['vocês entregam em Moema?', ['Moema', 'rua'], 'address'],
  ['quanto deu?', ['calabresa', 'rua'], 'address'],
  ['Rua das Flores 120, Centro', 'nome', 'name'],
]);

conversation('um item a mais no meio do fechamento entra, e a pergunta volta', [
  known,
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['ah, e mais um pudim', ['pudim', 'pagar'], 'payment', ['1 pizza calabresa large', '1 flan']],
  ['cartão', ['pudim', 'Total'], 'confirm'],
]);

conversation('um item a mais onde se esperava um nome ou um telefone', [
  ['uma lasanha', 'lasanha', 'item'],
  ['só isso', 'rua', 'address'],
  ['Rua das Flores 120, Centro', 'nome', 'name'],
  ['mais um pudim', 'pudim', 'name', ['1 lasagna', '1 flan']],
  ['Ana', 'telefone', 'phone'],
  ['e dois brownies', 'brownies', 'phone', ['1 lasagna', '1 flan', '2 brownie']],
  ['11 98765-4321', 'pagar', 'payment'],
]);

conversation('só o bairro não basta: falta a rua e o número', [
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['só isso', 'rua', 'address'],
  ['Vila Mariana', 'rua', 'address'],
  ['Rua Vergueiro', 'número', 'address'],
  ['3000', 'nome', 'name'],
]);

conversation('o endereço de casa fica guardado com esse nome', [
  known,
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['lá em casa', 'guardar', 'address'],
  ['Rua Augusta 100, Centro', 'pagar', 'payment'],
  ['cartão', ['Rua Augusta', 'Posso confirmar'], 'confirm'],
  ['sim', 'Pedido', 'none'],
  ['uma lasanha e uma pizza grande de atum', 'lasanha', 'item'],
  ['entrega na Rua das Flores 120, Centro', 'Rua das Flores', 'item'],
  ['não, manda lá pra casa', /./, 'item'],
  ['manda lá pra casa', 'Rua Augusta', 'item'],
]);

conversation('o pedido é pra outra pessoa', [
  known,
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', 'Maria', 'confirm'],
  ['na verdade é pra entregar pro João', ['João', 'Total'], 'confirm'],
]);
