import { performance } from 'node:perf_hooks';
import { ulid } from 'ulid';
import { close } from '../lambda/dialogue/close.ts';
import { decide } from '../lambda/dialogue/decide/decide.ts';
import { hear } from '../lambda/dialogue/hear.ts';
import { newSession } from '../lambda/dialogue/session.ts';
import { customerId, orderId } from '../lambda/domain/ids.ts';
import type { Locale } from '../lambda/domain/locale.ts';
import { indexMenu } from '../lambda/domain/menu-index.ts';
import { loadShop } from '../local/shop/load-shop.ts';
import { functionsOf } from '../tests/support/functions.ts';
import { startMachine } from '../tests/support/machine.ts';
import { percentiles, type Percentiles } from './percentiles.ts';
import { PAYING } from '../tests/support/paying.ts';

/** A talk as people have it; none of it needs a model. */
const TALKS: Record<Locale, string[]> = {
  'pt-BR': [
    'oi',
    'o que tem de bebidas?',
    'duas pizzas grandes meia calabresa meia portuguesa e uma coca',
    'de dois litros',
    'tira a cebola',
    'mais um pudim',
    'quanto deu?',
    'só isso',
    'Rua das Flores 120, Centro',
    'Maria da Silva',
    '11 98765-4321',
    'dinheiro',
    'pra trezentos',
    'sim',
    'cadê meu pedido?',
  ],
  'en-US': [
    'hi',
    'what drinks do you have',
    'two large half calabresa half portuguese pizzas and a coke',
    'two liter',
    'hold the onions',
    'add a flan',
    "what's my total",
    "that's all",
    'Rua das Flores 120, Centro',
    'Mary Jones',
    '11 98765-4321',
    'card',
    'yes',
    "where's my order",
  ],
};

/** Talks that pay for what is loaded when first needed, and for compiling. */
const WARM_UP_TALKS = 40;

/** It is pure, and so can be done again: the least of these leaves out what else the machine did meanwhile. */
const REPEATS = 3;

/** The dialogue's own part of a turn in memory, in milliseconds: words to acts, acts to reply. */
export async function benchDialogue(talks = 200): Promise<Percentiles> {
  const { menu, shop } = await loadShop('shop');
  const book = { version: 'bench', menu: indexMenu(menu), shop };
  const now = new Date('2026-11-22T20:00:00Z');
  const times: number[] = [];
  for (let talk = 0; talk < WARM_UP_TALKS + talks; talk += 1) {
    const locale: Locale = talk % 2 === 0 ? 'pt-BR' : 'en-US';
    let session = newSession(customerId(`lex#${talk}`));
    for (const words of TALKS[locale]) {
      const here = { locale, now, timeZone: shop.timeZone };
      const once = () => {
        const heard = hear(words, session, book.menu, here);
        const acts = 'acts' in heard ? heard.acts : [{ kind: 'giveAddress' as const, text: words }];
        const newOrderId = orderId(ulid());
        const facts = {
          book,
          locale,
          now,
          newOrderId,
          orders: [],
          hideAdults: false,
          paying: PAYING,
        };
        return close(decide(session, acts, facts), facts);
      };
      const took = Math.min(...Array.from({ length: REPEATS }, () => timed(once)));
      if (talk >= WARM_UP_TALKS) times.push(took);
      ({ session } = once());
    }
  }
  return percentiles(times);
}

/**
 * Whole turns through the Lambda's handler, in this process, against the services of one machine in another,
 * on loopback, in milliseconds. The yes that places an order counts with the rest.
 */
export async function benchTurn(talks = 60): Promise<Percentiles & { turns: number }> {
  const machine = await startMachine();
  try {
    const { fulfilment } = functionsOf(machine.local);
    Object.assign(process.env, fulfilment.environment);
    const { handler } = await import('../lambda/fulfilment.ts');
    const times: number[] = [];
    for (let talk = 0; talk < WARM_UP_TALKS + talks; talk += 1) {
      const locale: Locale = talk % 2 === 0 ? 'pt-BR' : 'en-US';
      for (const [at, words] of TALKS[locale].entries()) {
        const event = lexEvent(words, locale, `bench-${talk}`, `${talk}-${at}`);
        const from = performance.now();
        await handler(event);
        if (talk >= WARM_UP_TALKS) times.push(performance.now() - from);
      }
    }
    return { turns: times.length, ...percentiles(times) };
  } finally {
    await machine.stop();
  }
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const lexEvent = (words: string, locale: Locale, sessionId: string, messageId: string) => ({
  messageVersion: '1.0',
  invocationSource: 'DialogCodeHook',
  inputMode: 'Text',
  inputTranscript: words,
  sessionId,
  bot: { localeId: locale.replace('-', '_') },
  sessionState: { intent: { name: 'FallbackIntent', slots: {} } },
  requestAttributes: { messageId },
});
