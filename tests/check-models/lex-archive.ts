import { expectTold, type Copy } from './planted.ts';
import { LOCALE, change, gone, intent, moved, uttered } from './spoil-bot.ts';

test.each<[string, (copy: Copy) => void, RegExp]>([
  ['no bot', gone('lex-bot/BalcaoBot/Bot.json'), /the archive: .*Bot\.json/],
  [
    'a wrong type',
    intent('CheckOut', (json) => {
      json['sampleUtterances'] = 'só isso';
    }),
    /the archive: .*sampleUtterances/,
  ],
  [
    'what CloudFormation refuses',
    change('BotLocale.json', (json) => {
      json['voiceSettings'] = { voiceId: 5 };
    }),
    /as AWS::Lex::Bot: .*voiceId/,
  ],
  [
    'a folder of another name',
    moved('Intents/CheckOut', 'Intents/Checkout'),
    /Intents\/CheckOut: its folder has another name/,
  ],
  [
    'a name that Lex refuses',
    intent('CheckOut', (json) => {
      json['name'] = 'Check Out';
    }),
    /"Check Out" is no name for Lex/,
  ],
  [
    'an identifier twice',
    (copy) => {
      for (const name of ['CheckOut', 'AskMenu'])
        intent(name, (json) => {
          json['identifier'] = 'AAAAAAAAAA';
        })(copy);
    },
    /identifier AAAAAAAAAA: is of two resources/,
  ],
  [
    'a bad identifier',
    intent('CheckOut', (json) => {
      json['identifier'] = 'short';
    }),
    /identifier "short" is not ten capitals or digits/,
  ],
  [
    'a voice of another language',
    change('BotLocale.json', (json) => {
      json['voiceSettings'] = { voiceId: 'Matthew', engine: 'neural' };
    }),
    /Matthew does not speak pt_BR/,
  ],
  [
    'contexts in Portuguese',
    intent('CheckOut', (json) => {
      json['inputContexts'] = [{ name: 'paying' }];
    }),
    /has inputContexts, which pt_BR lacks/,
  ],
  ['no vocabulary', gone(`${LOCALE}/CustomVocabulary`), /CustomVocabulary: is missing/],
  [
    'a vocabulary too long',
    change('CustomVocabulary/CustomVocabulary.json', (json) => {
      json['customVocabularyItems'] = Array.from({ length: 501 }, (_, at) => ({
        phrase: `palavra ${at}`,
        weight: 1,
      }));
    }),
    /501 phrases, and Lex takes 500/,
  ],
  [
    'a phrase of five words',
    change('CustomVocabulary/CustomVocabulary.json', (json) => {
      (json['customVocabularyItems'] as object[]).push({
        phrase: 'um dois três quatro cinco',
        weight: 1,
      });
    }),
    /has more than 4 words/,
  ],
  ['no fallback', gone(`${LOCALE}/Intents/FallbackIntent`), /0 FallbackIntents/],
  ['a fallback that is said', uttered('FallbackIntent', 'qualquer coisa'), /takes no utterances/],
  [
    'a fallback of another identifier',
    intent('FallbackIntent', (json) => {
      json['identifier'] = 'ABCDEFGHIJ';
    }),
    /identifier FALLBCKINT/,
  ],
  [
    'a hook switched off',
    intent('CheckOut', (json) => {
      json['dialogCodeHook'] = { enabled: false };
    }),
    /does not call the Lambda in a dialog/,
  ],
])('%s is told, with its place and what to do', (_what, spoil, told) => {
  expectTold(spoil, told);
});
