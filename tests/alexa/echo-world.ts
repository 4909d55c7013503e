import type { ResponseEnvelope } from 'ask-sdk-model';
import { newWorld, type World } from '../support/world.ts';
import { says, type Echo } from './envelope.ts';
import { startSettingsServices } from './settings-services.ts';
import { POOL, startUserPool, type UserPool } from './user-pool.ts';

export let world: World;
export let pool: UserPool;
export let services: Awaited<ReturnType<typeof startSettingsServices>>;
let echoes = 0;

const ACCOUNTS = {
  ACCOUNT_POOL_ID: POOL.userPoolId,
  ACCOUNT_CLIENT_ID: POOL.clientId,
};

/** A new world whose Lambda has accounts, required or not. */
export async function deployed(required: 'yes' | 'no'): Promise<void> {
  world = await newWorld();
  Object.assign(process.env, ACCOUNTS, {
    ACCOUNT_KEYS_URL: pool.keysUrl,
    REQUIRE_LINKED_ACCOUNT: required,
  });
  await world.publish(() => undefined);
}

/** To be said by each file of tests with an Echo: what its Lambda asks at Amazon is there, and knows nothing at first. */
export function withEchoes(): void {
  beforeAll(async () => {
    pool = await startUserPool();
    services = await startSettingsServices();
  });
  beforeEach(() => {
    services.asked.length = 0;
    for (const path of Object.keys(services.answers))
      Reflect.deleteProperty(services.answers, path);
  });
  afterAll(() => {
    pool.stop();
    services.stop();
  });
}

export function newEcho(more: Partial<Echo> = {}): Echo {
  echoes += 1;
  return { user: `amzn1.ask.account.KNOWN${echoes}`, locale: 'pt-BR', ...more };
}

export const hears = (event: unknown) => world.hears(event) as Promise<ResponseEnvelope>;
export const tells = (echo: Echo, words: string) => hears(says(echo, words));
export const sessionOf = ({ user }: Echo) => world.session({ channel: 'alexa', id: user });
