import answers from './model-answers.json' with { type: 'json' };
import { startScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';
import { conversationIn } from '../support/conversation.ts';

/**
 * Dialogues in which the reader is unsure and a good model is asked over the real protocol. What it answers was written by
 * hand, as the tools take it (model-answers.json), and goes through the same checks as a bad one's.
 */

let model: ScriptedModel;
beforeAll(async () => {
  model = await startScriptedModel();
  process.env['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] = model.url;
  const known: Record<string, { name: string; input: unknown }[]> = answers;
  model.does((words) => ({ uses: known[words] ?? [] }));
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
