import { performance } from 'node:perf_hooks';
import { ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { ulid } from 'ulid';
import { close } from '../lambda/dialogue/close.ts';
import { decide } from '../lambda/dialogue/decide/decide.ts';
import { hear } from '../lambda/dialogue/hear.ts';
import { newSession } from '../lambda/dialogue/session.ts';
import { customerId, orderId } from '../lambda/domain/ids.ts';
import type { Locale } from '../lambda/domain/locale.ts';
import { indexMenu } from '../lambda/domain/menu-index.ts';
import { loadShop } from '../local/shop/load-shop.ts';
import { functionsOf } from '../tests/support/functions.ts';
import { startMachine } from '../tests/support/machine.ts';
import { PAYING } from '../tests/support/paying.ts';
import type { Figure, PartResult, PartSettings } from './figure.ts';
import { percentiles, type Percentiles } from './percentiles.ts';
import { KINDS, lexEvent, TALKS, type Kind } from './talks.ts';
import { uncountedShop } from './uncounted-shop.ts';
import { untilKitchen } from './until-kitchen.ts';

/** It is pure, and so can be done again: the least of these leaves out what else the machine did meanwhile. */
const REPEATS = 3;

interface Sample {
  kind: Kind;
  milliseconds: number;
  cpuMilliseconds: number;
  /** What the heap grew by; negative where a collection came in between. */
  bytes: number;
}

/** A turn by kind: the dialogue's own part in memory, and whole turns through the Lambda's handler. */
export async function turnPart({ quick, progress }: PartSettings): Promise<PartResult> {
  const warmUp = quick ? 0 : 40;
  progress("the dialogue's own part");
  const own = await dialogueTimes(quick ? 2 : 200, warmUp);
  progress('whole turns through the handler');
  const { calm: samples, crowded } = await wholeTurns(quick ? 2 : 100, warmUp);
  const all = percentiles(samples.map(({ milliseconds }) => milliseconds));
  const ofCpu = percentiles(samples.map(({ cpuMilliseconds }) => cpuMilliseconds));
  const beside = percentiles(crowded.map(({ milliseconds }) => milliseconds));
  return {
    how: `whole turns through the handler of lambda/fulfilment.ts in this process (Lex events in both languages, ${samples.length} turns after ${warmUp} talks to warm up), DynamoDB and the other services of \`npm start\` on loopback in another process on the same processor, each talk begun when the kitchen was asked for the order of the one before; "beside the order before" begins it at once, so that some ten orders a second run on the same two cores; allocations are what the heap grew by, the median of the turns without a collection; "in memory" is the dialogue alone, words to reply, the least of ${REPEATS}.`,
    figures: [
      { name: 'all, p50', value: all.p50, unit: 'ms', beside: besides('CPU', ofCpu.p50) },
      {
        name: 'all, p99',
        value: all.p99,
        unit: 'ms',
        beside: besides('CPU', ofCpu.p99),
        bar: { most: 25 },
      },
      { name: 'beside the order before, p50', value: beside.p50, unit: 'ms' },
      { name: 'beside the order before, p99', value: beside.p99, unit: 'ms' },
      { name: 'in memory, p50', value: own.p50, unit: 'ms' },
      { name: 'in memory, p99', value: own.p99, unit: 'ms' },
      ...KINDS.flatMap((kind) => figuresOfKind(kind, samples)),
    ],
  };
}

const besides = (name: string, value: number) => ({ name, value });

function figuresOfKind(kind: Kind, samples: readonly Sample[]): Figure[] {
  const those = samples.filter((sample) => sample.kind === kind);
  const wall = percentiles(those.map(({ milliseconds }) => milliseconds));
  const cpu = percentiles(those.map(({ cpuMilliseconds }) => cpuMilliseconds));
  const grown = those.filter(({ bytes }) => bytes > 0).map(({ bytes }) => bytes / 1024);
  return [
    { name: `${kind}, p50`, value: wall.p50, unit: 'ms', beside: besides('CPU', cpu.p50) },
    { name: `${kind}, p99`, value: wall.p99, unit: 'ms', beside: besides('CPU', cpu.p99) },
    ...(grown.length > 0
      ? [{ name: `${kind}, allocated`, value: percentiles(grown).p50, unit: 'KB' }]
      : []),
  ];
}

async function dialogueTimes(talks: number, warmUp: number): Promise<Percentiles> {
  const { menu, shop } = await loadShop('shop');
  const book = { version: 'bench', menu: indexMenu(menu), shop };
  const now = new Date('2026-11-22T20:00:00Z');
  const times: number[] = [];
  for (let talk = 0; talk < warmUp + talks; talk += 1) {
    const locale: Locale = talk % 2 === 0 ? 'pt-BR' : 'en-US';
    let session = newSession(customerId(`lex#${talk}`));
    for (const [, words] of TALKS[locale]) {
      const here = { locale, now, timeZone: shop.timeZone };
      const once = () => {
        const heard = hear(words, session, book.menu, here);
        const acts = 'acts' in heard ? heard.acts : [{ kind: 'giveAddress' as const, text: words }];
        const facts = {
          book,
          locale,
          now,
          newOrderId: orderId(ulid()),
          orders: [],
          hideAdults: false,
          paying: PAYING,
        };
        return close(decide(session, acts, facts), facts);
      };
      const took = Math.min(...Array.from({ length: REPEATS }, () => timed(once)));
      if (talk >= warmUp) times.push(took);
      ({ session } = once());
    }
  }
  return percentiles(times);
}

/** Each talk begins when the kitchen was asked for the order of the one before, or at once. */
type Pace = 'calm' | 'crowded';

/** The yes that places an order counts with the rest. */
async function wholeTurns(talks: number, warmUp: number): Promise<Record<Pace, Sample[]>> {
  const shop = await uncountedShop();
  const machine = await startMachine({ shop: shop.folder });
  const { endpoint, stateMachineArn } = machine.local.stepFunctions;
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  const client = new SFNClient({ region: 'us-east-1', credentials, endpoint });
  try {
    const { fulfilment } = functionsOf(machine.local);
    Object.assign(process.env, fulfilment.environment);
    const { handler } = await import('../lambda/fulfilment.ts');
    const talk = async (name: string, locale: Locale) => {
      const samples: Sample[] = [];
      for (const [at, [kind, words]] of TALKS[locale].entries()) {
        const event = lexEvent(words, locale, name, `${name}-${at}`);
        samples.push(await sampled(kind, () => handler(event)));
      }
      return samples;
    };
    const samples: Record<Pace, Sample[]> = { calm: [], crowded: [] };
    for (const pace of ['crowded', 'calm'] as const)
      for (let at = pace === 'crowded' ? -warmUp : 0; at < talks; at += 1) {
        const turns = await talk(`${pace}-${at}`, at % 2 === 0 ? 'pt-BR' : 'en-US');
        if (at >= 0) samples[pace].push(...turns);
        if (pace === 'calm')
          await untilKitchen(client, await newestExecution(client, stateMachineArn));
      }
    return samples;
  } finally {
    client.destroy();
    await machine.stop();
    await shop.remove();
  }
}

async function newestExecution(client: SFNClient, stateMachineArn: string): Promise<string> {
  const newest = new ListExecutionsCommand({ stateMachineArn, maxResults: 1 });
  const { executions } = await client.send(newest);
  return executions?.[0]?.executionArn ?? '';
}

async function sampled(kind: Kind, turn: () => Promise<unknown>): Promise<Sample> {
  const heap = process.memoryUsage().heapUsed;
  const cpu = process.cpuUsage();
  const from = performance.now();
  await turn();
  const milliseconds = performance.now() - from;
  const { user, system } = process.cpuUsage(cpu);
  const bytes = process.memoryUsage().heapUsed - heap;
  return { kind, milliseconds, cpuMilliseconds: (user + system) / 1000, bytes };
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
