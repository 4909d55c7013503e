import type { RequestEnvelope } from 'ask-sdk-model';
import { setTimeout as delay } from 'node:timers/promises';
import { fetchApiClient } from '../../lambda/adapters/alexa-events/fetch-api-client.ts';
import { createSkill } from '../../lambda/channels/alexa/skill.ts';
import { answerLate } from '../../lambda/dialogue/model/answer-late.ts';
import type { Proposal } from '../../lambda/dialogue/model/proposal.ts';
import type { Reply } from '../../lambda/dialogue/reply.ts';
import type { Interpreter, LateQuestion } from '../../lambda/ports.ts';
import { listen } from '../../local/http/listener.ts';
import { SKILL_ID } from '../../local/composition/functions.ts';
import { alexaEnvelope } from '../support/channels.ts';
import { spoken, talkWith } from './kit.ts';

const usage = { inputTokens: 1, outputTokens: 1, milliseconds: 1, microDollars: 1 };
const proposing = (...proposals: Proposal[]): Interpreter => ({
  interpret: () => Promise.resolve({ kind: 'proposed', proposals, usage }),
});
const LATE: Interpreter = { interpret: () => Promise.resolve({ kind: 'late' }) };
const FLAN = proposing({ kind: 'addLines', lines: [{ item: 'flan' }] });

/** A talk in which the model was too slow for the first sentence, and what was left to be asked later. */
async function tooSlow(words: string) {
  const talk = talkWith(LATE, 'pt-BR');
  const left: LateQuestion[] = [];
  talk.world.ports.later = { send: (question) => Promise.resolve(void left.push(question)) };
  await talk.says(words);
  const [question] = left;
  if (!question) throw new Error('nothing was left to be asked later');
  const answers = (interpreter: Interpreter) =>
    answerLate(question, { ...talk.world.ports, interpreter });
  return { ...talk, answers };
}

const SENTENCE = 'me arranja aquele negócio molinho de colher que treme';

test('what comes late is offered with the next turn, and added by a yes alone', async () => {
  const talk = await tooSlow(SENTENCE);
  expect(await talk.answers(FLAN)).toBe('kept');
  expect(talk.session().basket).toEqual([]);
  const next = spoken(await talk.says('qual o horário de vocês?'));
  expect(next).toMatch(/Sobre o que você falou antes: seria um pudim\?/);
  expect(talk.session().late).toBeUndefined();
  await talk.says('sim');
  expect(talk.session().basket).toMatchObject([{ item: 'flan', quantity: 1 }]);
});

test('ordered meanwhile in other words, it is not offered again', async () => {
  const talk = await tooSlow(SENTENCE);
  await talk.answers(FLAN);
  expect(spoken(await talk.says('um pudim'))).not.toMatch(/falou antes/);
  expect(talk.session().late).toBeUndefined();
});

test('after some minutes nobody remembers what it was about', async () => {
  const talk = await tooSlow(SENTENCE);
  await talk.answers(FLAN);
  talk.world.now = new Date(talk.world.now.getTime() + 4 * 60_000);
  expect(spoken(await talk.says('qual o horário de vocês?'))).not.toMatch(/falou antes/);
});

test('late answers that are no items are out of date, and an older sentence’s too', async () => {
  const talk = await tooSlow(SENTENCE);
  expect(await talk.answers(proposing({ kind: 'checkOut' }))).toBe('nothing');
  expect(await talk.answers(FLAN)).toBe('outdated');
  expect(talk.session().checkingOut).toBe(false);
});

const REPLY: Reply = {
  locale: 'pt-BR',
  sentences: [],
  expects: 'none',
  chips: [],
  slow: false,
  over: true,
};

test.each([
  ['pt-BR', 2_000, ['Só um instante.']],
  ['pt-BR', 50, []],
] as const)(
  'on Alexa (%s), a turn of %d ms is bridged by %j',
  async (locale, milliseconds, said) => {
    const heard: { path: string; auth: string | null; body: unknown }[] = [];
    const alexa = await listen(async (request) => {
      const body: unknown = await request.json();
      const { pathname } = new URL(request.url);
      heard.push({ path: pathname, auth: request.headers.get('authorization'), body });
      return new Response(null, { status: 204 });
    });
    const envelope = alexaEnvelope({ channel: 'alexa', locale, id: 'x' }, 'oi', 'amzn1.request.1');
    envelope.context.System = {
      ...envelope.context.System,
      apiEndpoint: alexa.url,
      apiAccessToken: 'token',
    };
    const skill = createSkill(
      { skillId: SKILL_ID, requireLinkedAccount: false },
      {
        takeTurn: () => delay(milliseconds, REPLY),
        hearSkillEvent: () => Promise.resolve(),
        subjectOf: () => Promise.resolve(undefined),
        apiClient: fetchApiClient,
      },
    );
    await skill.invoke(envelope satisfies RequestEnvelope);
    await alexa.close();
    expect(heard).toMatchObject(
      said.map((speech) => ({
        path: '/v1/directives',
        auth: 'Bearer token',
        body: {
          header: { requestId: 'amzn1.request.1' },
          directive: { type: 'VoicePlayer.Speak', speech },
        },
      })),
    );
  },
);
