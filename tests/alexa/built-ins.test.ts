import type { Session } from '../../lambda/dialogue/session.ts';
import { brokenRules } from '../support/alexa-rules.ts';
import { deployed, hears, newEcho, sessionOf } from './echo-world.ts';
import { intent, says, speechOf, type Echo, type launch } from './envelope.ts';

/** An order, sentence by sentence, and the question that is open after each. */
const WAY: [says: string, pending: Session['pending']['kind']][] = [
  ['oi', 'item'],
  ['uma pizza de calabresa', 'option'],
  ['grande', 'item'],
  ['só isso', 'address'],
  ['rua das flores 120 apto 31 centro', 'name'],
  ['Ana Souza', 'phone'],
  ['11 98765 4321', 'payment'],
  ['dinheiro', 'change'],
  ['não', 'confirm'],
];

const BUILT_INS = ['Yes', 'No', 'Help', 'Repeat', 'Stop', 'Cancel', 'NavigateHome', 'Fallback'];

beforeAll(() => deployed('no'));

async function asks(request: ReturnType<typeof launch>) {
  const answer = await hears(request);
  expect(brokenRules(request, answer)).toEqual([]);
  return answer;
}

/** An Echo whose talk has come so far. */
async function echoAt(step: number): Promise<Echo> {
  const echo = newEcho();
  for (const [words] of WAY.slice(0, step + 1)) await asks(says(echo, words));
  expect((await sessionOf(echo)).pending.kind).toBe(WAY[step]?.[1]);
  return echo;
}

describe.each(WAY.map(([, pending], step) => ({ pending, step })))(
  'where the $pending is asked (step $step)',
  ({ step }) => {
    test.each(BUILT_INS)('AMAZON.%sIntent is answered by the rules', async (name) => {
      const echo = await echoAt(step);
      const before = await sessionOf(echo);
      const { response } = await asks(intent(echo, `AMAZON.${name}Intent`));
      expect(speechOf({ version: '1.0', response })).not.toBe('');
      if (name === 'Stop' || name === 'Cancel') expect(response.shouldEndSession).toBe(true);
      if (name === 'Help' || name === 'Fallback' || name === 'Repeat') {
        expect(response.shouldEndSession).toBe(false);
        expect((await sessionOf(echo)).pending.kind).toBe(before.pending.kind);
      }
      // Whatever was pressed, only a yes to the read-back orders, and nothing loses the basket.
      const { basket, lastOrder } = await sessionOf(echo);
      const placed = name === 'Yes' && before.pending.kind === 'confirm';
      expect({ basket, ordered: lastOrder !== undefined }).toEqual({
        basket: placed ? [] : before.basket,
        ordered: placed,
      });
    });
  },
);
