import { conversationIn } from '../../support/conversation.ts';
import { known, orderIs } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

/** Recados pra cozinha ditos depois, arrependimentos, e perguntas que não são do cardápio. */

conversation('o recado dito depois vai pro prato, e o da bebida pra bebida', [
  ['uma pizza grande de calabresa e uma coca lata', 'calabresa', 'item'],
  ['corta em oito pedaços', 'Anotei pra cozinha: corta em oito pedaços', 'item'],
  [
    'bem gelada',
    'bem gelada',
    'item',
    ['1 pizza calabresa large “corta em oito pedaços”', '1 coca-cola can “bem gelada”'],
  ],
]);

conversation('o ponto da carne é escolha do lanche, e não recado', [
  ['um x-burger', 'x-burger', 'item'],
  ['bem passado', 'bem passado', 'item', ['1 x-burger well-done']],
]);

conversation('trocou, e no fim quer os dois', [
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['troca a pizza por uma lasanha', 'Troquei', 'item', ['1 lasagna']],
  [
    'não, peraí, quero os dois',
    'Coloquei de volta: uma pizza',
    'item',
    ['1 lasagna', '1 pizza calabresa large'],
  ],
]);

conversation('quem diz boa noite ouve boa noite', [
  known,
  ['boa noite', /^Boa noite, Maria/, 'item'],
  ['oi', /^Boa tarde, Maria/, 'item'],
]);

conversation('o que não é de comer não é “isso eu não tenho”', [
  ['vocês têm wi-fi?', 'não sei te dizer', 'item'],
  ['tem banheiro?', 'não sei te dizer', 'item'],
  ['tem sushi?', 'Isso eu não tenho aqui: sushi', 'item'],
  ['recebeu meu pagamento?', 'nenhum pagamento', 'none'],
]);

conversation('“já mata a fome” não é hora de entrega', [
  ['uma lasanha', 'lasanha', 'item'],
  ['acho que assim já mata a fome da rapaziada', /^(?!.*o quanto antes)/, 'item'],
  ['assim já mata a fome', 'Pra onde', 'address'],
]);

conversation('meia a meia com uma coca de que se pergunta o tamanho', [
  ['meia calabresa meia portuguesa e uma coca', 'você quer broto', 'option'],
  ['lata', 'broto', 'option', ['1 pizza calabresa portuguesa', '1 coca-cola can']],
  ['grande', 'grande', 'item', ['1 pizza calabresa large portuguesa', '1 coca-cola can']],
]);

conversation('a correção troca o que se disse, e não acrescenta', [
  ['uma pizza grande de calabresa e uma coca de 2 litros', 'calabresa', 'item'],
  [
    'aliás, a coca zero',
    'Troquei: agora é uma coca-cola zero',
    'item',
    ['1 pizza calabresa large', '1 coca-zero 2l'],
  ],
  [
    'na verdade, a pizza é de portuguesa',
    'portuguesa',
    'item',
    ['1 pizza large portuguesa', '1 coca-zero 2l'],
  ],
]);

conversation('cupom que se tira, e hora que já passou', [
  known,
  ['dois x-bacon e uma batata', 'x-bacon', 'item'],
  ['cupom BEMVINDO', 'desconto', 'item'],
  ['tira o cupom', 'tirei o cupom', 'item'],
  ['quanto deu?', /^(?!.*desconto)/, 'item'],
  ['pra amanhã ao meio dia', 'amanhã', 'item'],
  ['não, pra hoje mesmo', 'já passou', 'time'],
  ['oito da noite', 'hoje às 20:00', 'item'],
  ['posso mudar o horário?', 'não sei te dizer', 'item'],
]);

conversation('com o alérgeno assim mesmo, e com rodeios antes da pergunta', [
  ['sou alérgico a leite', 'alergia a leite', 'item'],
  ['uma lasanha', 'Quer assim mesmo?', 'confirm'],
  ['sim, quero assim mesmo', /^Mais alguma coisa\?$/, 'item', ['1 lasagna']],
  ['hum, deixa eu ver, quais são as bebidas?', /coca/, /item|confirm/],
]);

conversation('outro jeito de pagar não é nome de ninguém; “tanto faz” não pede vinho', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['tanto faz', /./, 'item', ['1 lasagna']],
  ['só isso', 'pagar', 'payment'],
  ['o endereço tá errado', 'Pra onde', 'address'],
  ['rua harmonia 50, pinheiros', 'pagar', 'payment'],
  ['pix', 'Posso confirmar', 'confirm'],
  ['muda pra cartão na entrega', ['Entrega pra Maria', 'na entrega, no cartão'], 'confirm'],
  ['quero pagar com pix mesmo', 'agora, por Pix', 'confirm'],
  ['sim', 'Pedido 1', 'none'],
  orderIs('delivered'),
  ['veio sem o pudim', 'Já avisei a loja', 'none'],
]);
