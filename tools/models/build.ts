import type { Locale } from '../../lambda/domain/locale.ts';
import { LOCALES } from '../../lambda/domain/locale.ts';
import type { Menu } from '../../lambda/domain/menu.ts';
import { menuSchema } from '../../lambda/domain/menu.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import { shopFileSchema } from '../../lambda/domain/shop.ts';
import { jsonSchemaOf } from '../../local/shop/json-schema.ts';
import type { Utterances } from '../../locales/utterances.ts';
import { interactionModel } from './alexa/interaction-model.ts';
import { skillManifest } from './alexa/skill-manifest.ts';
import { lexBot } from './lex/bot.ts';
import { sampleFaults } from './sample-faults.ts';
import type { SlotTypeWords } from './slot-types.ts';
import { slotTypes } from './slot-types.ts';

/** An utterances.json has samples that a platform would refuse; the message lists them. */
export class SampleFaultsError extends Error {
  override name = 'SampleFaultsError';
}

/** Folders that hold built files and nothing else. */
export const BUILT_FOLDERS = ['lex-bot', 'skill-package/interactionModels'];

/**
 * Every built file's text, by its path from the root: the Alexa skill, the Lex bot, and the JSON schemas of
 * the shop's files.
 * @throws SampleFaultsError
 */
export function buildModels(
  menu: Menu,
  shop: Shop,
  utterances: Record<Locale, Utterances>,
): Map<string, string> {
  const faults = LOCALES.flatMap((locale) => sampleFaults(locale, utterances[locale]));
  if (faults.length > 0) throw new SampleFaultsError(faults.join('\n'));
  const types = Object.fromEntries(
    LOCALES.map((locale) => [locale, slotTypes(menu, shop, locale, utterances[locale])]),
  ) as Record<Locale, SlotTypeWords[]>;
  const files: [string, object][] = [
    ['shop/menu.schema.json', jsonSchemaOf(menuSchema, "A shop's menu")],
    ['shop/shop.schema.json', jsonSchemaOf(shopFileSchema, 'A shop')],
    ['skill-package/skill.json', skillManifest(shop, utterances)],
    ...LOCALES.map((locale): [string, object] => [
      `skill-package/interactionModels/custom/${locale}.json`,
      interactionModel(utterances[locale], types[locale]),
    ]),
    ...Object.entries(lexBot(shop, utterances, types)).map(([path, content]): [string, object] => [
      `lex-bot/${path}`,
      content,
    ]),
  ];
  return new Map(
    files.map(([path, content]) => [path, `${JSON.stringify(content, undefined, 2)}\n`]),
  );
}
