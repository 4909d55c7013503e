import type { Locale } from '../../lambda/domain/locale.ts';
import { speak, type Customer } from './channels.ts';
import { inMemory, type World } from './ports-in-memory.ts';

/**
 * One exchange: what the customer says, words that the answer has (a text or a pattern, or several), and
 * what it expects next. An event is something that happens in the world between two exchanges.
 */
export type Exchange =
  [says: string, hears: Hears, expects: string] | { meanwhile: (world: World) => void };

type Hears = string | RegExp | (string | RegExp)[];

/** Runs a dialogue through Lex events and Alexa envelopes alike. */
export function conversation(
  title: string,
  locale: Locale,
  exchanges: Exchange[],
  after?: (world: World) => void,
) {
  test.each(['lex', 'alexa'] as const)(`${title} (${locale}, %s)`, async (channel) => {
    const world = inMemory();
    const customer: Customer = { channel, locale, id: `${channel}-customer-of-tests` };
    let turn = 0;
    for (const exchange of exchanges) {
      if ('meanwhile' in exchange) {
        exchange.meanwhile(world);
        continue;
      }
      const [says, hears, expects] = exchange;
      turn += 1;
      const heard = await speak(customer, says, `request-${turn}`, world.ports);
      const line = `${says} → ${heard.words}`;
      for (const each of [hears].flat()) {
        if (typeof each === 'string') expect(line).toContain(each);
        else expect(line).toMatch(each);
      }
      expect(`${says} → ${heard.expects}`).toBe(`${says} → ${expects}`);
      expect(heard.over).toBe(expects === 'none');
    }
    after?.(world);
  });
}
