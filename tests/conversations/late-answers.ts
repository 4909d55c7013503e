import { setTimeout as delay } from 'node:timers/promises';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { Locale } from '../../lambda/domain/locale.ts';
import { listen } from '../../local/http/listener.ts';
import { LATE_QUEUE } from '../../local/queues/create-queues.ts';
import { speak, type Customer } from '../support/channels.ts';
import { converse, type Behaviour, type ScriptedModel } from '../support/scripted-model.ts';
import { newWorld, type World } from '../support/world.ts';

/**
 * After how many milliseconds the model is given up: 1.5 s before the deadline of 7 s on Alexa, 8 s in a chat. Here these pass
 * sooner, on Alexa still later than the 1.5 s of silence after which "one moment" is said; all other waits are as they are.
 */
const GIVEN_UP = { alexa: 5_500, lex: 6_500 };
const SOONER = new Map([
  [GIVEN_UP.alexa, 1_800],
  [GIVEN_UP.lex, 200],
]);

function givenUpSooner(): { waited: number[]; noMore: () => void } {
  const waited: number[] = [];
  const { setTimeout: real } = globalThis;
  const spy = vi.spyOn(globalThis, 'setTimeout');
  spy.mockImplementation((run: () => void, milliseconds = 0) => {
    const sooner = SOONER.get(milliseconds);
    if (sooner !== undefined) waited.push(milliseconds);
    return real(run, sooner ?? milliseconds);
  });
  return {
    waited,
    noMore: () => {
      spy.mockRestore();
    },
  };
}

const SAID: Record<
  Locale,
  {
    slow: string;
    notUnderstood: RegExp;
    oneMoment: string;
    another: string;
    offered: RegExp;
    yes: string;
    named: string;
    quick: string;
  }
> = {
  'pt-BR': {
    slow: 'descola pra mim aquilo que treme na colher, do jeito de sempre da casa',
    notUnderstood: /não entendi/,
    oneMoment: 'Só um instante.',
    another: 'qual o horário de vocês?',
    offered: /24 horas.*Sobre o que você falou antes: seria um pudim\?/,
    yes: 'sim',
    named: 'um pudim',
    quick: 'vocês ficam acordados até que altura da noite hein',
  },
  'en-US': {
    slow: 'sort me out with that thing that jiggles on the spoon, house style',
    notUnderstood: /didn't get that/,
    oneMoment: 'One moment.',
    another: 'what are your hours?',
    offered: /24 hours.*you said before: was that one flan\?/i,
    yes: 'yes',
    named: 'a flan',
    quick: 'how late into the evening do you folks stay up',
  },
};

/**
 * A model slower than the deadline, on both channels: one moment is asked for by voice, the rules answer in time, what comes
 * late by the queue is offered with the next answer, or dropped where it does not fit any more.
 */
export function lateAnswers(model: () => ScriptedModel, good: (words: string) => Behaviour): void {
  const EVERYWHERE = (['pt-BR', 'en-US'] as const).flatMap((locale) =>
    (['lex', 'alexa'] as const).map((channel) => [locale, channel] as const),
  );

  /** The customer has said it, has had an answer in time, and what it meant has come since. */
  async function tooSlow(locale: Locale, channel: Customer['channel']) {
    const { slow, notUnderstood, oneMoment } = SAID[locale];
    const world = await newWorld();
    const who: Customer = { channel, locale, id: `late-${crypto.randomUUID()}` };
    let isSlow = true;
    model().does((words) => {
      if (words !== slow) return good(words);
      const answer = () => Response.json(converse(FLAN));
      return {
        response: () => (isSlow ? delay(4_000, undefined, { ref: false }).then(answer) : answer()),
      };
    });
    const directives: unknown[] = [];
    const alexa = await listen(async (request) => {
      directives.push(await request.json());
      return new Response(null, { status: 204 });
    });
    const { waited, noMore } = givenUpSooner();
    const from = performance.now();
    const heard = await speak(who, slow, 'request-1', (event) =>
      world.hears(withToken(event, alexa.url)),
    );
    noMore();
    expect(performance.now() - from).toBeLessThan(3_000);
    expect(heard.words).toMatch(notUnderstood);
    expect(heard.expects).toBe('item');
    expect(waited).toEqual([GIVEN_UP[channel]]);
    await alexa.close();
    expect(directives).toMatchObject(
      channel === 'alexa' ? [{ directive: { type: 'VoicePlayer.Speak', speech: oneMoment } }] : [],
    );
    isSlow = false;
    await answeredLate(world);
    let requests = 1;
    const says = (words: string) =>
      speak(who, words, `request-${(requests += 1)}`, (event) => world.hears(event));
    const basket = async () => (await world.session(who)).basket.map(({ item }) => item);
    return { world, says, basket };
  }

  test.each(EVERYWHERE)(
    'what the model was too slow for is offered with the next answer (%s, %s)',
    async (locale, channel) => {
      const { another, offered, yes, quick } = SAID[locale];
      const { says, basket } = await tooSlow(locale, channel);
      expect((await says(another)).words).toMatch(offered);
      expect(await basket()).toEqual([]);
      await says(yes);
      expect(await basket()).toEqual(['flan']);
      // The model is well again: it is asked, and heard.
      expect((await says(quick)).words).toMatch(/24/);
    },
  );

  test.each(['pt-BR', 'en-US'] as const)(
    'it is not offered where it was ordered or sold out meanwhile (%s)',
    async (locale) => {
      const { another, named, offered, quick } = SAID[locale];
      const ordered = await tooSlow(locale, 'lex');
      await ordered.says(named);
      expect((await ordered.says(another)).words).not.toMatch(offered);
      expect(await ordered.basket()).toEqual(['flan']);
      // Three failures in a row, and the model would be left alone.
      await ordered.says(quick);
      const gone = await tooSlow(locale, 'lex');
      await gone.world.publish(({ menu }) => {
        for (const item of menu.items) if (item.id === 'flan') item.available = false;
      });
      expect((await gone.says(another)).words).not.toMatch(offered);
      expect(await gone.basket()).toEqual([]);
    },
  );
}

const FLAN = [
  { toolUse: { toolUseId: 'late', name: 'addLines', input: { lines: [{ item: 'flan' }] } } },
];

/** As Alexa sends it: with the token of a progressive response, and where to send it. */
function withToken(event: unknown, apiEndpoint: string): unknown {
  const { context } = event as { context?: { System: object } };
  if (!context) return event;
  const System = { ...context.System, apiEndpoint, apiAccessToken: 'token' };
  return { ...(event as object), context: { ...context, System } };
}

/** The queue hands the sentence to the Lambda that asks again. */
async function answeredLate({ services }: World): Promise<void> {
  const { Messages = [] } = await services.sqs.send(
    new ReceiveMessageCommand({ QueueUrl: services.queue(LATE_QUEUE), WaitTimeSeconds: 2 }),
  );
  // A Lambda that has just started, with no menu in mind.
  const fresh = `../../lambda/late.ts?environment=${crypto.randomUUID()}`;
  const { handler } = (await import(fresh)) as { handler: (event: unknown) => Promise<void> };
  const Records = Messages.map(({ Body, MessageId }) => ({ body: Body, messageId: MessageId }));
  expect(Records).toHaveLength(1);
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await handler({ Records });
  const told = log.mock.calls.join();
  log.mockRestore();
  expect(told).toContain('"outcome":"kept"');
}
