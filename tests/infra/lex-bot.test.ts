import { TEMPLATE_BYTES_FOR_WORDS } from '../../tools/models/limits.ts';
import { EVERY_CHANNEL, ofType, PIX, resourcesWith, STRIPE } from './template.ts';

const resources = resourcesWith();
const propertiesOf = (type: string) => ofType(resources, type)[0]?.[1].Properties ?? {};

interface Locale {
  LocaleId: string;
  Intents: { Name: string; ParentIntentSignature?: string; Slots?: { SlotTypeName: string }[] }[];
  SlotTypes: { Name: string }[];
  CustomVocabulary: { CustomVocabularyItems: unknown[] };
}

const LOCALES = ['en_US', 'pt_BR'];
const locales = propertiesOf('AWS::Lex::Bot')['BotLocales'] as Locale[];

test('the bot has both languages, in its version and in its alias, each with the Lambda', () => {
  expect(locales.map(({ LocaleId }) => LocaleId)).toEqual(LOCALES);
  const version = propertiesOf('AWS::Lex::BotVersion')['BotVersionLocaleSpecification'];
  expect(version).toEqual(
    LOCALES.map((LocaleId) => ({
      LocaleId,
      BotVersionLocaleDetails: { SourceBotVersion: 'DRAFT' },
    })),
  );
  const alias = propertiesOf('AWS::Lex::BotAlias')['BotAliasLocaleSettings'];
  expect(alias).toEqual(
    LOCALES.map((LocaleId) => ({
      LocaleId,
      BotAliasLocaleSetting: {
        Enabled: true,
        CodeHookSpecification: {
          LambdaCodeHook: {
            CodeHookInterfaceVersion: '1.0',
            LambdaArn: { 'Fn::GetAtt': [expect.stringMatching(/^Fulfilment/), 'Arn'] },
          },
        },
      },
    })),
  );
});

test.each(LOCALES)('%s comes whole from lex-bot/', (localeId) => {
  const locale = locales.find(({ LocaleId }) => LocaleId === localeId);
  const intents = locale?.Intents ?? [];
  expect(intents.length).toBeGreaterThan(20);
  expect(
    intents.filter((each) => each.ParentIntentSignature === 'AMAZON.FallbackIntent'),
  ).toHaveLength(1);
  const types = new Set(locale?.SlotTypes.map(({ Name }) => Name));
  const used = intents.flatMap(({ Slots = [] }) => Slots.map(({ SlotTypeName }) => SlotTypeName));
  expect(used.length).toBeGreaterThan(5);
  for (const type of used) expect(type.startsWith('AMAZON.') || types.has(type)).toBe(true);
  expect(locale?.CustomVocabulary.CustomVocabularyItems.length).toBeGreaterThan(10);
});

test('only what an archive has alone is left out', () => {
  expect(JSON.stringify(propertiesOf('AWS::Lex::Bot'))).not.toMatch(
    /"identifier"|"Identifier"|null/,
  );
  expect(propertiesOf('AWS::Lex::Bot')['DataPrivacy']).toEqual({ ChildDirected: false });
});

test('the alias’s Lambda lets Lex in, from this bot’s alias alone', () => {
  const lex = ofType(resources, 'AWS::Lambda::Permission').filter(
    ([, { Properties }]) => Properties['Principal'] === 'lexv2.amazonaws.com',
  );
  const [alias] = ofType(resources, 'AWS::Lex::BotAlias');
  expect(lex.map(([, { Properties }]) => Properties['SourceArn'])).toEqual([
    { 'Fn::GetAtt': [alias?.[0], 'Arn'] },
  ]);
});

test('the guardrail knows Portuguese, cards and the CPF', () => {
  expect(propertiesOf('AWS::Bedrock::Guardrail')).toMatchObject({
    ContentPolicyConfig: { ContentFiltersTierConfig: { TierName: 'STANDARD' } },
    CrossRegionConfig: { GuardrailProfileArn: expect.anything() as unknown },
  });
  const { RegexesConfig } = propertiesOf('AWS::Bedrock::Guardrail')[
    'SensitiveInformationPolicyConfig'
  ] as { RegexesConfig: { Pattern: string }[] };
  const cpf = new RegExp(RegexesConfig[0]?.Pattern ?? '');
  for (const text of ['meu CPF é 123.456.789-09', '123456789-09', '123.456.78909'])
    expect(text).toMatch(cpf);
  for (const text of ['11987654321', '11 98765-4321', 'R$ 123.456,78'])
    expect(text).not.toMatch(cpf);
});

test('beside all the words that a bot may have, the whole template has room in one megabyte', () => {
  const whole = resourcesWith({ ...EVERY_CHANNEL, pix: PIX, stripe: STRIPE });
  const words = locales.map(({ SlotTypes }) => JSON.stringify(SlotTypes).length);
  const rest = JSON.stringify(whole).length - words.reduce((sum, each) => sum + each, 0);
  expect(rest + TEMPLATE_BYTES_FOR_WORDS).toBeLessThan(950_000);
});
