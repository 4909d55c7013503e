import type { Session } from '../../lambda/dialogue/session.ts';
import { brokenRules } from '../support/alexa-rules.ts';
import { deployed, hears, newEcho, sessionOf, withEchoes } from './echo-world.ts';
import { intent, says, speechOf, type Echo, type launch } from './envelope.ts';

withEchoes();

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

describe('a voice code', () => {
  const code = (echo: Echo, digits: string) => asks(intent(echo, 'VoiceCode', { code: digits }));

  test('is asked for by the slot that hears four digits, and is nowhere in what is kept', async () => {
    const echo = await echoAt(WAY.length - 1);
    const log = vi.spyOn(console, 'log');
    const asked = await asks(says(echo, 'quero criar um código de voz'));
    expect(asked.response.directives).toContainEqual(
      expect.objectContaining({
        type: 'Dialog.ElicitSlot',
        slotToElicit: 'code',
        updatedIntent: expect.objectContaining({ name: 'VoiceCode' }) as unknown,
      }),
    );
    await code(echo, '9042');
    await code(echo, '9042');
    await asks(intent(echo, 'AMAZON.YesIntent'));
    await code(echo, '9041');
    await asks(says(echo, 'nove zero quatro um'));
    const session = await sessionOf(echo);
    expect(session.wrongCodes?.count).toBe(2);
    const kept = [session, log.mock.calls].map((each) => JSON.stringify(each)).join();
    expect(kept).not.toMatch(/904[12]|nove zero/);
    expect(session.profile.voiceCode?.salt).not.toBe('');
    const placed = await code(echo, '9042');
    expect(placed.sessionAttributes?.['order']).toContain('"status":"received"');
  });

  test('that Alexa did not make out is asked for again, and is no try', async () => {
    const echo = newEcho();
    await asks(says(echo, 'quero criar um código de voz'));
    expect(speechOf(await code(echo, '?'))).toContain('São quatro números');
  });
});
