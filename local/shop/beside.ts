import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALES, type Locale } from '../../lambda/domain/locale.ts';
import type { Menu } from '../../lambda/domain/menu.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import { examplesIn } from './examples-file.ts';
import { faqIn } from './faq-file.ts';
import type { FileParts } from './file-parts.ts';
import type { Finding } from './finding.ts';

export interface Beside extends Pick<Shop, 'faq' | 'examples'> {
  findings: Finding[];
}

/** The optional files of a shop: `faq.<locale>.md` and `examples.<locale>.jsonl`; a language without one has none. */
export async function readBeside(directory: string, menu: Menu | undefined): Promise<Beside> {
  const files = await readdir(directory);
  const beside: Beside = { faq: {}, examples: {}, findings: [] };
  for (const locale of LOCALES) {
    const faq = await read(directory, files, `faq.${locale}.md`, faqIn);
    const examples = await read(directory, files, `examples.${locale}.jsonl`, (text) =>
      examplesIn(text, menu),
    );
    keep(beside.faq, locale, faq?.entries);
    keep(beside.examples, locale, examples?.entries);
    beside.findings.push(...(faq?.findings ?? []), ...(examples?.findings ?? []));
  }
  return beside;
}

function keep<Entry>(
  lists: Partial<Record<Locale, Entry[]>>,
  locale: Locale,
  entries: Entry[] = [],
): void {
  if (entries.length > 0) lists[locale] = entries;
}

async function read<Entry>(
  directory: string,
  files: readonly string[],
  name: string,
  parse: (text: string) => FileParts<Entry>,
): Promise<{ entries: Entry[]; findings: Finding[] } | undefined> {
  if (!files.includes(name)) return undefined;
  const file = join(directory, name);
  const { entries, faults } = parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  return {
    entries,
    findings: faults.map((fault) => ({ ...fault, file, column: 1, path: [] })),
  };
}
