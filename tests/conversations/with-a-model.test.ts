import answers from './model-answers.json' with { type: 'json' };
import {
  startScriptedModel,
  type Behaviour,
  type ScriptedModel,
} from '../support/scripted-model.ts';
import { conversationIn } from '../support/conversation.ts';
import { openServices } from '../support/world.ts';
import { lateAnswers } from './late-answers.ts';

/**
 * Dialogues in which the reader is unsure and a good model is asked over the real protocol. What it answers was written by
 * hand, as the tools take it (model-answers.json), and goes through the same checks as a bad one's.
 */

const known: Record<string, { name: string; input: unknown }[]> = answers;
const good = (words: string): Behaviour => ({ uses: known[words] ?? [] });

let model: ScriptedModel;
beforeAll(async () => {
  model = await startScriptedModel();
  await openServices();
  process.env['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] = model.url;
  model.does(good);
});
afterAll(() => model.stop());

const emPortugues = conversationIn('pt-BR');
const inEnglish = conversationIn('en-US');

emPortugues('o que foi dito de longe é perguntado antes de anotar', [
  ['me arranja aquele negócio molinho de colher que treme', ['pudim'], 'confirm', []],
  ['sim', 'Anotei', 'item', ['1 flan']],
]);

emPortugues('o que foi nomeado no meio da conversa é anotado', [
  [
    'capricha aí num esquema de pudim pra fechar a noite da turma toda',
    'pudim',
    'item',
    ['1 flan'],
  ],
]);

emPortugues('o que não temos é dito, ainda que o modelo o deixe de lado', [
  ['quero um sushi e um pudim bem bonito', ['sushi', 'pudim?'], 'confirm', []],
  ['sim', 'Anotei', 'item', ['1 flan']],
]);

emPortugues('uma pergunta que as regras não conhecem é respondida com o que a loja diz', [
  ['vocês ficam acordados até que altura da noite hein', /24 horas/, 'none', []],
]);

emPortugues('a pergunta do modelo é feita quando é feita do cardápio', [
  ['traz um daqueles doces bons aí pra mim', 'Você quer pudim ou brownie?', 'item', []],
  ['pudim', 'Anotei', 'item', ['1 flan']],
]);

emPortugues('o que não é da loja é dito com educação', [
  ['quem ganhou a corrida de cavalo de ontem hein', 'eu cuido dos pedidos', 'item', []],
]);

inEnglish('what was said from afar is asked before it is taken', [
  ['get me that wobbly thing you eat with a spoon', ['flan'], 'confirm', []],
  ['yes', 'Got it', 'item', ['1 flan']],
]);

inEnglish('what was named amid small talk is taken', [
  ['hook the whole crew up with some kind of flan situation', 'flan', 'item', ['1 flan']],
]);

inEnglish('what we do not have is told, though the model leaves it out', [
  ['get me a sushi and a flan, you legend', ['sushi', 'flan?'], 'confirm', []],
  ['yes', 'Got it', 'item', ['1 flan']],
]);

inEnglish('a question the rules do not know is answered with what the shop says', [
  ['how late into the evening do you folks stay up', /24 hours/, 'none', []],
]);

inEnglish("the model's question is asked where it is made of the menu", [
  ['bring me one of those nice ones for afterwards', 'Do you want flan or brownie?', 'item', []],
  ['flan', 'Got it', 'item', ['1 flan']],
]);

inEnglish("what is not the shop's is declined", [
  ['who won the horse race yesterday huh', 'take care of orders', 'item', []],
]);

emPortugues('o que já foi pedido muda como o modelo o entendeu, e o preço é o nosso', [
  ['uma pizza pequena de marguerita', 'marguerita', 'item', ['1 pizza margherita small']],
  [
    'dá uma engordada nessa redonda aí, no maior tamanho que existir',
    ['grande', /69,90|sessenta e nove/],
    'item',
    ['1 pizza large margherita'],
  ],
]);

emPortugues('o que não se quer mais sai', [
  ['um pudim', 'pudim', 'item', ['1 flan']],
  ['pensando bem aquele treco tremelicante não rola mais não', 'pudim', 'item', []],
]);

emPortugues('uma alergia contada de outro jeito é anotada como as outras', [
  ['se encosto em camarão meu rosto vira um balão', ['alergia a camarão', 'cozinha'], 'item', []],
]);

emPortugues('quem terminou de outro jeito terminou', [
  ['um pudim', 'pudim', 'item', ['1 flan']],
  ['com isso a rapaziada não morre de fome', 'qual é a rua', 'address', ['1 flan']],
]);

emPortugues('quem quer gente ouve como chamar', [
  ['rola bater um papo com alguém de carne e osso aí', /5555-0100|5 5 5 5, 0 1 0 0/, 'none', []],
]);

emPortugues('o que a loja não diz, o modelo não inventa', [
  [
    'vocês patrocinam time de várzea',
    ['Isso eu não sei te dizer', /5555-0100|5 5 5 5, 0 1 0 0/],
    'item',
    [],
  ],
]);

emPortugues('pedido com algo que não temos não é anotado sem isso', [
  ['me vê um pudim com catupiry', ['não tenho', 'catupiry', 'pudim?'], 'confirm', []],
  ['sim', 'Anotei', 'item', ['1 flan']],
]);

emPortugues('dois pedidos que não foram nomeados são perguntados juntos', [
  [
    'traz aquela massa em camadas de forno e o doce que treme',
    'uma lasanha à bolonhesa e um pudim?',
    'confirm',
    [],
  ],
  ['pode ser', 'Anotei', 'item', ['1 lasagna', '1 flan']],
]);

emPortugues('quem não se decide ouve uma sugestão nossa', [
  ['tô num dilema danado, decide por mim aí', ['marguerita', 'anote?'], 'confirm', []],
  ['não', /./, 'item', []],
]);

inEnglish('what is in the basket changes as the model took it, at our price', [
  ['a small margherita pizza', 'margherita', 'item', ['1 pizza margherita small']],
  [
    "give that round one a growth spurt, as huge as you've got",
    ['large', /69.90|sixty-nine/],
    'item',
    ['1 pizza large margherita'],
  ],
]);

inEnglish('what is no longer wanted goes', [
  ['a flan', 'flan', 'item', ['1 flan']],
  ["on second thought that wobbly thing ain't happening after all", 'flan', 'item', []],
]);

inEnglish('an allergy told in other words is noted like any other', [
  ['one bite of shrimp and my face blows up like a balloon', ['allergy', 'kitchen'], 'item', []],
]);

inEnglish('who is done in other words is done', [
  ['a flan', 'flan', 'item', ['1 flan']],
  ["I reckon that'll keep the gang from starving", 'street, number', 'address', ['1 flan']],
]);

inEnglish('who wants a person is told how', [
  ['any chance of some flesh and blood on the line', /5555-0100|5 5 5 5, 0 1 0 0/, 'none', []],
]);

inEnglish('what the shop does not say no model makes up', [
  [
    'do you folks sponsor little league teams',
    [/don't know|not sure|can't tell/i, /5555-0100|5 5 5 5, 0 1 0 0/],
    'item',
    [],
  ],
]);

inEnglish('what is asked with something that we do not have is not taken without it', [
  ['fix me up a flan with tahini', ["don't have", 'tahini', 'flan?'], 'confirm', []],
  ['yes', 'Got it', 'item', ['1 flan']],
]);

inEnglish('two things that were not named are asked about together', [
  [
    'bring out that layered oven thing and the dessert that wobbles',
    /lasagna.* and .*flan\?/,
    'confirm',
    [],
  ],
  ['yes', 'Got it', 'item', ['1 lasagna', '1 flan']],
]);

inEnglish('who cannot decide hears a suggestion of ours', [
  ["I'm torn to bits here, you pick for me would ya", 'margherita', 'confirm', []],
  ['no', /./, 'item', []],
]);

emPortugues('o modelo escolhe entre o que cabe, diz por quê, e o preço é o nosso', [
  [
    'o que você me indica por até cinquenta reais, sem carne?',
    ['nhoque', 'macio e quentinho', /42,90|quarenta e dois reais e noventa/, 'anote?'],
    'confirm',
    [],
  ],
  ['sim', 'nhoque', 'item', [expect.stringMatching(/^1 gnocchi/) as string]],
]);

emPortugues('cerveja a um real não se sugere, ainda que o modelo queira', [
  [
    'me sugere alguma coisa por até cinquenta reais, sem carne',
    ['marguerita', /^(?!.*(cerveja|1,00|um real)).*anote/],
    'confirm',
    [],
  ],
]);

inEnglish('the model chooses among what fits and says why, at our price', [
  [
    'what do you suggest for under fifty reais, no meat?',
    ['gnocchi', 'soft and warm', /42.90|forty-two/],
    'confirm',
    [],
  ],
  ['yes', 'gnocchi', 'item', [expect.stringMatching(/^1 gnocchi/) as string]],
]);

inEnglish('beer for a dollar is not suggested, whatever the model wants', [
  [
    'can you suggest something for under fifty reais, no meat',
    ['margherita', /^(?!.*(beer|one dollar))/],
    'confirm',
    [],
  ],
]);

lateAnswers(() => model, good);
