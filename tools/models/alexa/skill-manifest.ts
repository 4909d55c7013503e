import type { Locale } from '../../../lambda/domain/locale.ts';
import { LOCALES } from '../../../lambda/domain/locale.ts';
import type { Shop } from '../../../lambda/domain/shop.ts';
import type { Utterances } from '../../../locales/utterances.ts';
import { skillByLocale } from '../../../locales/all/skill.ts';
import { manifestEvents, MANIFEST_PERMISSIONS, screens } from './manifest-parts.ts';

/** What the Alexa store shows of the skill; `{{shop}}` and `{{invocation}}` are filled in. */
type StoreText = (typeof skillByLocale)[Locale];

const STORE_TEXT: Record<Locale, StoreText> = skillByLocale;

/** 108 and 512 pixels square; a shop puts its own in their place. */
const ICONS = {
  smallIconUri: 'file://assets/images/small.png',
  largeIconUri: 'file://assets/images/large.png',
};

/** `skill-package/skill.json`. The endpoints are the deployment's own, and are set when deploying (`withEndpoint`). */
export function skillManifest(shop: Shop, utterances: Record<Locale, Utterances>): object {
  const store = Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      filled(STORE_TEXT[locale], shop.name, utterances[locale].invocationName),
    ]),
  ) as Record<Locale, StoreText>;
  return {
    manifest: {
      manifestVersion: '1.0',
      publishingInformation: {
        category: 'DELIVERY_AND_TAKEOUT',
        isAvailableWorldwide: false,
        distributionCountries: ['BR', 'US'],
        testingInstructions: LOCALES.map((locale) => store[locale].testingInstructions).join(
          '\n\n',
        ),
        locales: Object.fromEntries(
          LOCALES.map((locale) => {
            const { summary, description, examplePhrases, keywords } = store[locale];
            return [
              locale,
              { name: shop.name, ...ICONS, summary, description, examplePhrases, keywords },
            ];
          }),
        ),
      },
      privacyAndCompliance: {
        allowsPurchases: true,
        usesPersonalInfo: true,
        isChildDirected: false,
        isExportCompliant: true,
        containsAds: false,
        ...(Object.keys(shop.policies).length > 0 && { locales: policyPages(shop) }),
      },
      permissions: MANIFEST_PERMISSIONS.map((name) => ({ name })),
      events: manifestEvents,
      apis: { custom: { interfaces: [screens] } },
    },
  };
}

/** By language, as Amazon names them. */
const policyPages = ({ policies }: Shop) =>
  Object.fromEntries(
    Object.entries(policies).map(([locale, { privacy, terms }]) => [
      locale,
      { privacyPolicyUrl: privacy, ...(terms !== undefined && { termsOfUseUrl: terms }) },
    ]),
  );

function filled(text: StoreText, shop: string, invocation: string): StoreText {
  const fill = (line: string) =>
    line.replaceAll('{{shop}}', shop).replaceAll('{{invocation}}', invocation);
  return {
    summary: fill(text.summary),
    description: fill(text.description),
    examplePhrases: text.examplePhrases.map(fill),
    keywords: text.keywords,
    testingInstructions: fill(text.testingInstructions),
  };
}
