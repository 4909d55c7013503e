import {
  LexRuntimeV2Client,
  RecognizeTextCommand,
  type RecognizeTextCommandInput,
  type RecognizeTextCommandOutput,
} from '@aws-sdk/client-lex-runtime-v2';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { pino } from 'pino';
import { listen } from '../../local/http/listener.ts';
import type { Invocation } from '../../local/lambda/function.ts';
import { makeBot } from '../../local/lex/make-bot.ts';
import { lexRoutes } from '../../local/lex/protocol/routes.ts';
import { BOT_ALIAS, lexRuntime } from '../../local/lex/runtime.ts';
import { openSessionStore } from '../../local/lex/session/store.ts';
import { bakeryBot } from './bakery-bot.ts';

export type LambdaEvent = Record<string, unknown> & {
  invocationSource: string;
  sessionState: { intent: { name: string; slots: Record<string, unknown> } };
};

export const ADDRESS = {
  botId: 'BAKERY0001',
  botAliasId: BOT_ALIAS.id,
  localeId: 'pt_BR',
  sessionId: 'baker:1',
} as const;

/** The runtime with the bakery's bot, a clock that is set, and a Lambda that does as it is told. */
export async function openBakery() {
  const events: LambdaEvent[] = [];
  const clock = { now: new Date('2026-11-22T12:00:00').getTime() };
  let answer: (event: LambdaEvent) => Invocation = () => {
    throw new Error('no Lambda was expected to be called');
  };
  const bot = makeBot(bakeryBot(), () => new Date(clock.now));
  const store = openSessionStore(':memory:', bot.idleSeconds, () => clock.now);
  const runtime = lexRuntime(bot, store, (event) => {
    events.push(structuredClone(event) as LambdaEvent);
    return Promise.resolve(answer(event as LambdaEvent));
  });
  const listener = await listen(lexRoutes(runtime, pino({ level: 'silent' })).fetch);
  const settings = {
    endpoint: listener.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  };
  const http2 = new LexRuntimeV2Client(settings);
  const http1 = new LexRuntimeV2Client({ ...settings, requestHandler: new NodeHttpHandler() });

  return {
    url: listener.url,
    http1,
    http2,
    events,
    /** What the Lambda answers from now on. */
    lambda(next: (event: LambdaEvent) => Invocation) {
      answer = next;
      events.length = 0;
    },
    /** The same, for an answer that is what a handler returned. */
    answers(payload: (event: LambdaEvent) => unknown) {
      answer = (event) => ({ outcome: 'answered', payload: payload(event) });
      events.length = 0;
    },
    passSeconds(seconds: number) {
      clock.now += seconds * 1000;
    },
    say: (text: string, changes: Partial<RecognizeTextCommandInput> = {}) =>
      http2.send(new RecognizeTextCommand({ ...ADDRESS, text, ...changes })),
    async close() {
      http1.destroy();
      http2.destroy();
      await listener.close();
      store.close();
    },
  };
}

export type Bakery = Awaited<ReturnType<typeof openBakery>>;

export const said = ({ messages = [] }: RecognizeTextCommandOutput) =>
  messages.map(({ content }) => content);

/** A talk of its own in each test. */
let talks = 0;
export const newTalk = (): string => `talk-${++talks}`;
