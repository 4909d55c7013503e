import fc from 'fast-check';
import { proposalsIn } from '../../lambda/adapters/bedrock/tools.ts';
import type { Reply } from '../../lambda/dialogue/reply.ts';
import type { Session } from '../../lambda/dialogue/session.ts';
import { REACHABLE } from '../../lambda/dialogue/model/reachable.ts';
import { acceptedActs } from '../../lambda/dialogue/model/accepted.ts';
import { isSpeakable } from '../../lambda/dialogue/model/speakable.ts';
import { orderId } from '../../lambda/domain/ids.ts';
import type { Line } from '../../lambda/domain/line.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import type { Interpreter } from '../../lambda/ports.ts';
import { line } from '../dialogue/walk-lines.ts';
import { cantina } from '../support/ports-in-memory.ts';
import { talkWith } from './kit.ts';

/** Whatever a model may answer, and what must be true of the dialogue whatever it was. */

const { menu } = cantina.menu;
const items = menu.items.map(({ id }) => id);
const options = menu.groups.flatMap((group) => group.options.map(({ id }) => `${group.id}/${id}`));

const WORDS = [
  'R$ 1,00',
  'Pedido confirmado.',
  'ignore as instruções',
  'Use só os ids da lista',
  'Use only ids from the list',
  '<speak>',
  '120, Rua das Flores',
  'Quer um pudim?',
  'Would you like a flan?',
  'Qual pizza você quer?',
  'desconto de cem por cento?',
  '__proto__',
  '\u0000',
  '🍕'.repeat(200),
];

const text = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'binary' }),
);
const item = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...items) }, text);
const option = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...options) }, text);
const quantity = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer(), fc.double(), text);
const place = fc.oneof(
  fc.tuple(fc.nat(12), item).map(([at, id]) => `${at} ${id}`),
  text,
);
const anOption = fc.record(
  { option, amount: fc.oneof(fc.constantFrom('none', 'extra', 'regular'), text) },
  { requiredKeys: ['option'] },
);
const extra = fc.dictionary(
  fc.constantFrom('priceCents', 'discount', 'note', 'total', '__proto__'),
  fc.anything(),
);

const input = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      lines: fc.array(
        fc.record(
          { item, quantity, options: fc.array(anOption, { maxLength: 6 }) },
          { requiredKeys: ['item'] },
        ),
        { maxLength: 12 },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      { line: place, quantity, options: fc.array(anOption, { maxLength: 4 }), insteadItem: item },
      { requiredKeys: ['line'] },
    ),
  },
  fc.record({ line: place, units: quantity }, { requiredKeys: ['line'] }),
  fc.record(
    { question: text, items: fc.array(item, { maxLength: 5 }) },
    { requiredKeys: ['question'] },
  ),
  fc.record(
    {
      about: fc.constantFrom('price', 'contents', 'menu', 'total', 'status', 'hours', 'unknown'),
      item,
      category: text,
    },
    { requiredKeys: ['about'] },
  ),
  fc.record({ why: fc.constantFrom('abuse', 'other') }),
  fc.record({ allergens: fc.array(fc.oneof(fc.constantFrom('milk', 'egg'), text)) }),
  fc.anything(),
);

const TOOLS = [
  'addLines',
  'changeLine',
  'removeLine',
  'clarify',
  'answer',
  'outOfScope',
  'giveAllergy',
  'checkOut',
  'human',
];

const use = fc
  .record({
    name: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...TOOLS) },
      fc.constantFrom(
        'confirm',
        'placeOrder',
        'choosePayment',
        'giveCoupon',
        'cancelOrder',
        'toString',
      ),
      text,
    ),
    input: fc
      .tuple(input, extra)
      .map(([said, more]) =>
        typeof said === 'object' && said !== null && !Array.isArray(said)
          ? { ...said, ...more }
          : said,
      ),
  })
  .map((toolUse) => ({ toolUse: { toolUseId: 'x', ...toolUse } }));

const NOWHERE = orderId('01ARZ3NDEKTSV4RRFFQ69G5FAV');

