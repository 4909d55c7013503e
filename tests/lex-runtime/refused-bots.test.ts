import { makeBot } from '../../local/lex/make-bot.ts';
import { loadLexArchive } from '../../tools/lex-archive/load-lex-archive.ts';
import { bakeryBot } from './bakery-bot.ts';

const now = () => new Date();

test("the shop's own bot is played, and knows both languages", () => {
  const bot = makeBot(loadLexArchive('lex-bot'), now);
  expect([...bot.locales.keys()]).toEqual(['en_US', 'pt_BR']);
});

test('a folder that is no archive is refused with the file that is missing', () => {
  expect(() => loadLexArchive('shop')).toThrow(/Manifest\.json: expected a file of JSON/);
});

function changed(change: (bot: ReturnType<typeof bakeryBot>) => void) {
  const archive = bakeryBot();
  change(archive);
  return () => makeBot(archive, now);
}

test('settings that change a talk and are not played are refused by name', () => {
  const withConditions = changed(({ locales: [locale] }) => {
    const [bake] = locale?.intents ?? [];
    Object.assign(bake?.intent ?? {}, { outputContexts: [{ name: 'baked' }] });
    Object.assign(bake?.slots[0]?.valueElicitationSetting ?? {}, { slotCaptureSetting: { a: 1 } });
  });
  expect(withConditions).toThrow(
    /pt_BR .*intent Bake: outputContexts; intent Bake, slot \w+: valueElicitationSetting\.slotCaptureSetting\.$/,
  );
});

test.each([
  [
    'a language that is not known',
    /locale fr_FR/,
    ({ locales: [locale] }: ReturnType<typeof bakeryBot>) =>
      Object.assign(locale?.locale ?? {}, { identifier: 'fr_FR' }),
  ],
  [
    'no fallback intent',
    /no AMAZON\.FallbackIntent/,
    ({ locales: [locale] }: ReturnType<typeof bakeryBot>) => locale?.intents.splice(3, 1),
  ],
  [
    'a slot type that there is not',
    /slot type Bread is neither/,
    ({ locales: [locale] }: ReturnType<typeof bakeryBot>) => locale?.slotTypes.splice(0, 1),
  ],
])('a bot with %s is refused', (_what, message, change) => {
  expect(changed(change)).toThrow(message);
});
