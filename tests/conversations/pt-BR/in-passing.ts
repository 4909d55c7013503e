import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

/** O que se diz de passagem: com pressa ou sem, pra quantos, pra quando, e mais um do mesmo. */

conversation('outra pizza, dita com nome e tudo, é mais uma, e não um sabor da primeira', [
  known,
  ['duas pizzas grandes de calabresa', 'calabresa', 'item'],
  [
    'pizza grande de marguerita',
    'Anotei: uma pizza (grande, marguerita)',
    'item',
    ['2 pizza calabresa large', '1 pizza large margherita'],
  ],
]);

conversation('o que se diz da pizza que já está lá é dela', [
  known,
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['a pizza sem cebola', 'sem cebola', 'item', ['1 pizza -onion calabresa large']],
]);

conversation('sem pressa é só sem pressa, e mais nada é mais nada', [
  known,
  ['uma lasanha, sem pressa', 'Anotei: uma lasanha', 'item', ['1 lasagna']],
  [
    '1 coca lata e mais nada',
    'Anotei: uma coca-cola (lata)',
    'item',
    ['1 lasagna', '1 coca-cola can'],
  ],
]);

conversation('quem quer marcar diz quando depois', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['quero deixar agendado', 'Pra que dia e que horas?', 'time'],
  ['dá pra agendar?', 'Pra que dia e que horas?', 'time'],
  ['quero marcar pra amanhã', 'Pra que horas?', 'time'],
  ['às 20h', 'amanhã às 20', 'item', ['1 lasagna']],
]);

conversation('quantos são basta pra uma sugestão', [
  ['somos quatro', 'Quer que eu anote?', 'confirm', []],
  ['não', 'O que vai ser hoje?', 'item', []],
]);

conversation('do que se vende por unidade não há quilo e meio', [
  ['1,5 kg de lasanha', 'Anoto uma lasanha', 'confirm', []],
  ['não', 'O que vai ser hoje?', 'item', []],
]);

conversation('o apartamento vale mesmo antes da rua', [
  ['duas lasanhas', 'lasanha', 'item'],
  ['apartamento 42', 'apartamento 42', 'address'],
  ['Rua das Flores 120, Centro', 'Mais alguma coisa', 'item'],
  ['fecha', 'nome', 'name'],
  ['é pra Ana, minha irmã', 'telefone', 'phone', ['2 lasagna']],
]);

conversation('o que estava em dúvida e não se quer mais fica de fora, e isso é dito', [
  ['um hambúrguer e duas lasanhas', 'Qual vai ser?', 'which', ['2 lasagna']],
  ['tira o hambúrguer', 'esse fica de fora', 'item', ['2 lasagna']],
]);

conversation('quem ainda não pediu ouve quanto a entrega leva', [
  ['quanto tempo leva?', ['nenhum pedido em andamento', 'de 30 a 70 minutos'], 'none'],
]);

conversation('um hum antes da pergunta não a esconde', [
  ['hmm, o que tem de sobremesa?', 'pudim', /item|confirm/],
]);

conversation('não, e o que se quer em vez disso', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['fecha', 'pagar', 'payment'],
  ['cartão', 'Posso confirmar?', 'confirm'],
  ['não, o endereço tá errado', 'Pra onde eu mando', 'address'],
  ['Rua das Acácias 55, Moema', ['Rua das Acácias, 55, Moema', 'Posso confirmar?'], 'confirm'],
  ['não, põe um pudim', ['um pudim', 'Posso confirmar?'], 'confirm', ['1 lasagna', '1 flan']],
]);

conversation('a de calabresa muda de tamanho e continua de calabresa; a de atum sai inteira', [
  known,
  ['uma pizza grande de calabresa e uma média de atum', 'atum', 'item'],
  [
    'muda a de calabresa pra média',
    'média',
    'item',
    ['1 pizza calabresa medium', '1 pizza medium tuna'],
  ],
  ['tira a de atum', 'Tirei do pedido: uma pizza', 'item', ['1 pizza calabresa medium']],
]);
