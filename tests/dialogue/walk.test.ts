import fc from 'fast-check';
import { lexResponse } from '../../lambda/channels/lex/response.ts';
import { packedSession } from '../../lambda/adapters/dynamodb/sessions.ts';
import type { Act } from '../../lambda/dialogue/acts.ts';
import { brief, isBrief } from '../../lambda/dialogue/brief.ts';
import type { Saying } from '../../lambda/dialogue/phrases.ts';
import { readBack } from '../../lambda/dialogue/decide/read-back.ts';
import { render } from '../../lambda/dialogue/render.ts';
import { newSession, type Session } from '../../lambda/dialogue/session.ts';
import { fingerprint } from '../../lambda/domain/fingerprint.ts';
import { customerId } from '../../lambda/domain/ids.ts';
import { priceOfLines } from '../../lambda/domain/price.ts';
import { asManyAsFit } from '../../lambda/domain/basket-size.ts';
import type { Line } from '../../lambda/domain/line.ts';
import { onSale } from '../../lambda/domain/choices.ts';
import { cantina, type World } from '../support/ports-in-memory.ts';
import {
  changeMenu,
  LONGEST,
  take,
  walk,
  walks,
  worldOfTwo,
  type Taken,
  type Walk,
} from './walk.ts';
import { richLine } from './walk-lines.ts';

vi.setConfig({ testTimeout: LONGEST });

/** Random walks of acts over the whole dialogue. A failure prints fast-check's seed and path to walk it again. */
const WALKS = walks(150);

/** Walks, and looks at every turn with what was before it. */
async function along(
  { events, ...how }: Walk,
  look: (act: Act, before: Session, taken: Taken, world: World) => void | Promise<void>,
): Promise<void> {
  const world = await worldOfTwo();
  let session = newSession(customerId(`${how.channel}#walker`));
  for (const [at, each] of events.entries()) {
    if ('minutes' in each) world.now = new Date(world.now.getTime() + each.minutes * 60_000);
    else if ('menuOf' in each) changeMenu(world, each);
    else {
      const taken = await take(each.act, session, world, at, how);
      await look(each.act, session, taken, world);
      session = taken.session;
    }
  }
}

const unitsOf = (lines: readonly Line[] = []) =>
  lines.reduce((sum, line) => sum + line.quantity, 0);
const units = ({ basket }: Session) => unitsOf(basket);

test('nothing is placed but what was read back, word for word, and answered with a yes', async () => {
  await fc.assert(
    fc.asyncProperty(walk, async (events) => {
      const read = new Map<string, string[]>();
      await along(events, (act, before, { effect, facts, session, reply }) => {
        if (effect?.kind === 'place') {
          expect(act.kind).toBe('confirm');
          expect(before.pending).toEqual({
            kind: 'confirm',
            orderId: effect.orderId,
            fingerprint: fingerprint(effect.contents),
          });
          const inShort = isBrief(before.profile) ? brief : (saying: Saying) => saying;
          const told = readBack(effect.contents, facts)
            .map(inShort)
            .map((saying) => render(saying, events.locale));
          expect(read.get(effect.orderId)).toEqual(expect.arrayContaining(told));
        }
        if (session.pending.kind === 'confirm' && !read.has(session.pending.orderId))
          read.set(
            session.pending.orderId,
            reply.sentences.map((each) => render(each, events.locale)),
          );
      });
    }),
    WALKS,
  );
});

test('what is placed costs the sum of its parts, by the menu it was read from', async () => {
  await fc.assert(
    fc.asyncProperty(walk, (events) =>
      along(events, (_act, _before, { effect }, { book }) => {
        if (effect?.kind !== 'place') return;
        const { itemsCents, feeCents, discountCents = 0, tipCents = 0 } = effect.contents;
        expect(itemsCents).toBe(priceOfLines(effect.contents.lines, book.menu));
        expect(effect.contents.totalCents).toBe(itemsCents + feeCents - discountCents + tipCents);
        expect(effect.contents.menuVersion).toBe(book.version);
      }),
    ),
    WALKS,
  );
});

