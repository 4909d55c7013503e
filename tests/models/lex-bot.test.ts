import { join } from 'node:path';
import { loadShop } from '../../local/shop/load-shop.ts';
import { UTTERANCES } from '../../locales/utterances.ts';
import { buildModels } from '../../tools/models/build.ts';
import { INTENTS } from '../../tools/models/intents.ts';

const { menu, shop } = await loadShop(join(import.meta.dirname, '../../shop'));
const files = new Map(
  [...buildModels(menu, shop, UTTERANCES).files]
    .filter(([path]) => path.startsWith('lex-bot/'))
    .map(([path, text]) => [path, JSON.parse(text) as LexFile]),
);

/** What is looked at here of any of the archive's files. */
interface LexFile {
  name?: string;
  identifier?: string;
  sampleUtterances?: { utterance: string }[];
  dialogCodeHook?: { enabled: boolean };
  fulfillmentCodeHook?: { enabled: boolean };
  slotPriorities?: { slotName: string; priority: number }[];
  slotTypeName?: string;
  slotTypeValues?: { sampleValue: { value: string }; synonyms?: { value: string }[] }[];
  customVocabularyItems?: { phrase: string; weight: number }[];
}

const ROOT = 'lex-bot/BalcaoBot';
const FOLDERS = ['pt_BR', 'en_US'];
const at = (pattern: RegExp) => [...files].filter(([path]) => pattern.test(path));

test('the archive is laid out as Lex exports it', () => {
  expect(files.get('lex-bot/Manifest.json')).toEqual({
    metaData: { schemaVersion: '1', fileFormat: 'LexJson', resourceType: 'BOT' },
  });
  expect(files.get(`${ROOT}/Bot.json`)).toMatchObject({
    name: 'BalcaoBot',
    version: 'DRAFT',
    dataPrivacy: { childDirected: false },
    idleSessionTTLInSeconds: 1800,
  });
  for (const folder of FOLDERS)
    expect(files.get(`${ROOT}/BotLocales/${folder}/BotLocale.json`)).toMatchObject({
      identifier: folder,
      voiceSettings: { engine: 'neural' },
    });
});

test('identifiers are ten capitals or digits, each its own', () => {
  const identifiers = [...files.values()].flatMap((file) =>
    file.identifier === undefined ? [] : [file.identifier],
  );
  const own = identifiers.filter((each) => each !== 'FALLBCKINT' && !FOLDERS.includes(each));
  expect(own.filter((each) => !/^[A-Z0-9]{10}$/.test(each))).toEqual([]);
  expect(new Set(own).size).toBe(own.length);
});

describe.each(FOLDERS)('the locale %s', (folder) => {
  const intents = at(new RegExp(`/${folder}/Intents/\\w+/Intent.json$`));
  const types = at(new RegExp(`/${folder}/SlotTypes/`)).map(([, type]) => type);

  test('falls back by the intent that Lex requires', () => {
    expect(
      files.get(`${ROOT}/BotLocales/${folder}/Intents/FallbackIntent/Intent.json`),
    ).toMatchObject({
      identifier: 'FALLBCKINT',
      parentIntentSignature: 'AMAZON.FallbackIntent',
    });
  });

  test('sends every turn of every intent to the Lambda', () => {
    expect(intents).toHaveLength(Object.keys(INTENTS).length + 1);
    for (const [, intent] of intents) {
      expect(intent.dialogCodeHook).toEqual({ enabled: true });
      expect(intent.fulfillmentCodeHook).toEqual({ enabled: true });
    }
  });

  test('gives every slot in a sample a file, a place in the order and a type that is there', () => {
    const known = new Set(types.map((type) => type.name));
    for (const [path, intent] of intents) {
      const slots = at(new RegExp(`^${path.replace('/Intent.json', '')}/Slots/`)).map(
        ([, slot]) => slot,
      );
      expect((intent.slotPriorities ?? []).map((each) => each.slotName)).toEqual(
        slots.map((slot) => slot.name),
      );
      for (const slot of slots)
        expect(
          slot.slotTypeName?.startsWith('AMAZON.') === true || known.has(slot.slotTypeName ?? ''),
        ).toBe(true);
      const named = (intent.sampleUtterances ?? []).flatMap(({ utterance }) =>
        [...utterance.matchAll(/\{(\w+)\}/g)].map((match) => match[1]),
      );
      for (const slot of named) expect(slots.map((each) => each.name)).toContain(slot);
    }
  });

  test('never names a free-form slot in a sample, which Lex would refuse', () => {
    const freeForm = files.get(`${ROOT}/BotLocales/${folder}/Intents/FreeForm/Intent.json`);
    const samples = (freeForm?.sampleUtterances ?? []).map((sample) => sample.utterance);
    expect(samples.length).toBeGreaterThan(10);
    expect(samples.filter((sample) => sample.includes('{'))).toEqual([]);
  });

  test('keeps to the quotas of a locale', () => {
    const samples = intents.flatMap(([, intent]) => intent.sampleUtterances ?? []);
    expect(samples.map(({ utterance }) => utterance).join('').length).toBeLessThan(200_000);
    for (const type of types) {
      const words = (type.slotTypeValues ?? []).flatMap((value) => [
        value.sampleValue,
        ...(value.synonyms ?? []),
      ]);
      expect(words.length).toBeLessThanOrEqual(10_000);
      const folded = words.map(({ value }) =>
        value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
      );
      expect(folded.filter((word, index) => folded.indexOf(word) !== index)).toEqual([]);
    }
    const vocabulary = files.get(
      `${ROOT}/BotLocales/${folder}/CustomVocabulary/CustomVocabulary.json`,
    );
    const phrases = vocabulary?.customVocabularyItems ?? [];
    expect(phrases.length).toBeGreaterThan(50);
    expect(phrases.length).toBeLessThanOrEqual(500);
    expect(phrases.filter(({ phrase }) => phrase.split(' ').length > 4)).toEqual([]);
  });
});
