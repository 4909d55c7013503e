import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import {
  botLocaleSchema,
  botSchema,
  customVocabularySchema,
  intentSchema,
  slotSchema,
  slotTypeSchema,
  type LexArchive,
  type LexArchiveLocale,
} from './archive.ts';

/** A folder that is not a Lex V2 bot archive: the message names the file and what is wrong in it. */
export class LexArchiveError extends Error {
  override name = 'LexArchiveError';

  constructor(file: string, fault: string, options?: ErrorOptions) {
    super(`${file}: ${fault}. Run "npm run models" to build the bot again.`, options);
  }
}

/**
 * Reads a Lex V2 bot from the layout of its import and export archives: `Manifest.json`, then
 * `<Bot>/Bot.json`, `<Bot>/BotLocales/<locale>/BotLocale.json`, `…/Intents/<Intent>/Intent.json`,
 * `…/Slots/<Slot>/Slot.json`, `…/SlotTypes/<Type>/SlotType.json` and, where there is one,
 * `…/CustomVocabulary/CustomVocabulary.json`.
 * @throws LexArchiveError at the first file that is missing or wrong
 */
export function loadLexArchive(directory: string): LexArchive {
  const manifest = join(directory, 'Manifest.json');
  read(manifest, z.looseObject({ metaData: z.looseObject({ fileFormat: z.literal('LexJson') }) }));
  const bots = folders(directory).filter((name) => existsSync(join(directory, name, 'Bot.json')));
  const [name] = bots;
  if (name === undefined || bots.length > 1)
    throw new LexArchiveError(
      directory,
      `expected one folder with a Bot.json, found ${bots.length}`,
    );
  const root = join(directory, name);
  return {
    bot: read(join(root, 'Bot.json'), botSchema),
    locales: folders(join(root, 'BotLocales')).map((locale) =>
      readLocale(join(root, 'BotLocales', locale)),
    ),
  };
}

function readLocale(root: string): LexArchiveLocale {
  const vocabulary = join(root, 'CustomVocabulary', 'CustomVocabulary.json');
  return {
    locale: read(join(root, 'BotLocale.json'), botLocaleSchema),
    intents: folders(join(root, 'Intents')).map((intent) => {
      const at = join(root, 'Intents', intent);
      return {
        intent: read(join(at, 'Intent.json'), intentSchema),
        slots: folders(join(at, 'Slots')).map((slot) =>
          read(join(at, 'Slots', slot, 'Slot.json'), slotSchema),
        ),
      };
    }),
    slotTypes: folders(join(root, 'SlotTypes')).map((slotType) =>
      read(join(root, 'SlotTypes', slotType, 'SlotType.json'), slotTypeSchema),
    ),
    customVocabulary: existsSync(vocabulary) ? read(vocabulary, customVocabularySchema) : undefined,
  };
}

/** The folders in a folder by name, in one order everywhere; none when it is not there. */
function folders(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function read<T>(file: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new LexArchiveError(file, 'expected a file of JSON', { cause: error });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new LexArchiveError(file, z.prettifyError(parsed.error).replaceAll('\n', ' '));
}
