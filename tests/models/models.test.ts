import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { LOCALES } from '../../lambda/domain/locale.ts';
import { loadShop } from '../../local/shop/load-shop.ts';
import { UTTERANCES } from '../../locales/utterances.ts';
import { isSpoken } from '../../tools/models/alexa/characters.ts';
import { buildModels } from '../../tools/models/build.ts';
import { differences } from '../../tools/models/built-files.ts';
import { withEndpoint } from '../../tools/skill-deploy/endpoint.ts';
import { sampleFaults } from '../../tools/models/sample-faults.ts';

const ROOT = join(import.meta.dirname, '../..');
const { menu, shop } = await loadShop(join(ROOT, 'shop'));
const built = buildModels(menu, shop, UTTERANCES).files;

/** Alexa's interaction model, as far as it is looked at here. */
interface InteractionModel {
  interactionModel: {
    languageModel: {
      invocationName: string;
      intents: {
        name: string;
        samples: string[];
        slots?: { name: string; type: string; samples?: string[] }[];
      }[];
      types: {
        name: string;
        values: { id: string; name: { value: string; synonyms: string[] } }[];
      }[];
    };
    dialog: { intents: { name: string; slots: { name: string; type: string }[] }[] };
  };
}

interface SkillManifest {
  manifest: { publishingInformation: { locales: Record<string, { examplePhrases: string[] }> } };
}

function file(path: string): unknown {
  const text = built.get(path);
  if (text === undefined) throw new Error(`nothing is built at ${path}`);
  return JSON.parse(text);
}

const model = (locale: string) =>
  file(`skill-package/interactionModels/custom/${locale}.json`) as InteractionModel;

test('the committed models and schemas are what npm run models builds', async () => {
  expect(await differences(ROOT, built)).toEqual([]);
});

test('building twice gives the same bytes', () => {
  expect([...buildModels(menu, shop, UTTERANCES).files]).toEqual([...built]);
});

describe("Amazon's own schemas", () => {
  const spec = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('ask-smapi-model/spec.json'), 'utf8'),
  ) as {
    definitions: Record<string, { required?: string[]; properties?: Record<string, object> }>;
  };
  // The specification asks for synonyms, and for at least one, where the service does not.
  const words = spec.definitions['v1.skill.interactionModel.TypeValueObject'];
  if (words?.properties) {
    words.required = ['value'];
    words.properties['synonyms'] = { type: 'array', items: { type: 'string' } };
  }
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'smapi', definitions: spec.definitions });
  const check = (definition: string, value: unknown) => {
    const valid = ajv.validate({ $ref: `smapi#/definitions/${definition}` }, value);
    expect(ajv.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  };

  test.each(LOCALES)('take the interaction model of %s', (locale) => {
    check('v1.skill.interactionModel.InteractionModelData', model(locale));
  });

  test('take the skill manifest', () => {
    check(
      'v1.skill.Manifest.SkillManifestEnvelope',
      withEndpoint(
        file('skill-package/skill.json'),
        'arn:aws:lambda:us-east-1:123456789012:function:Fulfilment',
      ),
    );
  });

  test('notice a fault, so that their silence means something', () => {
    expect(
      ajv.validate(
        { $ref: 'smapi#/definitions/v1.skill.interactionModel.InteractionModelData' },
        {},
      ),
    ).toBe(false);
  });
});

