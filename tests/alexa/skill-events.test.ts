import { deployed, hears, newEcho, pool, sessionOf, tells, withEchoes } from './echo-world.ts';
import { envelopeOf, launch, type Echo } from './envelope.ts';

withEchoes();

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
      const warned = vi.spyOn(console, 'warn').mockReturnValue(undefined);
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
