import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectTold, type Copy } from './planted.ts';
import { manifest, store } from './spoil-skill.ts';

test.each<[string, (copy: Copy) => void, RegExp]>([
  [
    'an interface that is none',
    manifest(({ apis }) => {
      apis.custom.interfaces = [{ type: 'ALEXA_HOLOGRAM' }];
    }),
    /apis\.custom\.interfaces: "ALEXA_HOLOGRAM"/,
  ],
  [
    'an event that is none',
    manifest((whole) => {
      whole.events = { publications: [{ eventName: 'AMAZON.Pizza.Ready' }] };
    }),
    /AMAZON\.Pizza\.Ready/,
  ],
  [
    'a category that is none',
    manifest(({ publishingInformation }) => {
      publishingInformation.category = 'PIZZA';
    }),
    /category: "PIZZA"/,
  ],
  [
    'a country that is none',
    manifest(({ publishingInformation }) => {
      publishingInformation.distributionCountries = ['XX'];
    }),
    /distributionCountries\/0: must be equal to one of/,
  ],
  [
    'no country',
    manifest(({ publishingInformation }) => {
      publishingInformation.distributionCountries = [];
    }),
    /available in no country/,
  ],
  [
    'no testing instructions',
    manifest(({ publishingInformation }) => {
      delete publishingInformation.testingInstructions;
    }),
    /no testingInstructions/,
  ],
  [
    'a compliance question unanswered',
    manifest(({ privacyAndCompliance }) => {
      delete privacyAndCompliance['containsAds'];
    }),
    /does not say containsAds/,
  ],
  [
    'no privacy page in a language',
    manifest(({ privacyAndCompliance }) => {
      privacyAndCompliance['locales'] = { 'pt-BR': { privacyPolicyUrl: 'https://a.example/' } };
    }),
    /locales\.en-US: has no privacyPolicyUrl/,
  ],
  [
    'a summary too long',
    store((each) => {
      each['summary'] = 'a'.repeat(161);
    }),
    /summary: must NOT have more than 160/,
  ],
  [
    'a name in the store too long',
    store((each) => {
      each['name'] = 'a'.repeat(51);
    }),
    /name is longer than 50/,
  ],
  [
    'no description',
    store((each) => {
      delete each['description'];
    }),
    /has no description/,
  ],
  [
    'four example phrases',
    store(({ examplePhrases }) => {
      examplePhrases.push('cadê meu pedido');
    }),
    /4 example phrases/,
  ],
  [
    'an example phrase that is no sample',
    store(({ examplePhrases }) => {
      examplePhrases[2] = 'conta uma piada';
    }),
    /"conta uma piada" is no sample/,
  ],
  [
    'a first phrase that does not invoke',
    store((each) => {
      each.examplePhrases = ['cadê meu pedido'];
    }),
    /first example phrase must begin/,
  ],
  [
    'no icon',
    store((each) => {
      delete each['smallIconUri'];
    }),
    /pt-BR\.smallIconUri: is missing/,
  ],
  [
    'an icon of another size',
    ({ root }) => {
      copyFileSync(
        join(root, 'skill-package/assets/images/small.png'),
        join(root, 'skill-package/assets/images/large.png'),
      );
    },
    /largeIconUri: is 108 by 108 pixels/,
  ],
  [
    'an icon that is not there',
    ({ root }) => {
      rmSync(join(root, 'skill-package/assets/images/large.png'));
    },
    /there is no .*large\.png/,
  ],
  [
    'an icon that is no picture',
    ({ root }) => {
      writeFileSync(join(root, 'skill-package/assets/images/large.png'), 'GIF');
    },
    /is no PNG/,
  ],
])('%s is told, with its place and what to do', (_what, spoil, told) => {
  expectTold(spoil, told);
});
