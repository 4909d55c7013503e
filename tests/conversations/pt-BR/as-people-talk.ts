import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { known, opens, orderIs } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

/** What a sceptical customer tried, and what came of it. */

conversation('a idade pode ser dita em anos', [
  ['duas cervejas', '18 anos', 'confirm', ['2 beer']],
  ['tenho 16', 'tirei', 'item', []],
  ['duas cervejas', '18 anos', 'confirm', ['2 beer']],
  ['fiz dezenove anos', 'Mais alguma coisa', 'item', ['2 beer']],
]);

const toAddress: Exchange[] = [
  ['um x-bacon', 'x-bacon', 'item'],
  ['fecha', 'Pra onde', 'address'],
];

conversation('um número dito onde se pergunta o bairro conserta o da casa', [
  ...toAddress,
  ['rua vergueiro', 'número', 'address'],
  ['1500', 'bairro', 'address'],
  ['não, 1550', 'bairro', 'address'],
  ['vila mariana', 'nome', 'name'],
  ['apto 32 bloco b', ['Vergueiro, 1550', 'apto 32', 'bloco B'], 'name'],
]);

conversation('só o CEP, depois o resto; e um número não vira quantidade', [
  ...toAddress,
  ['04015-001', 'rua, com o número', 'address'],
  ['120', 'E qual é a rua?', 'address', ['1 x-bacon']],
  ['Rua Vergueiro', 'nome', 'name', ['1 x-bacon']],
]);

conversation('o bairro e o apartamento primeiro não fazem uma rua', [
  ...toAddress,
  ['vila mariana', 'rua, com o número', 'address'],
  ['apto 32', 'rua', 'address'],
  ['rua vergueiro 1550', 'nome', 'name'],
]);

conversation('uma hora dita depois da leitura não muda o número da casa', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['fecha', 'pagar', 'payment'],
  ['cartão', 'Posso confirmar', 'confirm'],
  ['não, quero pras nove da noite', ['hoje às 21:00', 'Rua das Flores 120'], 'confirm'],
]);

conversation('o dia dito sem hora vale pra hora que vem depois', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['quero amanhã', 'Pra que horas', 'time'],
  ['sete da noite', 'amanhã às 19:00', 'item'],
]);

conversation('com a loja fechada a essa hora, a seguinte é oferecida', [
  known,
  opens({ sun: [{ from: '00:00', to: '24:00' }], tue: [{ from: '18:00', to: '23:00' }] }),
  ['uma lasanha', 'lasanha', 'item'],
  ['quero pra terça às 10 da manhã', ['fechado', 'marcado pra terça-feira às 18:00'], 'time'],
  ['sim', 'Marquei pra terça-feira às 18:00', 'item'],
]);

const placed: Exchange[] = [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['fecha', 'pagar', 'payment'],
  ['cartão', 'Posso confirmar', 'confirm'],
  ['sim', 'Pedido 1', 'none'],
];

conversation('um “sim” depois de cancelar não diz que o pedido está feito', [
  ...placed,
  ['cancela meu pedido', 'Quer mesmo', 'confirm'],
  ['sim', 'cancelando', 'none'],
  ['sim', 'está sendo cancelado', 'none'],
]);

