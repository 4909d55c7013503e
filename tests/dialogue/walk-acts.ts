import fc from 'fast-check';
import type { Act } from '../../lambda/dialogue/acts.ts';
import type { SaidTime } from '../../lambda/dialogue/words/time-meant.ts';
import type { Allergen } from '../../lambda/domain/allergy.ts';
import { ACTS_OF_PAYING } from './walk-acts-of-paying.ts';
import { ACTS_OF_WORDS } from './walk-acts-of-words.ts';
import { orderId } from '../../lambda/domain/ids.ts';
import { wallTime } from '../../lambda/domain/zoned-time.ts';
import { cantina, inMemory } from '../support/ports-in-memory.ts';
import { line } from './walk-lines.ts';

const index = fc.nat(4);

/** What somebody else may be joined by. */
export const CODE_OF_ANOTHER = '424242';
const NO_ORDER = orderId('01ARZ3NDEKTSV4RRFFQ69G5FAV');
const BEGINNING = inMemory().now;

type Changed = Extract<Act, { kind: 'changeLine' }>;

const newQuantity = fc
  .record({ line: index, quantity: fc.integer({ min: 1, max: 30 }) })
  .map((change): Changed => ({ kind: 'changeLine', change: { kind: 'quantity', ...change } }));
const newOptions = fc
  .record({ line: index, like: line, units: fc.integer({ min: 1, max: 3 }) })
  .map(({ line: at, like, units }): Changed => ({
    kind: 'changeLine',
    change: { kind: 'options', line: at, units, options: like.options },
  }));
const anotherItem = fc
  .record({ line: index, with: line })
  .map((change): Changed => ({ kind: 'changeLine', change: { kind: 'replace', ...change } }));

type ActOf<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

const just = <Kind extends Act['kind']>(act: ActOf<Kind>) => fc.constant(act);

/** An hour from now up to three days, on the quarter. */
const hour = fc.integer({ min: 1, max: 280 });
const inQuarters = (quarters: number) => new Date(BEGINNING.getTime() + quarters * 15 * 60_000);

