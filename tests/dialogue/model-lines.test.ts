import { actOfModel } from '../../lambda/dialogue/model/model-lines.ts';
import { cantina } from '../support/ports-in-memory.ts';

/** What a model made of a sentence is believed only where it leaves nothing of the menu out. */
const flan = { item: 'flan', quantity: 1, options: [] };
const lasagna = { item: 'lasagna', quantity: 1, options: [] };

test.each([
  ['pt-BR', 'um daqueles pudins deliciosos da casa', [flan], 'addLines'],
  ['pt-BR', 'traz pra turma um pudim e aquela lasanha', [flan], 'askMaybe'],
  ['pt-BR', 'traz pra turma um pudim e aquela lasanha', [flan, lasagna], 'addLines'],
  ['en-US', 'bring the gang a flan and that lasagna', [lasagna], 'askMaybe'],
  ['en-US', 'bring the gang a flan and that lasagna', [lasagna, flan], 'addLines'],
] as const)('%s: %s', (locale, words, lines, kind) => {
  expect(actOfModel(words, [...lines], cantina.menu, locale).kind).toBe(kind);
});
