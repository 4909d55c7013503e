import type { Step } from './scripts.ts';

/** What the customers of the scripts say. */

export const says = (...sentences: string[]): Step[] => sentences.map((each) => ({ says: each }));

export const PORTUGUESE = says(
  'quero dois pudins e uma pizza grande meia calabresa meia portuguesa sem cebola',
  'só isso',
  'Rua das Flores 120, Centro',
  'Maria da Silva',
  '11 98765-4321',
  'cartão',
  'sim',
);
export const ENGLISH = says(
  'two flans and a large pizza half calabresa half portuguese no onions',
  "that's all",
  'Rua das Flores 120, Centro',
  'Mary Jones',
  '11 98765-4321',
  'card',
  'yes',
);

/** Asked to hear how an order stands. */
export const WHERE = { 'pt-BR': 'cadê meu pedido?', 'en-US': "where's my order" };