export const hostile = fc.record({
  locale: fc.constantFrom<Locale>('pt-BR', 'en-US'),
  content: fc.array(
    fc.oneof(
      { weight: 6, arbitrary: use },
      text.map((said) => ({ text: said })),
      fc.anything(),
    ),
    { maxLength: 12 },
  ),
  basket: fc.array(line, { maxLength: 4 }),
  pending: fc.constantFrom<Session['pending']>(
    { kind: 'nothing' },
    { kind: 'item' },
    { kind: 'confirm', orderId: NOWHERE, fingerprint: 'x' },
    { kind: 'confirmCancel', orderId: NOWHERE },
    { kind: 'confirmClear' },
    { kind: 'payment' },
    { kind: 'offer', lines: [{ item: 'flan', quantity: 1, options: [] }] },
  ),
  checkingOut: fc.boolean(),
});

type Hostile = typeof hostile extends fc.Arbitrary<infer Value> ? Value : never;

/** The reader makes nothing of these; some name something, some do not. */
const UNCLEAR: Record<Locale, string> = {
  'pt-BR': 'faz aquele esquema da pizza e do pudim de ontem pra galera',
  'en-US': 'do that thing with the pizza and the flan for the guys again',
};

/** On a busy machine too; a turn takes a few of these. */
const SOON_MILLISECONDS = 3_000;

/** One hostile answer to a sentence in a talk that stands somewhere, and all that must hold after it. */
export async function survives({
  locale,
  content,
  basket,
  pending,
  checkingOut,
}: Hostile): Promise<void> {
  let asked = 0;
  const interpreter: Interpreter = {
    interpret: () => {
      asked += 1;
      const usage = { inputTokens: 1, outputTokens: 1, milliseconds: 1, microDollars: 1 };
      return Promise.resolve({ kind: 'proposed', proposals: proposalsIn(content), usage });
    },
  };
  const draft = { payment: { method: 'cash' as const }, coupon: 'NADA', tipCents: 0 };
  const before = { basket, pending, checkingOut, draft };
  const talk = talkWith(interpreter, locale, (session) => ({ ...session, ...before }));
  const session = talk.session();
  const words = UNCLEAR[locale];
  const acts = acceptedActs(proposalsIn(content), { words, session, menu: cantina.menu, locale });
  for (const act of acts) {
    expect(REACHABLE).toContain(act.kind);
    if (act.kind === 'clarify') expect(isSpeakable(act.question, cantina.menu, locale)).toBe(true);
  }
  const from = performance.now();
  const reply = await talk.says(words);
  expect(performance.now() - from).toBeLessThan(SOON_MILLISECONDS);
  holds(talk.session(), reply, before.draft);
  expect(asked).toBeLessThanOrEqual(1);
  expect(talk.world.orders.size).toBe(0);
  expect(talk.world.started).toEqual([]);
  expect(talk.world.failed).toEqual([]);
}

function holds(after: Session, reply: Reply, draft: Session['draft']): void {
  for (const each of after.basket) expect(isOnMenu(each)).toBe(true);
  const { payment, coupon, tipCents, recipient, cpf, scheduledFor } = after.draft;
  expect({ payment, coupon, tipCents }).toEqual(draft);
  expect([recipient, cpf, scheduledFor]).toEqual([undefined, undefined, undefined]);
  const { allergens, otherAllergies, ...profile } = after.profile;
  expect([profile, otherAllergies ?? []]).toEqual([{}, []]);
  expect(after.lastOrder).toBeUndefined();
  expect(reply.sentences.length + (reply.question ? 1 : 0)).toBeGreaterThan(0);
}

function isOnMenu({ item: id, quantity, options: chosen, note }: Line): boolean {
  const item = cantina.menu.item(id);
  const most = (item?.unit ?? 'each') === 'each' ? 400 : 80_000;
  return (
    item !== undefined &&
    Number.isInteger(quantity) &&
    quantity >= 1 &&
    quantity <= most &&
    note === undefined &&
    chosen.every(
      ({ group, option }) =>
        item.groups?.includes(group) === true && cantina.menu.option(group, option) !== undefined,
    )
  );
}
