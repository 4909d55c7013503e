import { newSession, type Session } from '../../lambda/dialogue/session.ts';
import { understand } from '../../lambda/dialogue/understand.ts';
import { customerId } from '../../lambda/domain/ids.ts';
import { LOCALES, type Locale } from '../../lambda/domain/locale.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { newOrder } from '../support/new-order.ts';
import { cantina } from '../support/ports-in-memory.ts';
import {
  quotedInDocuments,
  quotedInPhrases,
  quotedInStore,
  talksInDocuments,
  type Saying,
} from './sayings.ts';

/** What we tell people they can say is understood, by the rules alone: a new quotation is tried as soon as it is written. */

/** Quoted, and nothing that a customer says to the shop by itself. */
const NOT_SAID = new Set([
  // The shop says it.
  'anoto um pudim?',
  'seria um pudim?',
  'só um instante',
  'isso eu não sei te dizer',
  '{{note}}',
  'quer ouvir?',
  // Said to a list of which a part was told.
  'mais opções',
  'more options',
  // What the shop has not, to show what is said then.
  'uma coxinha com bacon',
  // Names and terms of others.
  'Report a vulnerability',
  'in memory',
  'copia e cola',
  'modifier groups',
  // Words within an order.
  'com uma nota de cem',
  'leite de aveia',
  'meio quilo',
  'all of them',
  'com tudo',
  'xis salada',
  // Words that begin a step of the testers' instructions.
  'Depois pergunte',
  'Then ask',
]);

const NOW = new Date('2026-11-22T20:00:00Z');
const session = newSession(customerId('lex#maria'));
const basket: Session['basket'] = [
  {
    item: 'pizza',
    quantity: 1,
    options: [
      { group: 'flavour', option: 'calabresa', amount: 'regular' },
      { group: 'size', option: 'large', amount: 'regular' },
    ],
  },
];
const order = { ...newOrder(), number: 1, status: 'received', sequence: 1, history: [] } as Order;

/** Where such a thing is said: at first, in the middle of an order, at its end, after it was placed. */
const SITUATIONS: [Session, Order[]][] = [
  [session, []],
  [{ ...session, basket, pending: { kind: 'item' } }, []],
  [{ ...session, basket, pending: { kind: 'address' }, checkingOut: true }, []],
  [{ ...session, basket, pending: { kind: 'payment' }, checkingOut: true }, []],
  [session, [order]],
];

async function isUnderstood(words: string, locale: Locale): Promise<boolean> {
  const turn = {
    channel: 'alexa',
    locale,
    identity: 'maria',
    requestId: words,
    words,
    deadline: NOW.getTime() + 7_000,
  } as const;
  const understood = await Promise.all(
    SITUATIONS.map(([each, orders]) =>
      understand(turn, each, { book: cantina, orders }, NOW, {
        interpret: () => Promise.resolve({ kind: 'none', why: 'off' }),
      }),
    ),
  );
  return understood.some(({ acts }) => acts.every(({ kind }) => kind !== 'notUnderstood'));
}

async function lost(sayings: readonly Saying[]): Promise<string[]> {
  const tried = await Promise.all(
    sayings
      .filter(({ words }) => !NOT_SAID.has(words) && !words.includes('…'))
      .map(async ({ where, words, locale }) => {
        const heard = await Promise.all(
          (locale ? [locale] : LOCALES).map((each) => isUnderstood(words, each)),
        );
        return heard.some(Boolean) ? [] : [`${where}: ${words}`];
      }),
  );
  return tried.flat();
}

test('what the documents quote', async () => {
  const quoted = quotedInDocuments();
  expect(quoted.length).toBeGreaterThan(20);
  expect(await lost(quoted)).toEqual([]);
});

test('the talks in README and LEIAME', async () => {
  const said = talksInDocuments();
  expect(said.map(({ words }) => words)).toEqual(expect.arrayContaining(['sim', 'yes']));
  expect(await lost(said)).toEqual([]);
});

test.each(LOCALES)('what our own phrases, buttons and screens suggest (%s)', async (locale) => {
  const suggested = quotedInPhrases(locale);
  expect(suggested.length).toBeGreaterThan(10);
  expect(await lost(suggested)).toEqual([]);
});

test.each(LOCALES)('what the store tells people and testers to say (%s)', async (locale) => {
  const quoted = quotedInStore(locale);
  expect(quoted.length).toBeGreaterThan(8);
  expect(await lost(quoted)).toEqual([]);
});

test('and what is nothing to say to a shop is not', async () => {
  const nonsense = { where: 'here', words: 'o gato subiu no telhado vermelho' };
  expect(await lost([nonsense])).toEqual(['here: o gato subiu no telhado vermelho']);
});
