import { deployed, newEcho, services, sessionOf, tells, withEchoes } from './echo-world.ts';
import { speechOf, type Echo } from './envelope.ts';
import { ALLOWED } from './settings-services.ts';

withEchoes();

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
    const warned = vi.spyOn(console, 'warn').mockReturnValue(undefined);
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
