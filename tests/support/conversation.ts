import { packedSession } from '../../lambda/adapters/dynamodb/sessions.ts';
import type { CustomerId } from '../../lambda/domain/ids.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { speak, type Customer, type Heard } from './channels.ts';
import { linesInShort } from './lines-in-short.ts';
import { watchPurchases } from './purchase-rules.ts';
import { newWorld, type World } from './world.ts';

/**
 * One exchange: what the customer says, words that the answer has (a text or a pattern, or several), what it
 * expects next, and, where it matters, the basket after it (lines-in-short.ts).
 */
export type Said = [
  says: string | ((heardBefore: string) => string),
  hears: string | RegExp | (string | RegExp)[],
  /** A pattern where the channels ask differently: a voice whether to go on with a list. */
  expects: Heard['expects'] | RegExp,
  basket?: string[],
];

export type Exchange =
  | Said
  /** Something that happens in the world between two exchanges. */
  | { meanwhile: (world: World, customer: CustomerId) => void | Promise<void> }
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
  after?: (played: Played) => void | Promise<void>;
}

const CHANNELS = ['lex', 'alexa'] as const;

/** What a session may weigh where it is kept: DynamoDB reads it whole each turn. */
export const LONGEST_SESSION = 12 * 1024;

/** From one sentence to the next. */
const THINKING_MILLISECONDS = 2_000;

let scripts = 0;

/**
 * Dialogues of a language; each runs through Lex events and Alexa envelopes alike, unless it says otherwise,
 * against the real entry of the Lambda and real services (world.ts), by a customer who was never there before.
 */
export const conversationIn =
  (locale: Locale) =>
  (title: string, exchanges: Exchange[], { on = CHANNELS, after }: Settings = {}) => {
    test.each(on)(`${title} (${locale}, %s)`, async (channel) => {
      const world = await newWorld();
      scripts += 1;
      const here: Customer = { channel, locale, id: `customer-of-script-${scripts}` };
      const there: Customer = { ...here, channel: channel === 'lex' ? 'alexa' : 'lex' };
      const watch = watchPurchases(world);
      let request = 0;
      let last: { says: string; heard: Heard } | undefined;
      const exchange = async (who: Customer, [says, hears, expects, basket]: Said) => {
        const words = typeof says === 'string' ? says : says(last?.heard.words ?? '');
        request += 1;
        world.now = new Date(world.now.getTime() + THINKING_MILLISECONDS);
        const heard = await speak(who, words, `request-${request}`, world.hears);
        last = { says: words, heard };
        const line = `${words} → ${heard.words}`;
        for (const each of [hears].flat())
          expect([words, heard.words]).toEqual([
            words,
            typeof each === 'string' ? expect.stringContaining(each) : expect.stringMatching(each),
          ]);
        const expected =
          typeof expects === 'string'
            ? expects
            : (expects.exec(heard.expects)?.[0] ?? String(expects));
        expect(`${line} [${heard.expects}]`).toBe(`${line} [${expected}]`);
        expect(heard.over).toBe(expects === 'none');
        await watch(who, heard);
        // A read-back is where a session is longest.
        if (!basket && expects !== 'confirm') return;
        const session = await world.session(who);
        expect(packedSession(session).length).toBeLessThan(LONGEST_SESSION);
        if (basket)
          expect({ line, basket: linesInShort(session.basket) }).toEqual({ line, basket });
      };
      for (const each of exchanges) {
        if (Array.isArray(each)) await exchange(here, each);
        else if ('elsewhere' in each) await exchange(there, each.elsewhere);
        else if ('meanwhile' in each) await each.meanwhile(world, await world.customer(here));
        else if ('atOnce' in each) {
          const answers = await Promise.all(
            each.atOnce.map((words, at) => speak(here, words, `at-once-${at}`, world.hears)),
          );
          for (const heard of answers.filter(({ card }) => card)) await watch(here, heard);
        } else if (last) {
          const again = await speak(here, last.says, `request-${request}`, world.hears);
          expect(again).toEqual(last.heard);
        }
      }
      if (after) await after({ world, orders: await world.ordersOf(await world.customer(here)) });
    });
  };
