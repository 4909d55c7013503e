import type { ResponseEnvelope } from 'ask-sdk-model';
import { LOCALES } from '../../lambda/domain/locale.ts';
import { brokenRules } from '../support/alexa-rules.ts';
import { deployed, hears, newEcho, sessionOf, world, withEchoes } from './echo-world.ts';
import { launch, says, speechOf, touches, type Echo } from './envelope.ts';

withEchoes();

interface ScreenData {
  title: string;
  tiles: { name: string; label: string; say: string; icon: string; price?: string }[];
  rows: { name: string; price?: string }[];
  steps: { name: string; done: boolean; now: boolean }[];
  note: string;
  answers: string[];
}

/** What a response shows; undefined where it shows nothing. */
function shownBy({ response }: ResponseEnvelope): ScreenData | undefined {
  const shown = response.directives?.find(
    ({ type }) => type === 'Alexa.Presentation.APL.RenderDocument',
  ) as { datasources: { screen: ScreenData } } | undefined;
  return shown?.datasources.screen;
}

/** Sends a request and holds the answer to Amazon's rules. */
async function asks(request: ReturnType<typeof launch>): Promise<ResponseEnvelope> {
  const answer = await hears(request);
  expect(brokenRules(request, answer)).toEqual([]);
  return answer;
}

const show = (more: Partial<Echo> = {}) => newEcho({ screen: true, ...more });

/** The kitchen's side of an order, without waiting for it. */
const ORDERING = [
  'seis pudins',
  'só isso',
  'rua das flores 120 apto 31 centro',
  'Ana Souza',
  '11 98765 4321',
  'vale refeição',
  'sim',
];

beforeEach(() => deployed('no'));

test('the welcome shows the parts of the menu', async () => {
  const screen = shownBy(await asks(launch(show())));
  expect(screen?.title).toContain('Cantina da Vila');
  expect(screen?.tiles.map(({ name }) => name)).toContain('Bebidas');
  expect(screen?.tiles.find(({ name }) => name === 'Bebidas')?.icon).toBe('drink');
});

test('a device without a screen is shown nothing, and hears the same', async () => {
  const [seen, heard] = [await asks(launch(show())), await asks(launch(newEcho()))];
  expect(shownBy(heard)).toBeUndefined();
  expect(speechOf(heard)).toBe(speechOf(seen));
});

test('the basket is shown with its prices, and the answers can be touched', async () => {
  const echo = show();
  const screen = shownBy(await asks(says(echo, 'seis pudins')));
  expect(screen).toMatchObject({ title: 'Seu pedido', tiles: [] });
  expect(screen?.rows).toHaveLength(2);
  expect(screen?.rows[0]).toMatchObject({ name: '6 pudins' });
  expect(screen?.rows[1]?.price).toBe(screen?.rows[0]?.price);
  expect(screen?.answers).toContain('Fechar o pedido');
  const next = await asks(touches(echo, 'Fechar o pedido'));
  expect(next.sessionAttributes?.['expects']).toBe('address');
});

test('what is confirmed is shown with all that comes on top, and the total that is read back', async () => {
  const echo = show();
  for (const words of ORDERING.slice(0, -2)) await asks(says(echo, words));
  const screen = shownBy(await asks(says(echo, 'vale refeição')));
  expect(screen?.rows.map(({ name }) => name)).toEqual(['6 pudins', 'Entrega', 'Total']);
  expect(screen?.rows.at(-1)?.price).toMatch(/97,40$/);
});

test('a long list is said in part, and is whole on the card', async () => {
  const { response, ...answer } = await asks(says(show(), 'o que tem de pizza'));
  const speech = speechOf({ response, ...answer });
  expect(speech).toMatch(/E tem mais \d+\. Quer ouvir\?/);
  expect(speech).not.toContain('romeu e julieta');
  expect(JSON.stringify(response.card)).toContain('romeu e julieta');
});

test('an order on its way is shown stage by stage', async () => {
  const echo = show();
  for (const words of ORDERING) await asks(says(echo, words));
  const screen = shownBy(await asks(launch(echo)));
  expect(screen?.title).toBe('Pedido 1');
  expect(screen?.steps.map(({ name }) => name)).toEqual([
    'Recebido',
    'Aceito',
    'Na cozinha',
    'A caminho',
    'Entregue',
  ]);
  expect(screen?.steps.map(({ done }) => done)).toEqual([true, false, false, false, false]);
  expect(screen?.note).toBe('Recebido');
  expect(screen?.rows.at(-1)?.name).toBe('Total');
});

describe.each(LOCALES)('every tile does what it says when it is touched (%s)', (locale) => {
  test('a part of the menu opens it, and each item in it is ordered', async () => {
    const first = show({ locale });
    const welcome = shownBy(await asks(launch(first)));
    expect(welcome?.tiles.length).toBeGreaterThan(5);
    const wrong: string[] = [];
    for (const part of welcome?.tiles ?? []) {
      const opened = shownBy(await asks(touches(first, part.say)));
      if (opened?.title !== part.name) wrong.push(`${part.say} → ${opened?.title}`);
      for (const tile of opened?.tiles ?? []) {
        const echo = show({ locale });
        const heard = speechOf(await asks(touches(echo, tile.say)));
        const { basket, pending } = await sessionOf(echo);
        if (basket.length !== 1 && !pending.kind.startsWith('a'))
          wrong.push(`${tile.say} → ${heard}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

test('an event that no document of ours sends says nothing, and nothing is answered', async () => {
  const echo = show();
  const event = touches(echo, '');
  expect((await asks(event)).response).toEqual({});
  expect((await world.ordersOf((await sessionOf(echo)).customer)).length).toBe(0);
});
