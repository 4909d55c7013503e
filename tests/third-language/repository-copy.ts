import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const COPIED = ['lambda', 'locales', 'prices', 'tools', 'local', 'package.json', 'tsconfig.json'];

/** What a command said, and how it ended. */
interface Ended {
  code: number | null;
  out: string;
  errors: string;
}

/** A copy of the program in a folder of its own, where a language may be added as docs/adding-a-language.md tells. */
export interface RepositoryCopy {
  path: string;
  node(args: string[], input?: string): Ended;
  /** Lays the files of a folder over another's: each part of a file replaces the part of that name. */
  layOver(from: string, to: string): void;
  edit(file: string, change: (text: string) => string): void;
  remove(): void;
}

export function copyRepository(): RepositoryCopy {
  const path = mkdtempSync(join(tmpdir(), 'balcao-language-'));
  for (const each of COPIED) cpSync(join(ROOT, each), join(path, each), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(path, 'node_modules'));
  const edit: RepositoryCopy['edit'] = (file, change) => {
    writeFileSync(join(path, file), change(readFileSync(join(path, file), 'utf8')));
  };
  return {
    path,
    edit,
    node(args, input = '') {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: path,
        input,
        encoding: 'utf8',
        timeout: 30_000,
      });
      return { code: status, out: stdout, errors: stderr };
    },
    layOver(from, to) {
      for (const file of readdirSync(from)) {
        const words = JSON.parse(readFileSync(join(from, file), 'utf8')) as object;
        edit(join(to, file), (text) =>
          JSON.stringify({ ...(JSON.parse(text) as object), ...words }),
        );
      }
    },
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}
