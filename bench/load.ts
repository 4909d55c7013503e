import { execFileSync } from 'node:child_process';
import { LexRuntimeV2Client, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Locale } from '../lambda/domain/locale.ts';
import type { LocalJson } from '../local/local-json.ts';
import { startMachine } from '../tests/support/machine.ts';
import type { Figure, PartResult, PartSettings } from './figure.ts';
import { percentiles } from './percentiles.ts';
import { TALKS } from './talks.ts';
import { uncountedShop } from './uncounted-shop.ts';

const CUSTOMERS = [1, 10, 100];
/** How long the kitchen and the courier may still be at it once all have ordered. */
const DELIVERED_WITHIN_MILLISECONDS = 90_000;
const LOOK_MILLISECONDS = 500;
const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };

interface Load {
  milliseconds: number[];
  seconds: number;
  orders: string[];
  errors: number;
  mostMegabytes: number;
}

/** The whole of `npm start` in its own process, with more and more customers who talk at the same time. */
export async function loadPart({ quick, progress }: PartSettings): Promise<PartResult> {
  const shop = await uncountedShop();
  const machine = await startMachine({ shop: shop.folder, simulate: true });
  const { lex } = machine.local;
  const requestHandler = new NodeHttpHandler({ httpAgent: { maxSockets: 200 } });
  const client = new LexRuntimeV2Client({
    region: 'us-east-1',
    credentials,
    endpoint: lex.endpoint,
    maxAttempts: 1,
    requestHandler,
  });
  const memory = () => megabytesOf(machine.process.pid);
  try {
    progress('warming up');
    if (!quick) await talkAtOnce(client, lex, 10, 'warm-up', memory);
    const figures: Figure[] = [];
    const ordered: string[] = [];
    for (const customers of quick ? [1, 2] : CUSTOMERS) {
      progress(`${customers} customers at once`);
      const load = await talkAtOnce(client, lex, customers, `load-${customers}`, memory);
      ordered.push(...load.orders);
      figures.push(...figuresOf(customers, load));
    }
    progress(`until ${ordered.length} orders are delivered`);
    const delivered = await deliveredOf(machine.local.console.endpoint, ordered);
    figures.push({
      name: 'their orders delivered',
      value: delivered,
      unit: 'orders',
      bar: { least: ordered.length },
    });
    return {
      how: `\`npm start -- --simulate\` as a child process, its services and Lambdas all in it; each customer talks a whole order of ${TALKS['pt-BR'].length} or ${TALKS['en-US'].length} turns over HTTP with the AWS SDK (no retries), the next sentence as soon as the last is answered, while the simulated kitchen and courier work. An error is a request that failed or an order that was not placed. The customers' own processor time is on the same machine.`,
      figures,
    };
  } finally {
    client.destroy();
    await machine.stop();
    await shop.remove();
  }
}

function figuresOf(customers: number, load: Load): Figure[] {
  const { p50, p99 } = percentiles(load.milliseconds);
  const at = `${customers} at once`;
  return [
    { name: `${at}: turns`, value: load.milliseconds.length / load.seconds, unit: 'turns/s' },
    { name: `${at}: a turn, p50`, value: p50, unit: 'ms' },
    { name: `${at}: a turn, p99`, value: p99, unit: 'ms' },
    { name: `${at}: memory`, value: load.mostMegabytes, unit: 'MB' },
    { name: `${at}: errors`, value: load.errors, unit: 'errors', bar: { most: 0 } },
  ];
}

async function talkAtOnce(
  client: LexRuntimeV2Client,
  lex: LocalJson['lex'],
  customers: number,
  name: string,
  memory: () => number,
): Promise<Load> {
  const load: Load = { milliseconds: [], seconds: 0, orders: [], errors: 0, mostMegabytes: 0 };
  const watch = setInterval(() => {
    load.mostMegabytes = Math.max(load.mostMegabytes, memory());
  }, LOOK_MILLISECONDS);
  const from = performance.now();
  await Promise.all(
    Array.from({ length: customers }, async (_, at) => {
      const order = await talk(client, lex, `${name}-${at}`, at, load);
      if (order === undefined) load.errors += 1;
      else load.orders.push(order);
    }),
  );
  load.seconds = (performance.now() - from) / 1000;
  clearInterval(watch);
  load.mostMegabytes = Math.max(load.mostMegabytes, memory());
  return load;
}

/** @returns the order's id, where one was placed; a turn that failed is counted, and the talk goes on */
async function talk(
  client: LexRuntimeV2Client,
  { botId, botAliasId }: LocalJson['lex'],
  sessionId: string,
  at: number,
  load: Load,
): Promise<string | undefined> {
  const locale: Locale = at % 2 === 0 ? 'pt-BR' : 'en-US';
  let order: string | undefined;
  for (const [, text] of TALKS[locale]) {
    const session = { botId, botAliasId, localeId: locale.replace('-', '_'), sessionId };
    const from = performance.now();
    try {
      const { sessionState } = await client.send(new RecognizeTextCommand({ ...session, text }));
      const told = sessionState?.sessionAttributes?.['order'];
      if (told !== undefined) ({ id: order } = JSON.parse(told) as { id: string });
    } catch (error) {
      load.errors += 1;
      console.error(`"${text}":`, error);
    }
    load.milliseconds.push(performance.now() - from);
  }
  return order;
}

async function deliveredOf(consoleUrl: string, ids: readonly string[]): Promise<number> {
  const until = Date.now() + DELIVERED_WITHIN_MILLISECONDS;
  const delivered = new Set<string>();
  while (delivered.size < ids.length && Date.now() < until) {
    for (const id of ids) {
      if (delivered.has(id)) continue;
      const response = await fetch(`${consoleUrl}/api/orders/${id}`);
      const { status } = (await response.json()) as { status: string };
      if (status === 'delivered') delivered.add(id);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
  }
  return delivered.size;
}

/** What a process holds in memory, threads and all. */
const megabytesOf = (pid = 0) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
