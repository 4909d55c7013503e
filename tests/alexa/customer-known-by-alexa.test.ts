import type { ResponseEnvelope } from 'ask-sdk-model';
import { newWorld, type World } from '../support/world.ts';
import { envelopeOf, launch, says, speechOf, type Echo } from './envelope.ts';
import { ALLOWED, startSettingsServices } from './settings-services.ts';
import { POOL, startUserPool, type UserPool } from './user-pool.ts';

let world: World;
let pool: UserPool;
let services: Awaited<ReturnType<typeof startSettingsServices>>;
let echoes = 0;

beforeAll(async () => {
  pool = await startUserPool();
  services = await startSettingsServices();
});
afterAll(() => {
  pool.stop();
  services.stop();
});

const ACCOUNTS = {
  ACCOUNT_POOL_ID: POOL.userPoolId,
  ACCOUNT_CLIENT_ID: POOL.clientId,
};

/** A new world whose Lambda has accounts, required or not. */
async function deployed(required: 'yes' | 'no'): Promise<void> {
  world = await newWorld();
  Object.assign(process.env, ACCOUNTS, {
    ACCOUNT_KEYS_URL: pool.keysUrl,
    REQUIRE_LINKED_ACCOUNT: required,
  });
  await world.publish(() => undefined);
}

beforeEach(() => {
  services.asked.length = 0;
  for (const path of Object.keys(services.answers)) Reflect.deleteProperty(services.answers, path);
});

function newEcho(more: Partial<Echo> = {}): Echo {
  echoes += 1;
  return { user: `amzn1.ask.account.KNOWN${echoes}`, locale: 'pt-BR', ...more };
}

const hears = (event: unknown) => world.hears(event) as Promise<ResponseEnvelope>;
const tells = (echo: Echo, words: string) => hears(says(echo, words));
const sessionOf = ({ user }: Echo) => world.session({ channel: 'alexa', id: user });

describe('where accounts must be linked', () => {
  test('who has none chooses freely, and is sent to link one before anything is asked for', async () => {
    await deployed('yes');
    const echo = newEcho();
    expect(speechOf(await tells(echo, 'seis pudins'))).toContain('Mais alguma coisa?');
    const { response } = await tells(echo, 'só isso');
    expect(response.card).toEqual({ type: 'LinkAccount' });
    expect(response.shouldEndSession).toBe(true);
    expect((await sessionOf(echo)).basket).toHaveLength(1);
  });

  test('once linked, the order goes on where it stood, and is placed', async () => {
    await deployed('yes');
    const echo = newEcho();
    await tells(echo, 'seis pudins');
    await tells(echo, 'só isso');
    const linked = { ...echo, accessToken: pool.token({ sub: `ana-${echo.user}` }) };
    expect(speechOf(await hears(launch(linked)))).toContain('pudins');
    await tells(linked, 'rua das flores 120 apto 31 centro');
    await tells(linked, 'Ana Souza');
    await tells(linked, '11 98765 4321');
    await tells(linked, 'vale refeição');
    const placed = await tells(linked, 'sim');
    expect(placed.response.card?.type).toBe('Simple');
    expect(placed.sessionAttributes?.['order']).toContain('"number":1');
  });

  test('a token that is not good any more is as none', async () => {
    await deployed('yes');
    const echo = newEcho({ accessToken: pool.token({ exp: 1 }) });
    await tells(echo, 'seis pudins');
    expect((await tells(echo, 'só isso')).response.card?.type).toBe('LinkAccount');
  });

  test('what was read back to an account is not ordered once it is no longer linked', async () => {
    await deployed('yes');
    const echo = newEcho();
    const linked = { ...echo, accessToken: pool.token({ sub: `bia-${echo.user}` }) };
    for (const words of ['seis pudins', 'só isso', 'rua das flores 120 centro'])
      await tells(linked, words);
    for (const words of ['Bia Lima', '11 98765 4321', 'vale refeição']) await tells(linked, words);
    expect((await sessionOf(echo)).pending.kind).toBe('confirm');
    const { response } = await tells(echo, 'sim');
    expect(response.card?.type).toBe('LinkAccount');
    expect(await world.ordersOf(await world.customer({ channel: 'alexa', id: echo.user }))).toEqual(
      [],
    );
  });
});

