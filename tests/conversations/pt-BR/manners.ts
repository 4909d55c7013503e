import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { known, later } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

conversation('um pedido inteiro, do oi à confirmação', [
  ['LaunchRequest', 'Cantina da Vila', 'item'],
  ['quero duas pizzas grandes de calabresa e uma coca', ['duas pizzas', 'lata'], 'option'],
  ['de dois litros', '2 litros', 'item'],
  ['só isso', 'rua', 'address'],
  ['Rua das Flores 120, Centro', 'nome', 'name'],
  ['Maria da Silva', 'telefone', 'phone'],
  ['11 98765-4321', 'pagar', 'payment'],
  ['dinheiro', 'troco', 'change'],
  ['pra duzentos', ['Cantina da Vila', 'duas pizzas', 'Centro', 'Maria', 'Total'], 'confirm'],
  ['sim', 'Pedido 1', 'none'],
  ['cadê meu pedido?', 'já chegou na loja', 'none'],
]);

conversation('o cardápio, uma categoria, ajuda, e a conversa segue', [
  ['cardápio', ['pizzas', /bebidas|mais 4/], /item|confirm/],
  ['quais são as sobremesas?', ['pudim', 'brownie'], 'item'],
  ['ajuda', /./, 'item'],
  ['quero um pudim', 'pudim', 'item', ['1 flan']],
  ['repete', 'pudim', 'item', ['1 flan']],
]);

conversation('repetir repete a pergunta também', [
  ['uma coca', 'lata', 'option'],
  ['pode repetir?', 'lata', 'option', ['1 coca-cola']],
  ['como é que é?', 'lata', 'option'],
  ['lata', 'Mais alguma', 'item', ['1 coca-cola can']],
]);

conversation('mais devagar, mais curto', [
  ['fala mais devagar', 'devagar', 'item'],
  ['um pudim', 'pudim', 'item', ['1 flan']],
  ['mais curto', /./, 'item', ['1 flan']],
]);

conversation('tchau encerra, e o pedido fica guardado', [
  ['um pudim', 'pudim', 'item'],
  ['tchau', 'Até mais', 'none', ['1 flan']],
  later(3 * 24 * 60),
  ['oi', 'pudim', 'item', ['1 flan']],
]);

conversation('não entendi uma vez, não entendi duas', [
  ['blablablá xpto', /./, 'item'],
  ['ghjkl qwerty', /./, 'item'],
  ['um pudim', 'pudim', 'item', ['1 flan']],
]);

conversation('falar com uma pessoa', [
  ['quero falar com um atendente', /5555|5 5 5 5/, 'none'],
  ['um pudim', 'pudim', 'item'],
]);

conversation('obrigado no fim', [
  ['um pudim', 'pudim', 'item'],
  ['obrigado', /./, 'item', ['1 flan']],
]);

conversation('“não” a “mais alguma coisa?” fecha; “não” sem pedido se despede', [
  ['oi', /./, 'item'],
  ['não', 'Até mais', 'none'],
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['não', 'pagar', 'payment'],
]);

conversation('fechar sem ter pedido nada', [['pode fechar', 'nada no pedido', 'item', []]]);

conversation('uma sugestão, e ela entra', [
  ['me sugere alguma coisa', [/pedida/, 'anote?'], 'confirm'],
  ['não', /Mais|vai ser/, 'item', []],
  ['o que tá saindo mais?', [/pedida/, 'anote?'], 'confirm'],
  ['pode ser', 'Anotei', 'item'],
]);

/** Onde se pode estar: o que leva lá, e o que então se espera. */
const PLACES: [string, Exchange[], Exchange][] = [
  [
    'no endereço',
    [
      ['uma lasanha', /./, 'item'],
      ['só isso', 'rua', 'address'],
    ],
    ['não', /./, 'address'],
  ],
  [
    'no nome',
    [
      ['uma lasanha', /./, 'item'],
      ['entrega na Rua das Flores 120, Centro', /./, 'item'],
      ['só isso', 'nome', 'name'],
    ],
    ['não', /./, 'name'],
  ],
  [
    'no pagamento',
    [known, ['uma lasanha', /./, 'item'], ['só isso', 'pagar', 'payment']],
    ['não', /./, 'payment'],
  ],
  ['na dúvida', [['um suco', 'Qual deles', 'which']], ['não', /./, 'item']],
];

for (const [where, way, after] of PLACES)
  conversation(`“não” ${where} não perde nada`, [...way, after]);

conversation('ajuda em cada pergunta volta a ela', [
  ['uma coca', 'lata', 'option'],
  ['ajuda', 'lata', 'option'],
  ['lata', /./, 'item'],
  ['uma lasanha', /./, 'item'],
  ['só isso', 'rua', 'address'],
  ['ajuda', 'rua', 'address'],
  ['Rua das Flores 120, Centro', 'nome', 'name'],
  ['ajuda', 'nome', 'name'],
  ['Ana', 'telefone', 'phone'],
  ['ajuda', 'telefone', 'phone'],
  ['11 98765-4321', 'pagar', 'payment'],
  ['ajuda', 'pagar', 'payment'],
  ['dinheiro', 'troco', 'change'],
  ['ajuda', 'troco', 'change'],
  ['não', 'Total', 'confirm'],
  ['ajuda', 'Posso confirmar', 'confirm'],
]);
