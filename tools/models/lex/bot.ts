import { languageByLocale } from '../../../locales/all/language.ts';
import { byLocale, LOCALES, type Locale } from '../../../lambda/domain/locale.ts';
import type { Shop } from '../../../lambda/domain/shop.ts';
import type { Utterances } from '../../../locales/utterances.ts';
import { intentEntries } from '../intents.ts';
import type { Popular } from '../popular.ts';
import type { SlotTypeWords } from '../slot-types.ts';
import { identifier } from './identifier.ts';
import { FALLBACK_INTENT, intentFiles } from './intent.ts';
import { slotTypeFile } from './slot-type.ts';
import { customVocabulary } from './vocabulary.ts';

const BOT = 'BalcaoBot';

/** Half an hour: longer than a customer thinks; the basket itself is kept by us, not by Lex. */
const IDLE_SECONDS = 1800;

/** Lex's default. What it takes for an intent is a hint only: the words decide. */
const CONFIDENCE = 0.4;

interface LexLocale {
  id: string;
  name: string;
  voice: { voiceId: string; engine: string };
}

const LEX_LOCALES: Record<Locale, LexLocale> = byLocale((locale) => ({
  id: locale.replace('-', '_'),
  name: languageByLocale[locale].lexName,
  voice: languageByLocale[locale].lexVoice,
}));

/** The files of `lex-bot/`, in the layout of Lex's own export, by path. */
export function lexBot(
  shop: Shop,
  utterances: Record<Locale, Utterances>,
  types: Record<Locale, SlotTypeWords[]>,
  popular: Popular,
): Record<string, object> {
  return {
    'Manifest.json': {
      metaData: { schemaVersion: '1', fileFormat: 'LexJson', resourceType: 'BOT' },
    },
    [`${BOT}/Bot.json`]: {
      name: BOT,
      identifier: identifier(BOT),
      version: 'DRAFT',
      description: `${shop.name}: takes orders for delivery`,
      dataPrivacy: { childDirected: false },
      idleSessionTTLInSeconds: IDLE_SECONDS,
    },
    ...LOCALES.map((locale) =>
      botLocale(LEX_LOCALES[locale], utterances[locale], types[locale], popular),
    ).reduce((all, files) => ({ ...all, ...files })),
  };
}

function botLocale(
  { id, name, voice }: LexLocale,
  utterances: Utterances,
  types: SlotTypeWords[],
  popular: Popular,
): Record<string, object> {
  const root = `${BOT}/BotLocales/${id}`;
  const files: Record<string, object> = {
    [`${root}/BotLocale.json`]: {
      name,
      identifier: id,
      nluConfidenceThreshold: CONFIDENCE,
      voiceSettings: voice,
    },
    [`${root}/CustomVocabulary/CustomVocabulary.json`]: customVocabulary(types, popular),
    [`${root}/Intents/FallbackIntent/Intent.json`]: FALLBACK_INTENT,
  };
  for (const [intent] of intentEntries()) {
    const path = `${root}/Intents/${intent}`;
    for (const [file, content] of Object.entries(intentFiles(intent, utterances, path)))
      files[`${path}/${file}`] = content;
  }
  for (const type of types) {
    const path = `${root}/SlotTypes/${type.name}`;
    files[`${path}/SlotType.json`] = slotTypeFile(type, path);
  }
  return files;
}
