import { faultIn, type ModelFault } from '../fault.ts';
import { MANIFEST, type LanguageModel, type Manifest } from './read-skill.ts';
import { listed } from './schema.ts';

/** Amazon's lengths that its schema leaves out, and its names that it does not hold a field to. */
const LONGEST_NAME = 50;
const MOST_EXAMPLES = 3;
const CATEGORIES = new Set([
  'DELIVERY_AND_TAKEOUT',
  'RESTAURANT_BOOKING_INFO_AND_REVIEWS',
  'SHOPPING',
]);
const EVENTS = new Set([
  'AMAZON.OrderStatus.Updated',
  'AMAZON.MessageAlert.Activated',
  'AMAZON.TrashCollectionAlert.Activated',
  'AMAZON.WeatherAlert.Activated',
  'AMAZON.Occasion.Updated',
  'AMAZON.MediaContent.Available',
  'AMAZON.SocialGameInvite.Available',
  'AMAZON.SportsEvent.Updated',
]);

/** What is wrong in the manifest beyond its schema. */
export function manifestFaults(
  { manifest = {} }: Manifest,
  models: ReadonlyMap<string, LanguageModel>,
): ModelFault[] {
  const fault = faultIn(MANIFEST);
  const { publishingInformation = {}, apis, events, privacyAndCompliance } = manifest;
  const build = 'mend tools/models/alexa/, then npm run models';
  const interfaces = apis?.custom?.interfaces ?? [];
  const unlisted = (place: string, values: (string | undefined)[], known: ReadonlySet<string>) =>
    values
      .filter((value) => value === undefined || !known.has(value))
      .map((value) => fault(place, `"${value ?? ''}" is none of Amazon's`, build));
  return [
    ...unlisted(
      'apis.custom.interfaces',
      interfaces.map((each) => each.type),
      listed('v1.skill.Manifest.InterfaceType'),
    ),
    ...unlisted(
      'events.publications',
      (events?.publications ?? []).map((each) => each.eventName),
      EVENTS,
    ),
    ...unlisted('publishingInformation.category', [publishingInformation.category], CATEGORIES),
    ...(publishingInformation.isAvailableWorldwide === true ||
    (publishingInformation.distributionCountries ?? []).length > 0
      ? []
      : [fault('publishingInformation', 'is available in no country', build)]),
    ...(publishingInformation.testingInstructions
      ? []
      : [fault('publishingInformation', 'has no testingInstructions', build)]),
    ...(
      [
        'allowsPurchases',
        'usesPersonalInfo',
        'isChildDirected',
        'isExportCompliant',
        'containsAds',
      ] as const
    )
      .filter((name) => privacyAndCompliance?.[name] === undefined)
      .map((name) => fault('privacyAndCompliance', `does not say ${name}`, build)),
    ...Object.keys(publishingInformation.locales ?? {})
      .filter((locale) => !privacyAndCompliance?.locales?.[locale]?.privacyPolicyUrl)
      .map((locale) =>
        fault(
          `privacyAndCompliance.locales.${locale}`,
          'has no privacyPolicyUrl, and the skill asks for personal data',
          `give the page under policies.${locale}.privacy in shop/shop.json, then npm run models`,
        ),
      ),
    ...Object.entries(publishingInformation.locales ?? {}).flatMap(([locale, store]) =>
      storeFaults(locale, store, models.get(locale)).map((message) =>
        fault(
          `publishingInformation.locales.${locale}`,
          message,
          `mend locales/${locale}/skill.json, then npm run languages and npm run models`,
        ),
      ),
    ),
  ];
}

type Store = NonNullable<
  NonNullable<NonNullable<Manifest['manifest']>['publishingInformation']>['locales']
>[string];

function storeFaults(locale: string, store: Store, model: LanguageModel | undefined): string[] {
  const { name, summary = '', description = '', examplePhrases = [] } = store;
  const { invocationName = '', intents = [] } = model?.interactionModel.languageModel ?? {};
  const samples = new Set(intents.flatMap((intent) => intent.samples ?? []));
  const heard = (phrase: string) => phrase.replace(/^Alexa, /, '').toLowerCase();
  const invoked = examplePhrases.filter((phrase) => heard(phrase).includes(invocationName));
  const [first = ''] = examplePhrases;
  return [
    ...(name.length > LONGEST_NAME ? [`name is longer than ${LONGEST_NAME} characters`] : []),
    ...(summary === '' ? ['has no summary'] : []),
    ...(description === '' ? ['has no description'] : []),
    ...(examplePhrases.length === 0 || examplePhrases.length > MOST_EXAMPLES
      ? [`has ${examplePhrases.length} example phrases, and Amazon wants 1 to ${MOST_EXAMPLES}`]
      : []),
    ...(first.startsWith('Alexa, ') && invoked.includes(first)
      ? []
      : [`the first example phrase must begin with "Alexa, " and say "${invocationName}"`]),
    ...examplePhrases
      .filter((phrase) => !invoked.includes(phrase) && !samples.has(heard(phrase)))
      .map((phrase) => `example phrase "${phrase}" is no sample of ${locale}`),
  ];
}