describe.each(LOCALES)('the Alexa model of %s', (locale) => {
  const { languageModel, dialog } = model(locale).interactionModel;

  test('has samples of letters, spaces and . _ apostrophe - only', () => {
    const samples = languageModel.intents.flatMap((intent) => intent.samples);
    expect(samples.filter((sample) => !isSpoken(sample))).toEqual([]);
  });

  test('has thirty samples or more for each intent that has any, no two alike', () => {
    for (const { name, samples } of languageModel.intents.filter(
      (each) => each.samples.length > 0,
    )) {
      expect([name, new Set(samples).size]).toEqual([name, samples.length]);
      expect(`${name}: ${samples.length >= 30 ? 'enough' : samples.length}`).toBe(
        `${name}: enough`,
      );
    }
    expect(languageModel.intents.filter(({ samples }) => samples.length === 0)).toHaveLength(3);
  });

  test('shares no sample between two intents', () => {
    const samples = languageModel.intents.flatMap((intent) => intent.samples);
    expect(samples.filter((sample, at) => samples.indexOf(sample) !== at)).toEqual([]);
  });

  test('asks for a whole sentence by the slot alone, and invokes it only with words around', () => {
    const freeForm = languageModel.intents.find((intent) => intent.name === 'FreeForm');
    expect(freeForm?.slots).toEqual([
      { name: 'query', type: 'AMAZON.SearchQuery', samples: ['{query}'] },
    ]);
    expect(freeForm?.samples).not.toContain('{query}');
    expect(dialog.intents[0]).toMatchObject({
      name: 'FreeForm',
      delegationStrategy: 'SKILL_RESPONSE',
      slots: [{ name: 'query', elicitationRequired: false, prompts: {} }],
    });
  });

  test('knows every slot type it names, and every slot its samples name', () => {
    const types = new Set(languageModel.types.map((type) => type.name));
    for (const intent of languageModel.intents) {
      for (const slot of intent.slots ?? [])
        expect(slot.type.startsWith('AMAZON.') || types.has(slot.type)).toBe(true);
      const slots = (intent.slots ?? []).map((slot) => slot.name);
      for (const sample of intent.samples)
        for (const [, slot] of sample.matchAll(/\{(\w+)\}/g)) expect(slots).toContain(slot);
    }
  });

  test('has the built-in intents that Amazon requires', () => {
    const names = languageModel.intents.map((intent) => intent.name);
    for (const name of [
      'Cancel',
      'Stop',
      'Help',
      'NavigateHome',
      'Fallback',
      'Yes',
      'No',
      'Repeat',
    ])
      expect(names).toContain(`AMAZON.${name}Intent`);
  });

  test('is invoked by two plain lower-case words or more', () => {
    expect(languageModel.invocationName).toMatch(/^[a-z]+( [a-z]+)+$/);
  });

  test('gives each slot value its own id, and each word once in a type', () => {
    for (const type of languageModel.types) {
      const ids = type.values.map((value) => value.id);
      expect(new Set(ids).size).toBe(ids.length);
      const words = type.values.flatMap(({ name }) => [name.value, ...name.synonyms]);
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
      expect(words.filter((word) => word.length === 0 || word.length > 140)).toEqual([]);
    }
  });

  test('has example phrases in the store that come from its samples', () => {
    const { manifest } = file('skill-package/skill.json') as SkillManifest;
    const store = manifest.publishingInformation.locales[locale];
    const samples = new Set(languageModel.intents.flatMap((intent) => intent.samples));
    const [open, openAnd, alone] = store?.examplePhrases ?? [];
    expect(open).toMatch(/^Alexa, (abrir|open) cantina da vila$/);
    expect(samples).toContain(
      openAnd?.replace(/^Alexa, (abrir|open) cantina da vila (e|and) /, ''),
    );
    expect(samples).toContain(alone);
  });
});

describe('what is said to mean yes', () => {
  const confirm = LOCALES.flatMap((locale) => UTTERANCES[locale].intents.Confirm.samples);

  test('includes the words a Brazilian confirms with', () => {
    for (const word of ['sim', 'isso', 'confirma', 'pode mandar', 'fechou', 'beleza'])
      expect(confirm).toContain(word);
  });

  test('never includes what only goes along with a suggestion', () => {
    expect(confirm.filter((sample) => /pode ser|deixa/.test(sample))).toEqual([]);
  });
});

describe('samples that a platform would refuse', () => {
  const said = (intent: 'CheckOut' | 'Order' | 'GiveAddress', ...samples: string[]) => {
    const plain = UTTERANCES['pt-BR'];
    return sampleFaults('pt-BR', {
      ...plain,
      intents: { ...plain.intents, [intent]: { samples } },
    });
  };

  test.each([
    ['fecha 2 pedidos', /numbers in words/],
    ['fecha a conta?', /letters, spaces/],
    ['sim', /said for Confirm too/],
    ['fecha {item}', /no slot \{item\}/],
  ])('%s', (sample, fault) => {
    expect(said('CheckOut', sample).join()).toMatch(fault);
  });

  test('a free slot alone, or beside another', () => {
    expect(said('GiveAddress', '{address}').join()).toMatch(/needs words beside it/);
    expect(said('GiveAddress', 'rua {address} ou {address}').join()).toMatch(/no other slot/);
  });

  test('the same slot twice', () => {
    expect(said('Order', '{item} e {item}').join()).toMatch(/names a slot twice/);
  });
});
