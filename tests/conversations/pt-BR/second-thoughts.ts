import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

/** Listas que se ouvem, e o que se repete, devolve ou emenda no meio do pedido. */

const ALOUD = { on: ['alexa'] as const };

conversation(
  'por voz a lista vem aos poucos, e o resto quando se quer',
  [
    known,
    ['quais bebidas vocês têm?', ['fanta laranja. E tem mais 13', 'Quer ouvir?'], 'confirm', []],
    ['quero', ['sprite', 'E tem mais 8'], 'confirm', []],
    ['continua', ['limonada', 'E tem mais 3'], 'confirm', []],
    ['uma lasanha', /./, 'item', ['1 lasagna']],
    ['quais bebidas vocês têm?', 'Quer ouvir?', 'confirm'],
    ['não', 'Mais alguma coisa?', 'item', ['1 lasagna']],
    ['fecha', 'pagar', 'payment'],
    ['quais bebidas vocês têm?', 'Quer ouvir?', 'confirm'],
    ['não', 'pagar', 'payment'],
    ['cartão', 'Posso confirmar', 'confirm'],
    ['quais bebidas vocês têm?', 'Quer ouvir?', 'confirm'],
    ['sim', 'Tem também sprite', 'confirm', ['1 lasagna']],
    ['não', 'Posso confirmar', 'confirm', ['1 lasagna']],
  ],
  ALOUD,
);

conversation(
  'no chat a lista vem inteira',
  [['quais bebidas vocês têm?', ['coca-cola', 'vinho tinto'], 'item', []]],
  { on: ['lex'] },
);

conversation(
  'por voz os sabores vêm aos poucos; da segunda vez a pergunta é curta',
  [
    ['uma pizza grande', ['frango com catupiry e mais 19', 'mais opções'], 'option'],
    ['mais opções', ['Tem também quatro queijos', 'E tem mais 14'], 'confirm'],
    ['sim', 'E tem mais 9', 'confirm'],
    ['um pudim', ['Anotei: um pudim', /E pra pizza, qual sabor\?$/], 'option'],
    ['uma coca', /uma coca-cola\. E pra pizza, qual sabor\?$/, 'option'],
    ['lata', /lata\. E pra pizza, qual sabor\?$/, 'option'],
    ['palmito', 'palmito', 'item', ['1 pizza hearts-of-palm large', '1 flan', '1 coca-cola can']],
  ],
  ALOUD,
);

conversation(
  'o que não se entendeu é perguntado por inteiro de novo',
  [
    ['uma pizza grande', 'mussarela', 'option'],
    ['xpto zyx', 'mussarela', 'option'],
    ['mais opções', 'quatro queijos', 'option'],
  ],
  { on: ['lex'] },
);

conversation('o que foi tirado volta como era', [
  ['duas cocas lata', 'coca', 'item'],
  ['um pudim', 'pudim', 'item'],
  ['tira as cocas', 'Tirei do pedido', 'item', ['1 flan']],
  [
    'pode pôr de volta',
    'Coloquei de volta: duas coca-colas (lata)',
    'item',
    ['1 flan', '2 coca-cola can'],
  ],
  ['põe de volta', /./, 'item', ['1 flan', '2 coca-cola can']],
  ['limpa o carrinho', 'Quer mesmo', 'confirm'],
  ['sim', 'Limpei', 'item', []],
  ['me arrependi, põe de volta', 'Coloquei de volta', 'item', ['1 flan', '2 coca-cola can']],
]);

conversation('mais um do mesmo, e mais um igual', [
  ['duas cocas lata', 'coca', 'item'],
  ['mais um refrigerante', '3 coca-colas', 'item', ['3 coca-cola can']],
  ['um pudim', 'pudim', 'item'],
  ['coloca mais um igual', 'dois pudins', 'item', ['3 coca-cola can', '2 flan']],
]);

conversation('“abrir” cumprimenta quem já está no balcão', [
  ['abrir', 'Aqui é da Cantina da Vila', 'item', []],
]);

conversation('um número logo depois da hora é a hora', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['pra amanhã às 8 da noite', 'amanhã às 20:00', 'item'],
  ['melhor nove', 'amanhã às 21:00', 'item', ['1 lasagna']],
  ['na verdade nove e meia', 'amanhã às 21:30', 'item', ['1 lasagna']],
  ['um pudim', 'pudim', 'item'],
  ['quero dois', 'dois pudins', 'item', ['1 lasagna', '2 flan']],
]);

conversation('um pedido se paga de um jeito só', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['fecha', 'pagar', 'payment'],
  ['metade no pix e metade no cartão', ['um jeito só', 'pagar'], 'payment'],
  ['dá pra dividir o pagamento?', 'um jeito só', 'payment'],
  ['dinheiro', 'troco', 'change'],
  ['vinte', ['não cobre', 'Vai pagar com quanto?'], 'change'],
  ['cem', ['troco', 'Posso confirmar'], 'confirm'],
]);

conversation('celular sem o nove não serve; fixo serve', [
  ['uma lasanha', 'lasanha', 'item'],
  ['fecha', 'Pra onde', 'address'],
  ['rua das flores 120 centro', 'nome', 'name'],
  ['joão silva', 'telefone', 'phone'],
  ['1198765432', ['nove números', 'telefone'], 'phone'],
  ['dinheiro, tenho uma nota de cem', ['dinheiro', 'telefone'], 'phone'],
  ['1138765432', 'Posso confirmar', 'confirm'],
]);

conversation('perguntar se vai amendoim não pede nada', [
  ['vai amendoim no brownie?', ['amendoim', 'brownie'], 'confirm', []],
  ['não', 'O que vai ser', 'item', []],
]);

conversation('o que ainda se escolhe não custa zero', [
  ['um x-burger e um guaraná', 'guaraná', 'option'],
  ['por que esse valor?', 'depende do que você escolher', 'option'],
]);

conversation('o que se diz dos dois, antes de saber quais', [
  ['dois hambúrgueres', 'Qual vai ser', 'which', []],
  ['os dois sem cebola', ['Certo, sem cebola', /E qual deles vai ser\?$/], 'which', []],
  ['x-salada', 'x-salada', 'item', ['2 x-salada -onion']],
]);

conversation('um com queijo extra, e o outro sem', [
  ['dois hambúrgueres', 'Qual vai ser', 'which', []],
  ['um com queijo extra', 'Certo', 'which', []],
  ['x-salada', 'x-salada', 'which', ['1 x-salada +cheese']],
  ['x-bacon', 'x-bacon', 'item', ['1 x-salada +cheese', '1 x-bacon']],
]);

conversation('o número da casa consertado onde se pergunta o nome não é quantidade', [
  ['uma lasanha', 'lasanha', 'item'],
  ['fecha', 'Pra onde', 'address'],
  ['rua vergueiro 1500, vila mariana', 'nome', 'name'],
  ['na verdade é 1550', ['1550', 'nome'], 'name', ['1 lasagna']],
]);

conversation('o tamanho dito enquanto se pergunta a idade é da pizza', [
  ['uma pizza calabresa e uma cerveja', '18 anos', 'confirm'],
  ['grande', ['grande', '18 anos'], 'confirm', ['1 pizza calabresa large', '1 beer']],
  ['tenho 25', 'Mais alguma coisa', 'item'],
]);
