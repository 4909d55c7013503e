import type { CustomerId } from '../../lambda/domain/ids.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { longestSession, speak, type Customer, type Heard } from './channels.ts';
import { linesInShort } from './lines-in-short.ts';
import { inMemory, type World } from './ports-in-memory.ts';

/**
 * One exchange: what the customer says, words that the answer has (a text or a pattern, or several), what it
 * expects next, and, where it matters, the basket after it (lines-in-short.ts).
 */
export type Said = [
  says: string | ((heardBefore: string) => string),
  hears: string | RegExp | (string | RegExp)[],
  expects: Heard['expects'],
  basket?: string[],
];

export type Exchange =
  | Said
  /** Something that happens in the world between two exchanges. */
  | { meanwhile: (world: World, customer: CustomerId) => void }
  /** The same person, on the other channel. */
  | { elsewhere: Said }
  /** The last request comes once more, as clients and networks do; it must get the same answer. */
  | { sameRequestAgain: true }
  /** Two sentences that arrive at the same moment; what came of both is seen in the next exchange. */
  | { atOnce: [string, string] };

export interface Played {
  world: World;
  /** What was placed, oldest first. */
  orders: Order[];
}

interface Settings {
  on?: readonly Customer['channel'][];
  after?: (played: Played) => void;
}

const CHANNELS = ['lex', 'alexa'] as const;

/** Dialogues of a language; each runs through Lex events and Alexa envelopes alike, unless it says otherwise. */
export const conversationIn =
  (locale: Locale) =>
  (title: string, exchanges: Exchange[], { on = CHANNELS, after }: Settings = {}) => {
    test.each(on)(`${title} (${locale}, %s)`, async (channel) => {
      const world = inMemory();
      const here: Customer = { channel, locale, id: 'customer-of-tests' };
      const there: Customer = { ...here, channel: channel === 'lex' ? 'alexa' : 'lex' };
      let request = 0;
      let last: { says: string; heard: Heard } | undefined;
      const exchange = async (who: Customer, [says, hears, expects, basket]: Said) => {
        const words = typeof says === 'string' ? says : says(last?.heard.words ?? '');
        request += 1;
        const heard = await speak(who, words, `request-${request}`, world.ports);
        last = { says: words, heard };
        const line = `${words} → ${heard.words}`;
        for (const each of [hears].flat())
          expect([words, heard.words]).toEqual([
            words,
            typeof each === 'string' ? expect.stringContaining(each) : expect.stringMatching(each),
          ]);
        expect(`${line} [${heard.expects}]`).toBe(`${line} [${expects}]`);
        expect(heard.over).toBe(expects === 'none');
        const session = await sessionOf(who, world);
        expect(JSON.stringify(session).length).toBeLessThan(longestSession);
        if (basket)
          expect({ line, basket: linesInShort(session.basket) }).toEqual({ line, basket });
      };
      for (const each of exchanges) {
        if (Array.isArray(each)) await exchange(here, each);
        else if ('elsewhere' in each) await exchange(there, each.elsewhere);
        else if ('meanwhile' in each) each.meanwhile(world, await customerOf(here, world));
        else if ('atOnce' in each)
          await Promise.all(
            each.atOnce.map((words, at) => speak(here, words, `at-once-${at}`, world.ports)),
          );
        else if (last) {
          const again = await speak(here, last.says, `request-${request}`, world.ports);
          expect(again).toEqual(last.heard);
        }
      }
      after?.({ world, orders: [...world.orders.values()] });
    });
  };

const customerOf = ({ channel, id }: Customer, { ports }: World) =>
  ports.customers.identify(channel, id);

async function sessionOf(who: Customer, world: World) {
  const { session } = await world.ports.sessions.load(await customerOf(who, world));
  return session;
}
