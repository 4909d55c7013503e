import {
  deployed,
  hears,
  newEcho,
  pool,
  sessionOf,
  tells,
  world,
  withEchoes,
} from './echo-world.ts';
import { launch, speechOf } from './envelope.ts';

withEchoes();

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
