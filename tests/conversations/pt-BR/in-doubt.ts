import { conversationIn } from '../../support/conversation.ts';

const conversation = conversationIn('pt-BR');

/** Enquanto uma dúvida está aberta, o cliente fala de outra coisa. */

conversation('número que não é quantidade não vira quantidade', [
  ['quero 50 cocas lata', 'São 50 coca-colas mesmo?', 'confirm', ['50 coca-cola can']],
  ['11 98765 4321', ['Anotei o telefone', 'São 50'], 'confirm', ['50 coca-cola can']],
  [
    'onze nove oito sete seis cinco quatro três dois um zero',
    ['telefone não parece completo', 'São 50'],
    'confirm',
    ['50 coca-cola can'],
  ],
  ['são 98765 4321', ['telefone não parece completo', 'São 50'], 'confirm', ['50 coca-cola can']],
  ['tenho 25 anos', /^São 50 coca-colas mesmo\?$/, 'confirm', ['50 coca-cola can']],
  ['às 20h', ['Marquei', 'São 50'], 'confirm', ['50 coca-cola can']],
  ['quinze', '15 coca-colas', 'item', ['15 coca-cola can']],
]);

conversation('sim, e mais alguma coisa: vale o sim, e vale o resto', [
  [
    'duas pizzas grandes de calabresa, 50 cocas lata e um pudim',
    'São 50 coca-colas mesmo?',
    'confirm',
  ],
  [
    'sim, mas sem a segunda pizza',
    [/^Tirei do pedido: uma pizza/, 'Mais alguma coisa?'],
    'item',
    ['1 pizza calabresa large', '50 coca-cola can', '1 flan'],
  ],
  ['uma cerveja', 'Você tem 18 anos', 'confirm'],
  [
    'sim, e mais uma',
    ['duas cervejas', 'Mais alguma coisa?'],
    'item',
    ['1 pizza calabresa large', '50 coca-cola can', '1 flan', '2 beer'],
  ],
]);

conversation('a idade dita antes da hora fica dita', [
  ['uma cerveja e um hambúrguer', 'Qual vai ser?', 'which', ['1 beer']],
  ['tenho 25', /^E qual deles vai ser\?$/, 'which', ['1 beer']],
  ['x-egg', /x-egg\. Mais alguma coisa\?$/, 'item', ['1 beer', '1 x-egg']],
]);

conversation('quem é menor fica sem a cerveja, e a outra pergunta continua', [
  ['uma cerveja e um hambúrguer', 'Qual vai ser?', 'which', ['1 beer']],
  ['só tenho 17 anos', ['Tirei do pedido: uma cerveja', 'qual deles'], 'which', []],
  ['x-egg', 'Anotei: um x-egg', 'item', ['1 x-egg']],
]);

conversation('o que talvez se pediu continua perguntado, e se muda', [
  ['quero 1.550 cocas lata e um pudim', 'Anoto 1.550 coca-colas', 'confirm', []],
  ['rua das flores 120, centro', ['Anotei o endereço', 'Anoto 1.550'], 'confirm', []],
  ['quanto custa a lasanha?', ['Lasanha à bolonhesa sai por', 'Anoto 1.550'], 'confirm', []],
  ['xpto zyx', 'Anoto 1.550', 'confirm', []],
  ['tira o pudim', 'São 1.550 coca-colas mesmo?', 'confirm', ['1550 coca-cola can']],
  ['não, só 15', '15 coca-colas', 'item', ['15 coca-cola can']],
]);

conversation('o número que responde à sugestão é dela, e não do que já se pediu', [
  ['uma lasanha', 'lasanha', 'item', ['1 lasagna']],
  ['o que você sugere pra beber?', 'Quer que eu anote?', 'confirm'],
  ['duas', /^Anotei: duas /, 'item', ['1 lasagna', '2 lemonade']],
]);

conversation('“não, quero os dois” não é endereço', [
  ['uma pizza grande de calabresa', 'pizza', 'item'],
  ['não, peraí, quero os dois', 'Mais alguma coisa?', 'item', ['1 pizza calabresa large']],
]);

conversation('o que se pergunta qual é pode ser trocado, ou deixado', [
  ['um hambúrguer', 'Qual vai ser?', 'which', []],
  ['troca o hambúrguer por uma lasanha', /^Anotei: uma lasanha/, 'item', ['1 lasagna']],
  ['um suco', 'Qual deles', 'which'],
  ['esquece o suco, quero um pudim', 'Anotei: um pudim', 'item', ['1 lasagna', '1 flan']],
  ['um suco', 'Qual deles', 'which'],
  ['na verdade quero uma coca lata', 'coca', 'item', ['1 lasagna', '1 flan', '1 coca-cola can']],
  ['um hambúrguer', 'Qual vai ser?', 'which'],
  ['tira a coca', 'Tirei do pedido: uma coca-cola', 'which', ['1 lasagna', '1 flan']],
  ['tira o hambúrguer', 'Mais alguma coisa?', 'item', ['1 lasagna', '1 flan']],
]);

conversation('de um não, do outro', [
  ['um suco', 'Qual deles', 'which', []],
  ['de laranja não, de morango', 'suco de morango', 'item', ['1 strawberry-juice']],
  ['dois hambúrgueres', 'Qual vai ser?', 'which'],
  ['não, x-egg', 'dois x-egg', 'item', ['1 strawberry-juice', '2 x-egg']],
]);
