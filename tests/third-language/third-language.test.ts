import { join } from 'node:path';
import { copyRepository, type RepositoryCopy } from './repository-copy.ts';

const SPANISH = join(import.meta.dirname, 'es-US');
const MENU = join(import.meta.dirname, 'menu.json');

interface Read {
  lines: {
    item: string;
    quantity: number;
    options: { option: string; amount: string }[];
  }[];
  sure: boolean;
  details?: object;
}

/** "2 pizza (large, half ham, no onion)": a line in a shape that a test can show. */
const told = ({ lines }: Read): string =>
  lines
    .map(({ item, quantity, options }) => {
      const said = options.map(
        ({ option, amount }) =>
          `${amount === 'none' ? 'no ' : amount === 'extra' ? 'extra ' : ''}${option}`,
      );
      return `${quantity} ${item}${said.length > 0 ? ` (${said.join(', ')})` : ''}`;
    })
    .join(' + ');

describe('a third language is a folder (docs/adding-a-language.md)', () => {
  let copy: RepositoryCopy;
  beforeAll(() => {
    copy = copyRepository();
  });
  afterAll(() => {
    copy.remove();
  });

  const languages = () => copy.node(['tools/languages.ts']);

  test('each step that is left out is told, by file and place', () => {
    copy.node(['-e', "fs.cpSync('locales/en-US','locales/es-US',{recursive:true})"]);
    expect(languages()).toMatchObject({
      code: 1,
      errors: expect.stringContaining(
        'locales/es-US is not in LOCALES of lambda/domain/locale.ts',
      ) as string,
    });

    copy.edit('lambda/domain/locale.ts', (text) => text.replace("'en-US']", "'en-US', 'es-US']"));
    expect(languages().errors).toContain(
      'locales/pt-BR/cues.json: "speakThis" does not say how es-US is asked for',
    );

    for (const [locale, words] of [
      ['pt-BR', 'em espanhol'],
      ['en-US', 'in spanish'],
    ] as const)
      copy.edit(`locales/${locale}/cues.json`, (text) =>
        text.replace('"speakThis": {', `"speakThis": { "es-US": ["${words}"],`),
      );
    copy.edit('locales/es-US/numbers.json', (text) => text.replace('"hundred":', '"hundredth":'));
    expect(languages().errors).toContain('locales/es-US/numbers.json lacks "hundred"');

    copy.layOver(SPANISH, 'locales/es-US');
    expect(languages()).toMatchObject({ code: 0, errors: '' });
  });

  test.each([
    ['quiero dos pizzas grandes de jamón sin cebolla', '2 pizza (large, ham, no onion)'],
    ['me da una pizza chica mitad jamón mitad cuatro quesos', '1 pizza (small, ham, cheese)'],
    [
      'hola, tres tacos al pastor con extra cilantro y un agua de horchata por favor',
      '3 taco (extra cilantro) + 1 horchata',
    ],
    ['ponme veintidós tacos al pastor', '22 taco'],
    ['una horchata, no, mejor dos', '2 horchata'],
  ])('the reader understands: %s', (words, expected) => {
    const { out, errors } = copy.node(
      ['tools/read.ts', '--menu', MENU, '--locale', 'es-US'],
      words,
    );
    expect(errors).toBe('');
    const reading = JSON.parse(out) as Read;
    expect([told(reading), reading.sure]).toEqual([expected, true]);
  });

  test('details of an order too: payment, change and name', () => {
    const { out } = copy.node(
      ['tools/read.ts', '--menu', MENU, '--locale', 'es-US'],
      'dos tacos al pastor, pago en efectivo con cambio de cien, a nombre de Lucía',
    );
    expect(JSON.parse(out)).toMatchObject({
      sure: true,
      details: { payment: 'cash', recipient: 'Lucía' },
    });
  });

  test('what is said is Spanish, with its plurals, its numbers and its money in words', () => {
    const script = `
      import { render } from './lambda/dialogue/render.ts';
      import { say, money, series } from './lambda/dialogue/phrases.ts';
      import { moneyWords } from './lambda/dialogue/words/money-words.ts';
      import { numberWords } from './lambda/dialogue/words/number-words.ts';
      import { plural, gender } from './lambda/dialogue/words/noun.ts';
      console.log(JSON.stringify([
        render(say('added', { lines: series(['una pizza', 'dos tacos']) }), 'es-US'),
        render(say('newTotal', { total: money(2390) }), 'es-US', 'speech'),
        moneyWords(100, 'es-US'), numberWords(345, 'es-US'), plural('agua de horchata', 'es-US'),
        gender('porción', 'es-US'),
      ]));`;
    const { out, errors } = copy.node(['--input-type=module-typescript', '-e', script]);
    expect(errors).toBe('');
    expect(JSON.parse(out)).toEqual([
      'Anotado: una pizza y dos tacos.',
      'Queda en veintitrés reales con noventa.',
      'un real',
      'trescientos cuarenta y cinco',
      'aguas de horchata',
      'f',
    ]);
  });
});
