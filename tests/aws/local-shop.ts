import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alexaRoutes } from '../../local/alexa/routes.ts';
import { functionsOf } from '../support/functions.ts';
import { listen } from '../../local/http/listener.ts';
import { startLambda } from '../../local/lambda/pool.ts';
import type { LocalJson } from '../../local/local-json.ts';
import { startMachine } from '../support/machine.ts';
import { quiet } from './quiet.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

const REPOSITORY = join(import.meta.dirname, '../..');

/** The shop on one machine, as `npm start` runs it. */
export async function startLocalShop(): Promise<ShopUnderTest> {
  const shop = await paidAtTheDoor();
  const machine = await startMachine({ shop });
  const { local } = machine;
  return {
    name: 'one machine',
    endpoints: local,
    stock: { endpoint: local.dynamodb.endpoint, table: local.dynamodb.tables.stock },
    async console(path, body) {
      const response = await fetch(`${local.console.endpoint}/api/${path}`, {
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json() };
    },
    async messages() {
      const response = await fetch(`${local.outbox.endpoint}.json`);
      return ((await response.json()) as { messages: { message: unknown }[] }).messages;
    },
    withStatesAt: (states, run) => withStatesAt(states, local, run),
    async stop() {
      await machine.stop();
      await rm(shop, { recursive: true });
    },
  };
}

/** The demo shop as it is where no provider is connected, as none is to the deployed one. */
async function paidAtTheDoor(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'balcao-shop-'));
  await cp(join(REPOSITORY, 'shop'), folder, { recursive: true });
  const file = join(folder, 'shop.json');
  const shop = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...shop, paymentsOnline: [] }));
  return folder;
}

/** A second fulfilment Lambda beside the machine's, over the same tables and queue. */
async function withStatesAt<T>(
  states: string,
  local: LocalJson,
  run: (alexa: LocalJson['alexa']) => Promise<T>,
): Promise<T> {
  const { fulfilment } = functionsOf(local, states);
  const pool = startLambda(fulfilment, quiet);
  const front = await listen(alexaRoutes(pool.invoke).fetch);
  try {
    return await run({ ...local.alexa, endpoint: `${front.url}/alexa` });
  } finally {
    await front.close();
    await pool.stop();
  }
}