const YES_EMPTIES = new Set(['confirmClear', 'confirmForget']);
const NOES = new Set(['deny', 'dropIt']);
const NO_TAKES_OFF = new Set(['quantity', 'allergy', 'age']);

test('no line is lost or doubled but by an act that says so', async () => {
  await fc.assert(
    fc.asyncProperty(walk, (events) =>
      along(events, (act, before, { session, effect }, { book }) => {
        const grown = units(session) - units(before);
        if (act.kind === 'addLines') {
          const added = act.lines.filter((line) => onSale(line, book.menu));
          expect(grown).toBe(unitsOf(asManyAsFit(before.basket, added)));
        } else if (act.kind === 'putBack') {
          const back = (before.takenOut ?? []).filter((line) => onSale(line, book.menu));
          expect(grown).toBe(unitsOf(asManyAsFit(before.basket, back)));
        } else if (act.kind === 'giveLinkCode' && session.customer !== before.customer) {
          expect(units(session) + unitsOf(session.toMerge)).toBe(units(before) + 1);
        } else if (act.kind === 'removeLine') {
          const held = before.basket[act.line]?.quantity ?? 0;
          expect(grown + Math.min(held, act.units ?? held)).toBe(0);
        } else if (act.kind === 'changeLine') {
          const others = before.basket.filter((_, at) => at !== act.change.line);
          expect(session.basket).toEqual(expect.arrayContaining(others));
        } else if (act.kind === 'giveAge') {
          const [least, most] = [before.basket.length - 1, before.basket.length];
          expect([least, most]).toContain(session.basket.length);
        } else if (act.kind === 'noteToKitchen') {
          expect(session.basket.map(({ note: _, ...line }) => line)).toEqual(
            before.basket.map(({ note: _, ...line }) => line),
          );
        } else if (act.kind === 'confirm' && effect?.kind === 'place') {
          expect(session.basket).toEqual([]);
        } else if (act.kind === 'confirm' && YES_EMPTIES.has(before.pending.kind)) {
          expect(session.basket).toEqual([]);
        } else if (
          act.kind === 'confirm' &&
          (before.pending.kind === 'usual' ||
            before.pending.kind === 'merge' ||
            before.pending.kind === 'offer')
        ) {
          expect(session.basket.slice(0, before.basket.length)).toEqual(before.basket);
        } else if (act.kind === 'confirm' && before.pending.kind === 'confirm') {
          expect(session.basket).toEqual(before.basket.filter((line) => onSale(line, book.menu)));
        } else if (NOES.has(act.kind) && NO_TAKES_OFF.has(before.pending.kind)) {
          expect(session.basket.length).toBe(before.basket.length - 1);
        } else expect(session.basket).toEqual(before.basket);
      }),
    ),
    WALKS,
  );
});

const A_FLAN: Act = { kind: 'addLines', lines: [{ item: 'flan', quantity: 1, options: [] }] };

test('help, stop, cancel and a new item are answered wherever one is', async () => {
  await fc.assert(
    fc.asyncProperty(walk, (events) =>
      along(events, async (_act, _before, { session }, world) => {
        const at = 1_000_000;
        const how = events;
        const help = await take({ kind: 'help' }, session, world, at, how);
        expect(help.reply.sentences.length).toBeGreaterThan(0);
        expect(help.session.basket).toEqual(session.basket);
        const stop = await take({ kind: 'stop' }, session, world, at, how);
        expect(stop.reply.over).toBe(true);
        const cancel = await take({ kind: 'cancelOrder' }, session, world, at, how);
        expect(cancel.reply.sentences.length + (cancel.reply.question ? 1 : 0)).toBeGreaterThan(0);
        const item = await take(A_FLAN, session, world, at, how);
        expect(item.reply.over).toBe(false);
        expect(item.reply.sentences.map(({ key }) => key)).toContainEqual(
          expect.stringMatching(/^(added|unavailable|unavailableTry|basketFull)$/),
        );
      }),
    ),
    walks(60),
  );
});

