import type { LexArchiveLocale } from '../../lex-archive/archive.ts';
import { faultIn, type ModelFault } from '../fault.ts';
import { localeFolder } from './locale-folder.ts';

/** Languages of Lex V2 that a shop here may be in, with their voices (Amazon Polly, neural or generative). */
const VOICES: Record<string, readonly string[]> = {
  pt_BR: ['Camila', 'Vitoria', 'Thiago'],
  en_US: [
    'Danielle',
    'Gregory',
    'Ivy',
    'Joanna',
    'Kendra',
    'Kimberly',
    'Salli',
    'Joey',
    'Justin',
    'Kevin',
    'Matthew',
    'Ruth',
    'Stephen',
  ],
};

/** What pt_BR lacks, as real bots spell it (shared by all languages but English). */
const ENGLISH_ONLY = ['inputContexts', 'outputContexts'];

/** Custom vocabulary: phrases a language, words a phrase. */
const MOST_PHRASES = 500;
const MOST_WORDS = 4;

/** What is wrong in a language's own settings: its voice, its contexts, its vocabulary. */
export function localeFaults({
  locale,
  intents,
  customVocabulary,
}: LexArchiveLocale): ModelFault[] {
  const id = locale.identifier;
  const fault = faultIn(localeFolder(id));
  const voices = VOICES[id];
  const settings = locale['voiceSettings'] as { voiceId?: string } | undefined;
  const phrases = customVocabulary?.customVocabularyItems.map(({ phrase }) => phrase) ?? [];
  const language = 'mend locales/*/language.json, then npm run languages and npm run models';
  return [
    ...(voices === undefined
      ? [fault('identifier', `${id} is none of the languages that are known here`, language)]
      : voices.includes(settings?.voiceId ?? '')
        ? []
        : [
            fault(
              'voiceSettings',
              `${settings?.voiceId ?? 'no voice'} does not speak ${id}`,
              language,
            ),
          ]),
    ...(id.startsWith('en')
      ? []
      : intents.flatMap(({ intent }) =>
          ENGLISH_ONLY.filter((name) => Array.isArray(intent[name]) && intent[name].length > 0).map(
            (name) =>
              fault(`intent ${intent.name}`, `has ${name}, which ${id} lacks`, 'leave them out'),
          ),
        )),
    ...(customVocabulary === undefined
      ? [fault('CustomVocabulary', 'is missing', 'run npm run models')]
      : []),
    ...(phrases.length > MOST_PHRASES
      ? [
          fault(
            'CustomVocabulary',
            `${phrases.length} phrases, and Lex takes ${MOST_PHRASES}`,
            'run npm run models',
          ),
        ]
      : []),
    ...phrases
      .filter((phrase) => phrase.split(' ').length > MOST_WORDS)
      .map((phrase) =>
        fault(
          `CustomVocabulary, "${phrase}"`,
          `has more than ${MOST_WORDS} words`,
          'run npm run models',
        ),
      ),
  ];
}
