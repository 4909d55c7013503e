import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestEnvelope } from 'ask-sdk-model';
import { SKILL_ID } from '../../local/composition/functions.ts';
import { brokenRules } from '../support/alexa-rules.ts';
import { deployed, hears, pool, withEchoes } from './echo-world.ts';
import { speechOf } from './envelope.ts';

withEchoes();

/** Requests whole, as the service sends them (its reference, and what its simulator shows); only the ids are made up. */
const FOLDER = join(import.meta.dirname, 'requests');
const names = readdirSync(FOLDER).map((file) => file.replace('.json', ''));

const requestNamed = (name: string): RequestEnvelope =>
  JSON.parse(
    readFileSync(join(FOLDER, `${name}.json`), 'utf8')
      .replaceAll('SKILL_ID', SKILL_ID)
      .replaceAll('ACCESS_TOKEN', pool.token({ sub: 'fixture' })),
  ) as RequestEnvelope;

const answerTo = (name: string) => hears(requestNamed(name));

/** What nobody hears: Alexa takes no speech for these. */
const isUnheard = (name: string) => /ended|^event-|exception|runtime-error/.test(name);

beforeAll(() => deployed('no'));
// What is broken off is noted in the log, as it should be.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

test('there are forty requests or more', () => {
  expect(names.length).toBeGreaterThanOrEqual(40);
});

test.each(names)('%s is answered by the rules', async (name) => {
  const request = requestNamed(name);
  const answer = await hears(request);
  expect(brokenRules(request, answer)).toEqual([]);
  if (isUnheard(name)) expect(answer.response).toEqual({});
  else expect(speechOf(answer)).not.toBe('');
});

describe('what they ask for is done', () => {
  const hearing: [name: string, words: RegExp][] = [
    ['pt-free-form', /calabresa/],
    ['en-free-form', /calabresa/],
    ['pt-order-static', /pudi/],
    ['pt-order-static-and-dynamic', /pudi/],
    ['en-order-static', /flan|pudi/],
    ['pt-ask-menu-category', /coca/i],
    ['en-ask-menu-category', /coke/i],
    ['pt-touch', /coca/i],
    ['en-touch', /coke/i],
    ['pt-pt-launch', /Cantina da Vila/],
    ['en-gb-launch', /Cantina da Vila/],
  ];
  test.each(hearing)('%s', async (name, words) => {
    expect(speechOf(await answerTo(name))).toMatch(words);
  });

  test.each(['pt-amazon-stop', 'pt-amazon-cancel', 'en-amazon-stop', 'en-amazon-cancel'])(
    '%s ends the talk',
    async (name) => {
      expect((await answerTo(name)).response.shouldEndSession).toBe(true);
    },
  );

  test.each(['pt-amazon-help', 'en-amazon-help', 'pt-amazon-fallback', 'en-amazon-fallback'])(
    '%s keeps it open',
    async (name) => {
      expect((await answerTo(name)).response.shouldEndSession).toBe(false);
    },
  );
});

test('a request of another skill is refused', async () => {
  const request = requestNamed('pt-launch');
  const foreign = JSON.parse(
    JSON.stringify(request).replaceAll(SKILL_ID, 'amzn1.ask.skill.somebody-else'),
  ) as RequestEnvelope;
  await expect(hears(foreign)).rejects.toThrow(/skill/i);
});
