import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LexArchive } from '../../lex-archive/archive.ts';
import { LexArchiveError, loadLexArchive } from '../../lex-archive/load-lex-archive.ts';
import type { ModelFault } from '../fault.ts';

/** The bot, and its folders as they are on the disk. */
export interface Bot {
  archive: LexArchive;
  /** Paths below `lex-bot/`, in order. */
  folders: string[];
}

export const BOT = 'lex-bot';

/** The bot below a root, or why it cannot be read. */
export function readBot(root: string): Bot | { faults: ModelFault[] } {
  const directory = join(root, BOT);
  try {
    const archive = loadLexArchive(directory);
    const folders = readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
      .sort();
    return { archive, folders };
  } catch (cause) {
    if (!(cause instanceof LexArchiveError)) throw cause;
    const { message } = cause;
    return { faults: [{ file: BOT, place: 'the archive', message, mend: 'run npm run models' }] };
  }
}
