import type { ResponseEnvelope } from 'ask-sdk-model';
import { brokenRules } from '../support/alexa-rules.ts';
import { deployed, hears, newEcho, withEchoes } from './echo-world.ts';
import { intent, launch, says, type Echo } from './envelope.ts';

withEchoes();

const entitiesIn = ({ response }: ResponseEnvelope): unknown =>
  response.directives?.find(({ type }) => type === 'Dialog.UpdateDynamicEntities');

async function asks(request: ReturnType<typeof launch>): Promise<ResponseEnvelope> {
  const answer = await hears(request);
  expect(brokenRules(request, answer)).toEqual([]);
  return answer;
}

async function ordered(echo: Echo): Promise<ResponseEnvelope> {
  const words = ['seis pudins', 'só isso', 'rua das flores 120 apto 31 centro', 'Ana Souza'];
  for (const each of [...words, '11 98765 4321', 'vale refeição']) await asks(says(echo, each));
  return asks(says(echo, 'sim'));
}

beforeEach(() => deployed('no'));

test('who has ordered before is listened to for what they order, until the talk ends', async () => {
  const echo = newEcho();
  await ordered(echo);
  expect(entitiesIn(await asks(launch(echo)))).toMatchObject({
    updateBehavior: 'REPLACE',
    types: [{ name: 'MenuItem', values: [{ id: 'flan', name: { value: 'pudim' } }] }],
  });
  expect(entitiesIn(await asks(says(echo, 'um pudim')))).toBeUndefined();
  expect(entitiesIn(await asks(intent(echo, 'AMAZON.StopIntent')))).toEqual({
    type: 'Dialog.UpdateDynamicEntities',
    updateBehavior: 'CLEAR',
  });
});

test('who never ordered is not', async () => {
  const echo = newEcho();
  expect(entitiesIn(await asks(launch(echo)))).toBeUndefined();
  expect(entitiesIn(await asks(intent(echo, 'AMAZON.StopIntent')))).toBeUndefined();
});
