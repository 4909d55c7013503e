import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { known, shopIs } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

conversation('perguntar o preço não é pedir; querer depois é', [
  ['quanto custa a lasanha?', ['asanha', /46,90|quarenta e seis/, 'anote?'], 'confirm', []],
  ['pode ser', 'lasanha', 'item', ['1 lasagna']],
]);

conversation('o preço de uma pizza é o de cada tamanho', [
  ['quanto é a pizza de calabresa?', ['broto por', 'média por', 'grande por'], 'confirm', []],
  ['não', 'O que vai ser', 'item', []],
]);

conversation('tem? tem sim, e só entra se quiserem', [
  ['tem cerveja?', ['Tem sim', 'anote?'], 'confirm', []],
  ['sim', '18 anos', 'confirm', ['1 beer']],
  ['tenho sim', 'Mais alguma coisa', 'item', ['1 beer']],
]);

conversation('o que não tem é dito pelo nome', [
  ['vocês fazem feijoada?', ['não tenho', 'feijoada'], 'item', []],
]);

conversation('o que vem num lanche', [
  ['o que vem no x-salada?', ['alface', 'milho', 'anote?'], 'confirm', []],
  ['quero', 'x-salada', 'item', ['1 x-salada']],
]);

conversation('o que leva o que faz mal', [
  ['a pizza portuguesa tem ovo?', ['Atenção', 'leva ovo'], 'confirm', []],
  ['tem glúten no pudim?', [/não consta|leva/, 'glúten'], 'confirm', []],
]);

conversation('quais bordas', [
  ['uma pizza', 'broto, média ou grande', 'option', ['1 pizza']],
  ['tem borda recheada?', 'borda de catupiry', 'option', ['1 pizza']],
]);

conversation('uma pergunta que não se sabe responder dá o telefone', [
  ['vocês têm estacionamento?', /./, 'item', []],
  ['por que a pizza é redonda assim tão bonita?', /5555-0100|5 5 5 5, 0 1 0 0/, 'item', []],
]);

conversation('entregam num bairro, em quanto tempo e por quanto', [
  ['vocês entregam em Moema?', ['Moema', 'entrega, sim', '40 a 60'], 'none'],
  ['quanto tempo demora pra chegar em Pinheiros?', ['Pinheiros', '45 a 70'], 'none'],
  ['entregam na Lapa?', 'ainda não chega', 'none'],
]);

conversation('o frete de quem já deu o endereço é o dele', [
  known,
  ['um pudim', 'pudim', 'item'],
  ['quanto é o frete?', ['Pra Centro', /8,00|oito reais/], 'item'],
  ['quanto tempo demora?', '40 a 60', 'item'],
]);

conversation('onde fica a loja', [
  ['onde vocês ficam?', 'Domingos de Morais', 'none'],
  ['uma lasanha', 'lasanha', 'item'],
  ['vou buscar', ['sem taxa', 'Domingos de Morais'], 'item'],
]);

conversation('e quando o dono não disse onde fica, dá o telefone', [
  shopIs({ address: undefined }),
  ['onde vocês ficam?', /5555-0100|5 5 5 5, 0 1 0 0/, 'none'],
]);

conversation('tem cupom? é só dizer', [['vocês têm cupom?', 'código', 'item', []]]);

conversation('dois recados numa frase só', [
  ['uma lasanha', 'lasanha', 'item'],
  ['só isso, quanto fica?', [/46,90|quarenta e seis/, 'Pra onde'], 'address'],
]);

const atTheAddress: Exchange[] = [
  ['uma lasanha', 'lasanha', 'item'],
  ['fecha', 'Pra onde', 'address'],
];

conversation('o que não é endereço não vira rua', [
  ...atTheAddress,
  ['tem taxa?', 'A gente entrega', 'address'],
  ['Sam', 'não entendi', 'address'],
  ['no cartão', ['cartão', 'Pra onde'], 'address'],
  ['não', 'vou buscar', 'address'],
  ['vou buscar', 'Em nome de quem', 'name'],
]);

