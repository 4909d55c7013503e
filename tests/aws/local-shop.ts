import { alexaRoutes } from '../../local/alexa/routes.ts';
import { functionsOf } from '../support/functions.ts';
import { listen } from '../../local/http/listener.ts';
import { startLambda } from '../../local/lambda/pool.ts';
import type { LocalJson } from '../../local/local-json.ts';
import { startMachine } from '../support/machine.ts';
import { quiet } from './quiet.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** The shop on one machine, as `npm start` runs it. */
export async function startLocalShop(): Promise<ShopUnderTest> {
  const machine = await startMachine();
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
    },
  };
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
