import { conversationIn } from '../../support/conversation.ts';

const conversation = conversationIn('pt-BR');

/** "A segunda", depois de uma lista lida aos poucos, é a segunda do que se acabou de ouvir. */

conversation(
  'a segunda é do que foi lido por último, não do começo da lista',
  [
    ['o que tem no cardápio', ['Temos pizzas', 'Quer ouvir?'], 'confirm'],
    ['mais opções', 'açaí, bebidas', 'item'],
    ['a segunda', ['Bebidas: coca-cola', 'Quer ouvir?'], 'confirm'],
    ['mais opções', 'sprite, água', 'confirm'],
    ['o segundo', 'Anotei: uma água', 'item', ['1 water']],
    ['um hambúrguer', 'x-burger, x-salada', 'which'],
    ['mais opções', /x-calabresa, x-tudo e x-vegetariano\. E qual deles vai ser\?$/, 'which'],
    ['a segunda', 'Anotei: um x-tudo', 'item', ['1 water', '1 x-tudo']],
  ],
  { on: ['alexa'] },
);

conversation('pra mãe é quem recebe, e não de quem é o pedido', [
  ['uma lasanha', 'lasanha', 'item'],
  ['fecha', 'Pra onde', 'address'],
  ['Rua das Flores 120, Centro', 'Em nome de quem', 'name'],
  ['é pra mãe', ['é pra Mãe', 'Em nome de quem'], 'name'],
  ['Ana', 'telefone', 'phone', ['1 lasagna']],
]);

conversation('deixa eu ver, antes da pergunta, não a muda', [
  ['deixa eu ver, o que vocês têm de pizza?', 'Pizzas: mussarela, calabresa', /item|confirm/, []],
]);