describe('where they need not be', () => {
  test('who has none orders all the same', async () => {
    await deployed('no');
    const echo = newEcho();
    await tells(echo, 'seis pudins');
    expect(speechOf(await tells(echo, 'só isso'))).toContain('Pra onde');
  });

  test('the same account on another Echo is the same customer, with the same basket', async () => {
    await deployed('no');
    const kitchen = newEcho();
    const accessToken = pool.token({ sub: `caio-${kitchen.user}` });
    await tells({ ...kitchen, accessToken }, 'seis pudins');
    const bedroom = newEcho({ accessToken });
    const total = await tells(bedroom, 'quanto deu?');
    expect(speechOf(total)).toContain('6 pudins');
    expect((await sessionOf(bedroom)).customer).toBe((await sessionOf(kitchen)).customer);
  });

  test("somebody else's account on this Echo is somebody else", async () => {
    await deployed('no');
    const echo = newEcho();
    await tells({ ...echo, accessToken: pool.token({ sub: `dora-${echo.user}` }) }, 'seis pudins');
    const other = { ...echo, accessToken: pool.token({ sub: `edu-${echo.user}` }) };
    expect(speechOf(await tells(other, 'quanto deu?'))).not.toContain('pudim');
  });
});

describe('what the device may tell', () => {
  const checkOut = async (echo: Echo) => {
    await tells(echo, 'seis pudins');
    return tells(echo, 'só isso');
  };

  test('with consent nothing of it is asked: address, name and phone are known, and the address is said', async () => {
    await deployed('no');
    Object.assign(services.answers, ALLOWED);
    const echo = newEcho({ apiEndpoint: services.url });
    const answer = await checkOut(echo);
    expect(speechOf(answer)).toContain('Vou usar o endereço do seu aparelho: Rua das Flores, 120');
    expect(answer.sessionAttributes?.['expects']).toBe('payment');
    expect((await sessionOf(echo)).profile).toMatchObject({
      name: 'João da Conceição',
      phone: '+5511987654321',
      email: 'joao@example.com',
    });
  });

  test('without consent it is asked by voice, with a card in the app, and the device is not asked again', async () => {
    await deployed('no');
    const echo = newEcho({ apiEndpoint: services.url });
    const { response, sessionAttributes } = await checkOut(echo);
    expect(response.card).toMatchObject({
      type: 'AskForPermissionsConsent',
      permissions: expect.arrayContaining(['read::alexa:device:all:address']) as string[],
    });
    expect(sessionAttributes?.['expects']).toBe('address');
    expect(services.asked).toHaveLength(4);
    const next = await tells(echo, 'rua das flores 120 centro');
    expect(next.sessionAttributes?.['expects']).toBe('name');
    expect(next.response.card).toBeUndefined();
    expect(services.asked).toHaveLength(4);
  });

  test.each<[string, Record<string, { status: number; body?: unknown }>]>([
    [
      'is out of order',
      Object.fromEntries(Object.keys(ALLOWED).map((path) => [path, { status: 500 }])),
    ],
    [
      'has no address set',
      Object.fromEntries(Object.keys(ALLOWED).map((path) => [path, { status: 204 }])),
    ],
  ])('a device that %s is as one that tells nothing', async (_, answers) => {
    await deployed('no');
    Object.assign(services.answers, answers);
    const warned = import.meta.jest.spyOn(console, 'warn').mockReturnValue(undefined);
    const { response, sessionAttributes } = await checkOut(newEcho({ apiEndpoint: services.url }));
    warned.mockRestore();
    expect(sessionAttributes?.['expects']).toBe('address');
    expect(response.card).toBeUndefined();
  });

  test('an address where the shop does not deliver is not used', async () => {
    await deployed('no');
    Object.assign(services.answers, ALLOWED, {
      '/v1/devices/amzn1.ask.device.1/settings/address': {
        status: 200,
        body: {
          addressLine1: 'Rua das Palmeiras, 9',
          districtOrCounty: 'Interlagos',
          postalCode: '04800-000',
        },
      },
    });
    const answer = await checkOut(newEcho({ apiEndpoint: services.url }));
    expect(answer.sessionAttributes?.['expects']).toBe('address');
    expect(speechOf(answer)).not.toContain('Palmeiras');
  });
});