conversation('o nome vem como as pessoas dizem', [
  ...atTheAddress,
  ['Rua das Flores 120, Centro', 'nome', 'name'],
  ['quanto custa o pudim?', 'Pudim sai por', 'name'],
  ['é pro João da Silva', 'telefone', 'phone'],
  ['não tenho telefone', ['entregador', 'telefone'], 'phone'],
  ['onze nove oito oito oito oito sete sete seis seis', 'pagar', 'payment', ['1 lasagna']],
  ['cartão', ['João da Silva', 'Total'], 'confirm'],
  ['o nome tá errado, é Joana', ['Joana', 'Total'], 'confirm'],
  ['agora sim, pode mandar', 'Pedido 1', 'none'],
]);

conversation('um telefone sem DDD não serve', [
  ...atTheAddress,
  ['Rua das Flores 120, Centro', 'nome', 'name'],
  ['Ana', 'telefone', 'phone'],
  ['nove oito sete seis cinco quatro três dois um', 'completo', 'phone'],
]);

conversation('um endereço não é quantidade, nem uma hora é número', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['Rua Domingos de Morais 100, Vila Mariana', 'Anotei o endereço', 'item', ['1 lasagna']],
  ['fecha', 'pagar', 'payment'],
  ['cartão', ['100', 'Total'], 'confirm'],
  ['dá pra entregar às oito da noite?', ['20:00', 'Domingos de Morais, 100'], 'confirm'],
]);

conversation('o bairro que falta é pedido na hora', [
  ['uma lasanha', 'lasanha', 'item'],
  ['entrega na rua augusta 500', 'bairro', 'address'],
  ['bela vista', 'Mais alguma coisa', 'item'],
]);

conversation('a mesma rua com outro número é a mesma rua', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['manda pra Rua das Flores 50 apto 12, Centro', 'apto 12', 'item'],
  ['muda o endereço pra Rua das Flores 52', ['52', 'apto 12', 'Centro'], 'item'],
]);

conversation('desistir de um endereço novo deixa o que havia', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['fecha', 'pagar', 'payment'],
  ['manda pra Rua Augusta 500', 'bairro', 'address'],
  ['deixa pra lá', 'fica assim', 'payment'],
]);

conversation('troco: sim, quanto, e sem', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['cupom BEMVINDO', 'desconto', 'item'],
  ['fecha', 'pagar', 'payment'],
  ['dinheiro', 'Precisa de troco', 'change'],
  ['preciso sim', 'Troco pra quanto', 'change'],
  ['cinco reais de gorjeta', 'gorjeta', 'change'],
  ['cinquenta', [/não cobre/, /55,21|cinquenta e cinco/], 'change'],
  ['não precisa de troco', 'sem troco', 'confirm'],
]);

conversation('mais alguma coisa: um sim que fecha e um sim que quer mais', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['sim', 'o que mais', 'item'],
  ['pode mandar', 'pagar', 'payment'],
]);

conversation('o CPF é dito pelo fim', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['CPF na nota 529.982.247-25', 'final 25', 'item'],
  ['fecha', 'pagar', 'payment'],
  ['cartão', 'CPF na nota, final 25', 'confirm'],
]);

conversation('quem pede pra ser breve ouve menos', [
  known,
  ['seja breve', 'breve', 'item'],
  ['uma lasanha', 'lasanha', 'item'],
  ['fecha', 'Paga agora, por Pix', 'payment'],
  ['cartão', [/^Cantina da Vila: uma lasanha/, 'Maria', 'Confirma?'], 'confirm'],
  ['sim', 'Pedido 1 feito, chega em', 'none'],
]);

conversation('uma parte do cardápio pelo nome, perguntada ou não', [
  ['sobremesas', [/^Sobremesas: pudim/, 'O que vai ser'], 'item', []],
  ['e as bebidas?', 'Bebidas: coca-cola', /item|confirm/, []],
  ['quais são as pizzas?', ['Pizzas: mussarela', 'calabresa'], /item|confirm/, []],
  ['quero uma sobremesa', 'Sobremesas: pudim', 'item', []],
  ['lanches', 'Lanches: x-burger', /item|confirm/, []],
]);

conversation('um refri: qual, e o que foi dito dele fica', [
  ['me vê um refri lata', ['coca-cola', 'guaraná', 'sprite'], 'which', []],
  ['guaraná', 'guaraná (lata)', 'item', ['1 guarana can']],
  ['quero também um refrigerante', 'sprite', 'which'],
  ['coca de 2 litros', 'coca-cola', 'item', ['1 guarana can', '1 coca-cola 2l']],
  ['quais refrigerantes vocês têm?', ['coca-cola', 'sprite'], 'which'],
]);
