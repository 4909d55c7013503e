import type { Locale } from '../lambda/domain/locale.ts';

/** What a customer is doing with a sentence. */
export const KINDS = [
  'greeting',
  'question',
  'order',
  'answer',
  'correction',
  'total',
  'checkout',
  'address',
  'contact',
  'payment',
  'confirm',
  'status',
] as const;
export type Kind = (typeof KINDS)[number];

/** A talk as people have it; none of it needs a model. */
export const TALKS: Record<Locale, readonly (readonly [Kind, string])[]> = {
  'pt-BR': [
    ['greeting', 'oi'],
    ['question', 'o que tem de bebidas?'],
    ['order', 'duas pizzas grandes meia calabresa meia portuguesa e uma coca'],
    ['answer', 'de dois litros'],
    ['correction', 'tira a cebola'],
    ['order', 'mais um pudim'],
    ['total', 'quanto deu?'],
    ['checkout', 'só isso'],
    ['address', 'Rua das Flores 120, Centro'],
    ['contact', 'Maria da Silva'],
    ['contact', '11 98765-4321'],
    ['payment', 'dinheiro'],
    ['payment', 'pra trezentos'],
    ['confirm', 'sim'],
    ['status', 'cadê meu pedido?'],
  ],
  'en-US': [
    ['greeting', 'hi'],
    ['question', 'what drinks do you have'],
    ['order', 'two large half calabresa half portuguese pizzas and a coke'],
    ['answer', 'two liter'],
    ['correction', 'hold the onions'],
    ['order', 'add a flan'],
    ['total', "what's my total"],
    ['checkout', "that's all"],
    ['address', 'Rua das Flores 120, Centro'],
    ['contact', 'Mary Jones'],
    ['contact', '11 98765-4321'],
    ['payment', 'card'],
    ['confirm', 'yes'],
    ['status', "where's my order"],
  ],
};

/** What Lex sends its Lambda for a sentence. */
export const lexEvent = (words: string, locale: Locale, sessionId: string, messageId: string) => ({
  messageVersion: '1.0',
  invocationSource: 'DialogCodeHook',
  inputMode: 'Text',
  inputTranscript: words,
  sessionId,
  bot: { localeId: locale.replace('-', '_') },
  sessionState: { intent: { name: 'FallbackIntent', slots: {} } },
  requestAttributes: { messageId },
});
