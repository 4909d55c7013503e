import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { incompatible, licencesPage, licensedIn } from './licences.ts';

const ROOT = join(import.meta.dirname, '../..');

async function main(): Promise<void> {
  const all = licensedIn(JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')));
  const faults = incompatible(all);
  for (const { name, version, licence = 'none stated' } of faults)
    console.error(
      `${name} ${version}: ${licence}; replace it, or read its licence and say so in tools/licences`,
    );
  if (faults.length > 0) process.exit(1);
  await writeFile(join(ROOT, 'docs/licences.md'), licencesPage(all));
  console.log(`docs/licences.md: ${all.length} packages, every licence compatible with MIT`);
}

await new Command('licences')
  .description(
    'Lists the licences of all dependencies in docs/licences.md, and fails on one that does not fit.',
  )
  .action(main)
  .parseAsync();
