import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkModels } from '../../tools/check-models/check-models.ts';
import { renderFault } from '../../tools/check-models/fault.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A copy of the built models, to spoil. */
export interface Copy {
  root: string;
  /** Changes a file of JSON in place. */
  // The test knows what the file holds.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  spoil: <T>(file: string, change: (json: T) => void) => void;
}

/** What the check says of a copy of the models once it has been spoilt, each fault as it is printed. */
export function faultsAfter(spoil: (copy: Copy) => void): string[] {
  const root = mkdtempSync(join(tmpdir(), 'balcao-check-models-'));
  try {
    for (const folder of ['skill-package', 'lex-bot'])
      cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
    spoil({
      root,
      spoil(file, change) {
        const path = join(root, file);
        const json = JSON.parse(readFileSync(path, 'utf8')) as Parameters<typeof change>[0];
        change(json);
        writeFileSync(path, JSON.stringify(json));
      },
    });
    return checkModels(root).map(renderFault);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The spoilt copy has the fault, and each that is told says where it is and what to do. */
export function expectTold(spoil: (copy: Copy) => void, told: RegExp): void {
  const faults = faultsAfter(spoil);
  expect(faults.join('\n')).toMatch(told);
  for (const fault of faults) expect(fault).toMatch(/^(skill-package|lex-bot)\S*, .+\n {4}→ .+/);
}
