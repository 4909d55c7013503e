import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import { loadLexArchive } from './load-lex-archive.ts';

/** The first moment a zip can tell; the same files then give the same bytes. */
const NO_MOMENT = new Date(1980, 0, 1);

/**
 * The bot archive as Lex's import takes it: one zip with `Manifest.json` at its root.
 * @throws LexArchiveError when the folder is not a whole bot
 */
export async function zipLexArchive(directory: string): Promise<Uint8Array> {
  loadLexArchive(directory);
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = await Promise.all(
    paths.map(async (path) => [nameInZip(directory, path), await readFile(path)] as const),
  );
  return zipSync(Object.fromEntries(files), { level: 9, mtime: NO_MOMENT });
}

const nameInZip = (directory: string, path: string): string =>
  relative(directory, path).replaceAll('\\', '/');