test('a reply asks for what it expects, and stays inside what Lex takes', async () => {
  await fc.assert(
    fc.asyncProperty(walk, (events) =>
      along(events, (_act, _before, { reply }) => {
        expect(reply.expects === 'none').toBe(reply.question === undefined);
        expect(reply.sentences.length + (reply.question ? 1 : 0)).toBeGreaterThan(0);
        expect(reply.chips.length).toBeLessThanOrEqual(5);
        const { messages } = lexResponse(reply, CHAT);
        expect(messages.length).toBeLessThanOrEqual(10);
        for (const { content = '' } of messages) expect(content.length).toBeLessThanOrEqual(1024);
      }),
    ),
    WALKS,
  );
});

const CHAT = {
  intentName: 'FallbackIntent',
  hears: false,
  presses: false,
  payloads: true,
  chips: false,
} as const;

const TO_THE_READ_BACK: Act[] = [
  { kind: 'checkOut' },
  { kind: 'giveAddress', text: 'Rua das Flores 120, apartamento 31, bloco C, Centro' },
  { kind: 'giveName', name: 'Maria Aparecida da Silva' },
  { kind: 'givePhone', text: '11 98765-4321' },
  { kind: 'choosePayment', payment: 'cash', changeForCents: 1_000_000 },
];

/** Ten turns of the longest kind, as kept where a talk can be handed to a person. */
const transcript: Session['transcript'] = Array.from({ length: 10 }, (_, at) => ({
  customer: `${at} ${'um açaí de 700 com granola, '.repeat(6)}`.slice(0, 160),
  shop: `${at} ${'anotei: um açaí, 700 ml, granola. '.repeat(6)}`.slice(0, 160),
}));

test.each(['pt-BR', 'en-US'] as const)(
  'the largest basket is read back whole, and its session is small (%s)',
  async (locale) => {
    const lines = fc.array(richLine, { minLength: 30, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(lines, async (rich) => {
        const world = await worldOfTwo();
        world.book = { ...world.book, shop: { ...world.book.shop, limits: NONE } };
        const profile = { ofAge: true };
        let session: Session = { ...newSession(customerId('lex#hungry')), profile, transcript };
        let last: Taken | undefined;
        const acts: Act[] = [{ kind: 'addLines', lines: rich }, ...TO_THE_READ_BACK];
        for (const [at, act] of acts.entries()) {
          last = await take(act, session, world, at, { locale, channel: 'lex' });
          session = last.session;
        }
        if (!last) throw new Error('nothing was said');
        expect(session.pending.kind).toBe('confirm');
        const { reply } = last;
        const said = [...reply.sentences, ...(reply.question ? [reply.question] : [])];
        const whole = said.map((each) => render(each, locale)).join(' ');
        const written = lexResponse(reply, CHAT).messages.map((each) => each.content);
        expect(written.join(' ')).toContain(whole);
        const spoken = said.map((each) => render(each, locale, 'speech')).join(' ');
        expect(spoken.length).toBeLessThan(7_500);
        const phone = lexResponse(reply, { ...CHAT, hears: true, presses: true }).messages;
        expect(phone.length).toBeLessThan(10);
        expect(Math.max(...phone.map((each) => each.content?.length ?? 0))).toBeLessThan(1025);
        const kept = { ...session, lastReply: { requestId: 'request', reply } };
        expect(packedSession(kept).length).toBeLessThan(12 * 1024);
      }),
      { numRuns: 30 },
    );
  },
);

const NONE = { ...cantina.shop.limits, quantity: 1000, unverifiedOrderCents: undefined };
