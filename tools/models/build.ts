import type { Locale } from '../../lambda/domain/locale.ts';
import { byLocale, LOCALES } from '../../lambda/domain/locale.ts';
import type { Menu } from '../../lambda/domain/menu.ts';
import { menuSchema } from '../../lambda/domain/menu.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import { shopFileSchema } from '../../lambda/domain/shop.ts';
import { jsonSchemaOf } from '../../local/shop/json-schema.ts';
import type { Utterances } from '../../locales/utterances.ts';
import { spokenTypes } from './alexa/characters.ts';
import { interactionModel } from './alexa/interaction-model.ts';
import { skillManifest } from './alexa/skill-manifest.ts';
import { fit, type LeftOut } from './fit.ts';
import { lexBot } from './lex/bot.ts';
import { alexaLimits, LEX_LIMITS, type Limits, type Platform } from './limits.ts';
import type { Popular } from './popular.ts';
import { sampleFaults } from './sample-faults.ts';
import { slotTypes, type SlotTypeWords } from './slot-types.ts';

/** An utterances.json has samples that a platform would refuse; the message lists them. */
export class SampleFaultsError extends Error {
  override name = 'SampleFaultsError';
}

/** Folders that hold built files and nothing else. */
export const BUILT_FOLDERS = ['lex-bot', 'skill-package/interactionModels'];

/** Words that a platform does not take in a language. */
export interface LeftOutThere extends LeftOut {
  platform: Platform;
  locale: Locale;
}

export interface BuiltModels {
  /** Every built file's text, by its path from the root. */
  files: Map<string, string>;
  leftOut: LeftOutThere[];
}

/**
 * The Alexa skill, the Lex bot, and the JSON schemas of the shop's files. Where a platform does not take all words of
 * the menu, the most ordered stay.
 * @throws SampleFaultsError
 */
export function buildModels(
  menu: Menu,
  shop: Shop,
  utterances: Record<Locale, Utterances>,
  popular: Popular = new Map(),
): BuiltModels {
  const faults = LOCALES.flatMap((locale) => sampleFaults(locale, utterances[locale]));
  if (faults.length > 0) throw new SampleFaultsError(faults.join('\n'));
  const leftOut: LeftOutThere[] = [];
  const fitted = (platform: Platform, locale: Locale, types: SlotTypeWords[], limits: Limits) => {
    const fitting = fit(types, limits, popular);
    leftOut.push(...fitting.leftOut.map((each) => ({ ...each, platform, locale })));
    return fitting.types;
  };
  const alexaModel = (locale: Locale, types: SlotTypeWords[]) => {
    const wordless = types.map(({ name }) => ({ name, words: [] }));
    const limits = alexaLimits(bytesOf(interactionModel(utterances[locale], wordless)));
    const fitting = fitted('Alexa', locale, spokenTypes(types), limits);
    return interactionModel(utterances[locale], fitting);
  };
  const types = byLocale((locale) => slotTypes(menu, shop, locale, utterances[locale]));
  const files: [string, object][] = [
    ['shop/menu.schema.json', jsonSchemaOf(menuSchema, "A shop's menu")],
    ['shop/shop.schema.json', jsonSchemaOf(shopFileSchema, 'A shop')],
    ['skill-package/skill.json', skillManifest(shop, utterances)],
    ...LOCALES.map((locale): [string, object] => [
      `skill-package/interactionModels/custom/${locale}.json`,
      alexaModel(locale, types[locale]),
    ]),
    ...Object.entries(
      lexBot(
        shop,
        utterances,
        byLocale((locale) => fitted('Lex', locale, types[locale], LEX_LIMITS)),
        popular,
      ),
    ).map(([path, content]): [string, object] => [`lex-bot/${path}`, content]),
  ];
  return { files: new Map(files.map(([path, content]) => [path, textOf(content)])), leftOut };
}

const textOf = (content: object) => `${JSON.stringify(content, undefined, 2)}\n`;
const bytesOf = (content: object) => Buffer.byteLength(textOf(content));