conversation('dos dois pedidos cancela o que for dito', [
  ...placed,
  ['um pudim e duas cocas lata e um brownie', 'pudim', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', 'Posso confirmar', 'confirm'],
  ['sim', 'Pedido 2', 'none'],
  ['cancela', 'pedidos 1 e 2', 'which'],
  ['sim', 'pedidos 1 e 2', 'which'],
  ['o primeiro', 'cancelar o pedido 1', 'confirm'],
  ['não', 'pedido 1', 'none'],
  ['cancela o 2', 'cancelar o pedido 2', 'confirm'],
]);

conversation('de um pedido entregue, o que faltou é queixa, e não pedido', [
  ...placed,
  orderIs('accepted'),
  orderIs('preparing'),
  orderIs('outForDelivery'),
  orderIs('delivered'),
  ['faltou o pudim', ['desculpa', 'pedido 1'], 'none', []],
  ['a lasanha veio fria', 'desculpa', 'none', []],
  ['quero meu dinheiro de volta', 'desculpa', 'none', []],
  ['nota 3', 'Obrigado pela nota', 'none'],
  ['muito bom, adorei', /./, 'none'],
]);

conversation('perguntar do prato não é pedir o prato', [
  ['o peixe é fresco?', ['não sei', 'Tilápia', 'anote?'], 'confirm', []],
  ['a coca tá gelada?', 'não sei', 'confirm', []],
  ['a batata vem com molho?', /^(?!.*carbonara)/, 'confirm', []],
  ['a lasanha é grande', 'não sei', 'confirm', []],
]);

conversation('o que tem sem glúten é pergunta, e não alergia', [
  ['o que tem sem glúten?', ['sem glúten tem', 'batata frita'], /item|confirm/],
  ['uma lasanha', /^(?!.*Atenção)/, 'item', ['1 lasagna']],
]);

conversation('de uma alergia que o cardápio não marca, diz-se isso', [
  ['tenho alergia a kiwi', ['kiwi', 'não vem marcado'], 'item'],
]);

conversation('o “não” ao que faz mal diz o que saiu', [
  ['uma pizza grande de atum', 'atum', 'item'],
  ['sou alérgico a peixe', ['Atenção', 'peixe'], 'confirm'],
  ['não', ['Tirei do pedido', 'atum'], 'item', []],
]);

conversation('deixa tudo sem cebola', [
  ['duas pizzas grandes de calabresa e um pudim', 'calabresa', 'item'],
  ['deixa tudo sem cebola', 'sem cebola', 'item', ['2 pizza -onion calabresa large', '1 flan']],
]);

conversation('na segunda é a segunda, não um dia', [
  ['uma pizza grande de calabresa e uma pizza grande de atum', 'atum', 'item'],
  [
    'na segunda põe borda de catupiry',
    /^(?!.*Pra que horas)/,
    'item',
    ['1 pizza calabresa large', '1 pizza catupiry-crust large tuna'],
  ],
]);

conversation('a gorjeta em por cento', [
  ['uma lasanha', 'lasanha', 'item'],
  ['dez por cento de gorjeta', /4,69|quatro reais e sessenta e nove/, 'item'],
]);

conversation(
  'quem pede a outra língua é atendido nela',
  [
    ['uma lasanha', 'lasanha', 'item'],
    ['do you speak english?', ['Sure', 'Anything else'], 'item', ['1 lasagna']],
    ['volta pro português', ['português', 'Mais alguma'], 'item', ['1 lasagna']],
  ],
  { on: ['lex'] },
);

conversation('por voz a língua é a do aparelho', [['fala inglês?', 'língua do aparelho', 'item']], {
  on: ['alexa'],
});

conversation('apagar o que se sabe de mim não é limpar o pedido', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['apaga tudo que você sabe sobre mim', 'Posso apagar seu nome', 'confirm', ['1 lasagna']],
]);

conversation('uma dúvida espera a vez de outra, e volta', [
  known,
  ['um suco', 'Qual deles', 'which'],
  ['pra amanhã às sete', ['7:00', '19:00'], 'time'],
  ['da noite', ['amanhã às 19:00', 'Qual deles'], 'which', []],
  ['laranja', 'laranja', 'item', ['1 orange-juice']],
]);

conversation('a troca dita na mesma frase vale antes de entrar', [
  [
    'uma lasanha e um pudim, troca o pudim por um brownie',
    'brownie',
    'item',
    ['1 lasagna', '1 brownie'],
  ],
]);

conversation('“zero” à pergunta da coca é a coca zero', [
  ['duas cocas', 'lata', 'option', ['2 coca-cola']],
  ['zero', ['Troquei', 'lata'], 'option', ['2 coca-zero']],
]);

conversation('talher e guardanapo são recado pra cozinha', [
  ['um x-tudo cortado ao meio', 'cortado ao meio', 'item'],
  ['sem talher, por favor', ['cozinha', 'sem talher'], 'item'],
  ['quanto deu?', ['cortado ao meio', 'sem talher'], 'item'],
]);

conversation('nome e telefone num fôlego só', [
  ['uma lasanha', 'lasanha', 'item'],
  [
    'meu nome é ana paula e o telefone é onze nove um dois três quatro cinco seis sete oito',
    ['Ana Paula', 'telefone'],
    'item',
  ],
]);

conversation(
  'pra outra pessoa, com o nome e o telefone dela',
  [
    known,
    ['uma lasanha', 'lasanha', 'item'],
    [
      'manda pra minha vó dona Lourdes no telefone 11 93333-4444',
      ['dona Lourdes', 'telefone'],
      'item',
    ],
    ['fecha', 'pagar', 'payment'],
    ['cartão', 'pra dona Lourdes', 'confirm'],
    ['é pra mim mesmo', ['pra você', 'Entrega pra Maria'], 'confirm'],
    ['sim', 'Pedido 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders.map(({ contents }) => contents.phone)).toEqual(['+5511987654321']);
    },
  },
);

conversation('pro irmão, na rua dele', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['entrega pro meu irmão Pedro na rua augusta 500 bela vista', ['Pedro', 'Augusta, 500'], 'item'],
]);

conversation('o número consertado depois da leitura é o da casa', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['entrega na Rua Augusta 500, Bela Vista', 'Augusta, 500', 'item'],
  ['fecha', 'pagar', 'payment'],
  ['cartão', 'Posso confirmar', 'confirm'],
  ['na verdade é 510', ['510', 'Posso confirmar'], 'confirm', ['1 lasagna']],
  ['não tem bloco', /^(?!.*bloco)/, 'confirm', ['1 lasagna']],
]);

conversation('palavrão não é comida', [
  ['que merda de robô', ['Desculpa', /5555-0100|5 5 5 5, 0 1 0 0/], 'item'],
  ['quero uma lasanha, porra', 'Anotei', 'item', ['1 lasagna']],
]);
