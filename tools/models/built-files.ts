import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BUILT_FOLDERS } from './build.ts';

/** A built file that is not what the command builds now. */
export interface Difference {
  path: string;
  is: 'missing' | 'different' | 'left over';
}

/** How the files below a root differ from those built. */
export async function differences(
  root: string,
  built: ReadonlyMap<string, string>,
): Promise<Difference[]> {
  const wrong = await Promise.all(
    [...built].map(async ([path, text]): Promise<Difference[]> => {
      const found = await textOf(join(root, path));
      if (found === undefined) return [{ path, is: 'missing' }];
      return found === text ? [] : [{ path, is: 'different' }];
    }),
  );
  const folders = await Promise.all(BUILT_FOLDERS.map((folder) => filesBelow(root, folder)));
  const leftOver = folders
    .flat()
    .filter((path) => !built.has(path))
    .map((path): Difference => ({ path, is: 'left over' }));
  return [...wrong.flat(), ...leftOver];
}

/** Makes the files below a root those built. */
export async function writeDifferences(
  root: string,
  built: ReadonlyMap<string, string>,
  found: Difference[],
): Promise<void> {
  for (const { path } of found) {
    const text = built.get(path);
    if (text === undefined) await rm(join(root, path));
    else {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  try {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      );
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

function isMissing(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT';
}