/** Every act there is, and how often it is walked; what moves an order on is likelier than chance. */
const ACTS: { [Kind in Act['kind']]: [weight: number, fc.Arbitrary<ActOf<Kind>>] } = {
  addLines: [
    8,
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((lines) => ({ kind: 'addLines' as const, lines })),
  ],
  askMaybe: [1, line.map((each) => ({ kind: 'askMaybe' as const, lines: [each] }))],
  clarify: [1, just<'clarify'>({ kind: 'clarify', question: 'Qual pizza você quer?' })],
  outOfScope: [1, just<'outOfScope'>({ kind: 'outOfScope', why: 'abuse' })],
  confirm: [10, just<'confirm'>({ kind: 'confirm' })],
  checkOut: [8, just<'checkOut'>({ kind: 'checkOut' })],
  giveAddress: [
    4,
    fc
      .constantFrom('Rua das Flores 120, Centro', 'Rua Augusta', '120', 'Moema', 'CEP 90000-000')
      .map((text) => ({ kind: 'giveAddress' as const, text })),
  ],
  ...ACTS_OF_WORDS,
  goToPlace: [
    1,
    fc.constantFrom('home', 'work').map((place) => ({ kind: 'goToPlace' as const, place })),
  ],
  changeAddress: [1, just<'changeAddress'>({ kind: 'changeAddress' })],
  giveRecipient: [
    1,
    fc.constantFrom('ana', 'Seu Zé').map((name) => ({ kind: 'giveRecipient' as const, name })),
  ],
  giveName: [
    3,
    fc
      .constantFrom('Maria', 'João da Silva', '1')
      .map((name) => ({ kind: 'giveName' as const, name })),
  ],
  givePhone: [
    3,
    fc.constantFrom('11 98765-4321', '12').map((text) => ({ kind: 'givePhone' as const, text })),
  ],
  ...ACTS_OF_PAYING,
  removeLine: [
    2,
    fc
      .record({ line: index, units: fc.integer({ min: 1, max: 3 }) })
      .map((at) => ({ kind: 'removeLine' as const, ...at })),
  ],
  changeLine: [3, fc.oneof(newQuantity, newOptions, anotherItem)],
  clearBasket: [1, just<'clearBasket'>({ kind: 'clearBasket' })],
  putBack: [1, just<'putBack'>({ kind: 'putBack' })],
  hearOn: [1, just<'hearOn'>({ kind: 'hearOn' })],
  askWhich: [
    1,
    fc
      .record({ line, candidates: fc.constant<string[]>(['orange-juice', 'lemonade']) })
      .map((which) => ({ kind: 'askWhich' as const, ...which, slot: 'item' as const })),
  ],
  leaveOutNothing: [1, fc.constant({ kind: 'leaveOutNothing', words: 'abacaxi' })],
  usual: [
    1,
    fc
      .record({ weekday: fc.integer({ min: 0, max: 6 }) }, { requiredKeys: [] })
      .map((which) => ({ kind: 'usual' as const, ...which })),
  ],
  pickUp: [1, just<'pickUp'>({ kind: 'pickUp' })],
  deliver: [1, just<'deliver'>({ kind: 'deliver' })],
  giveAllergy: [
    1,
    fc
      .record({
        kind: fc.constantFrom('has' as const, 'hasNot' as const),
        allergens: fc.constantFrom<Allergen[]>([], ['fish'], ['milk']),
        unlisted: fc.constantFrom<string[]>([], ['kiwi']),
      })
      .map((said) => ({ kind: 'giveAllergy' as const, said })),
  ],
  giveTime: [
    2,
    fc
      .oneof(
        fc.constant<SaidTime>({ kind: 'now' }),
        hour.map((at): SaidTime => ({ kind: 'past', at: inQuarters(-at) })),
        hour.map((at): SaidTime => ({
          kind: 'day',
          day: wallTime(inQuarters(at), cantina.shop.timeZone),
          words: 'amanhã',
        })),
        hour.map((at): SaidTime => ({ kind: 'at', at: inQuarters(at) })),
        hour.map((at): SaidTime => ({
          kind: 'ambiguous',
          candidates: [inQuarters(at), inQuarters(at + 48)],
        })),
      )
      .map((said) => ({ kind: 'giveTime' as const, said })),
  ],
  giveCoupon: [
    1,
    fc.constantFrom('BEMVINDO', 'NADA').map((code) => ({ kind: 'giveCoupon' as const, code })),
  ],
  giveTip: [1, fc.constantFrom(0, 500).map((cents) => ({ kind: 'giveTip' as const, cents }))],
  giveCpf: [
    1,
    fc.constantFrom('1', '52998224725').map((text) => ({ kind: 'giveCpf' as const, text })),
  ],
  giveEmail: [
    1,
    fc
      .constantFrom({ email: 'maria@example.com' }, {})
      .map((given) => ({ kind: 'giveEmail' as const, ...given })),
  ],
  chooseNews: [
    1,
    fc
      .record({
        channels: fc.constantFrom(['sms'] as const, ['email'] as const, ['sms', 'alexa'] as const),
        wanted: fc.boolean(),
      })
      .map((choice) => ({ kind: 'chooseNews' as const, choice })),
  ],
  askWhy: [1, just<'askWhy'>({ kind: 'askWhy' })],
  complain: [1, just<'complain'>({ kind: 'complain', text: 'veio frio' })],
  rate: [1, fc.integer({ min: 0, max: 6 }).map((stars) => ({ kind: 'rate' as const, stars }))],
  forgetMe: [1, just<'forgetMe'>({ kind: 'forgetMe' })],
  askMyData: [1, just<'askMyData'>({ kind: 'askMyData' })],
  letLearn: [1, fc.boolean().map((may) => ({ kind: 'letLearn' as const, may }))],
  greet: [1, just<'greet'>({ kind: 'greet' })],
  startOrder: [1, just<'startOrder'>({ kind: 'startOrder' })],
  deny: [3, just<'deny'>({ kind: 'deny' })],
  keepAsIs: [1, just<'keepAsIs'>({ kind: 'keepAsIs' })],
  dropIt: [1, just<'dropIt'>({ kind: 'dropIt' })],
  cancelOrder: [
    1,
    fc
      .record({ number: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: [] })
      .map((which) => ({ kind: 'cancelOrder' as const, ...which })),
  ],
  askMenu: [
    1,
    fc
      .record({ category: fc.constantFrom('pizzas', 'nothing') }, { requiredKeys: [] })
      .map((which) => ({ kind: 'askMenu' as const, ...which })),
  ],
  // Of orders that there are none of: what they come to with orders is in tests/conversations.
  changePlaced: [1, just<'changePlaced'>({ kind: 'changePlaced', orderId: NO_ORDER, acts: [] })],
  askWhichPlaced: [1, just<'askWhichPlaced'>({ kind: 'askWhichPlaced', words: 'põe uma coca' })],
  putInto: [
    1,
    fc
      .constantFrom('placed' as const, 'new' as const)
      .map((order) => ({ kind: 'putInto' as const, order })),
  ],
  movePlaced: [
    1,
    just<'movePlaced'>({ kind: 'movePlaced', orderId: NO_ORDER, text: 'Rua A 1, Moema' }),
  ],
  answerSoldOut: [
    1,
    fc
      .constantFrom('replace' as const, 'leaveOut' as const, 'cancel' as const)
      .map((how) => ({ kind: 'answerSoldOut' as const, orderId: NO_ORDER, how })),
  ],
  whenSoldOut: [
    1,
    fc
      .constantFrom('ask' as const, 'similar' as const, 'leaveOut' as const)
      .map((policy) => ({ kind: 'whenSoldOut' as const, policy })),
  ],
  askCode: [1, just<'askCode'>({ kind: 'askCode' })],
  askItem: [
    1,
    fc
      .record({
        line,
        about: fc.constantFrom('price' as const, 'contents' as const, 'have' as const),
      })
      .map((asked) => ({ kind: 'askItem' as const, ...asked })),
  ],
  askWhere: [1, just<'askWhere'>({ kind: 'askWhere' })],
  askAgain: [
    1,
    fc
      .constantFrom('name' as const, 'phone' as const)
      .map((what) => ({ kind: 'askAgain' as const, what })),
  ],
  askTotal: [1, just<'askTotal'>({ kind: 'askTotal' })],
  askStatus: [1, just<'askStatus'>({ kind: 'askStatus' })],
  askHours: [1, just<'askHours'>({ kind: 'askHours' })],
  askArea: [1, just<'askArea'>({ kind: 'askArea' })],
  // Repeated is the reply before, which only a whole turn has (take-turn.ts).
  repeat: [1, just<'repeat'>({ kind: 'repeat' })],
  slower: [1, just<'slower'>({ kind: 'slower' })],
  shorter: [1, just<'shorter'>({ kind: 'shorter' })],
  setVoiceCode: [1, just<'setVoiceCode'>({ kind: 'setVoiceCode' })],
  dropVoiceCode: [1, just<'dropVoiceCode'>({ kind: 'dropVoiceCode' })],
  giveVoiceCode: [
    2,
    fc.constantFrom('4321', '0042', '43').map((code) => ({ kind: 'giveVoiceCode' as const, code })),
  ],
  linkChannel: [1, just<'linkChannel'>({ kind: 'linkChannel' })],
  giveLinkCode: [
    1,
    fc
      .constantFrom(CODE_OF_ANOTHER, '000000')
      .map((code) => ({ kind: 'giveLinkCode' as const, code })),
  ],
  help: [1, just<'help'>({ kind: 'help' })],
  human: [1, just<'human'>({ kind: 'human' })],
  thanks: [1, just<'thanks'>({ kind: 'thanks' })],
  stop: [1, just<'stop'>({ kind: 'stop' })],
  notUnderstood: [1, just<'notUnderstood'>({ kind: 'notUnderstood', unread: ['sushi'] })],
};

export const act: fc.Arbitrary<Act> = fc.oneof(
  ...Object.values(ACTS).map(([weight, arbitrary]) => ({
    weight,
    arbitrary: arbitrary as fc.Arbitrary<Act>,
  })),
);