describe('skill events', () => {
  const event = (echo: Echo, type: string, body: object = {}) =>
    hears(envelopeOf(echo, { type, body } as never));

  test('who disables the skill is forgotten', async () => {
    await deployed('no');
    const echo = newEcho();
    await tells(echo, 'seis pudins');
    expect(await event(echo, 'AlexaSkillEvent.SkillDisabled')).toMatchObject({ response: {} });
    expect(await sessionOf(echo)).toEqual(
      expect.objectContaining({ basket: [], profile: {}, misses: 0 }),
    );
  });

  test('who has an account has only left Alexa', async () => {
    await deployed('no');
    const echo = newEcho();
    const accessToken = pool.token({ sub: `gil-${echo.user}` });
    await tells({ ...echo, accessToken }, 'seis pudins');
    await event(echo, 'AlexaSkillEvent.SkillDisabled');
    expect((await sessionOf(echo)).basket).toHaveLength(1);
  });

  test('an account that is linked in the app is known from then on', async () => {
    await deployed('no');
    const echo = newEcho();
    const accessToken = pool.token({ sub: `hugo-${echo.user}` });
    await event(echo, 'AlexaSkillEvent.SkillAccountLinked', { accessToken });
    expect((await sessionOf(echo)).account).toBe(`hugo-${echo.user}`);
  });

  test('a subscription to notifications that ends is a consent withdrawn', async () => {
    await deployed('no');
    const echo = newEcho();
    const subscriptions = [{ eventName: 'AMAZON.OrderStatus.Updated' }];
    await event(echo, 'AlexaSkillEvent.ProactiveSubscriptionChanged', { subscriptions });
    expect((await sessionOf(echo)).profile.alexa).toMatchObject({ granted: true });
    const later = envelopeOf(echo, {
      type: 'AlexaSkillEvent.ProactiveSubscriptionChanged',
      body: { subscriptions: [] },
      timestamp: '2026-11-22T20:05:00Z',
    });
    await hears(later);
    expect((await sessionOf(echo)).profile.alexa).toMatchObject({ granted: false });
  });

  test.each([
    'AlexaSkillEvent.SkillEnabled',
    'AlexaSkillEvent.SkillPermissionAccepted',
    'AlexaSkillEvent.SkillPermissionChanged',
  ])('%s is taken without a word', async (type) => {
    await deployed('no');
    expect((await event(newEcho(), type)).response).toEqual({});
  });

  test.each(['USER_INITIATED', 'EXCEEDED_MAX_REPROMPTS', 'ERROR'] as const)(
    'a session that ends by %s gets an empty answer, and only an error is noted',
    async (reason) => {
      await deployed('no');
      const warned = import.meta.jest.spyOn(console, 'warn').mockReturnValue(undefined);
      const error = { type: 'INVALID_RESPONSE', message: 'too long' } as const;
      const { response } = await hears(
        envelopeOf(newEcho(), {
          type: 'SessionEndedRequest',
          reason,
          ...(reason === 'ERROR' && { error }),
        }),
      );
      expect(response).toEqual({});
      expect(warned.mock.calls.flat().join()).toBe(
        reason === 'ERROR'
          ? '{"event":"alexaSessionBroken","type":"INVALID_RESPONSE","message":"too long"}'
          : '',
      );
      warned.mockRestore();
    },
  );
});

test("another skill's request is refused", async () => {
  await deployed('no');
  const stranger = newEcho({ skillId: 'amzn1.ask.skill.11111111-1111-4111-8111-111111111111' });
  await expect(hears(launch(stranger))).rejects.toThrow('Skill ID verification failed');
});
