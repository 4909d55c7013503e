import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Locale } from '../lambda/domain/locale.ts';
import { LOCALES } from '../lambda/domain/locale.ts';
import { faultInJson } from './json-place.ts';
import { MenuFormatError, parseMenuWords } from '../lambda/reader/menu-words.ts';
import { createReader } from '../lambda/reader/reader.ts';

const HELP = `Reads orders against a menu: one sentence a line in, one Reading a line out, as JSON.

  npm run -s read -- --menu FILE --locale ${LOCALES.join('|')}  < sentences.txt

  --menu FILE     a menu in the format of docs/reader-format.md
  --locale TAG    the language of the sentences
  --help          this page

Exit code 2 when the menu or an argument is at fault; the faults are on standard error.`;

class UsageError extends Error {}

function argumentsGiven(): { menu: string; locale: Locale } | 'help' {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        menu: { type: 'string' },
        locale: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  if (values.help === true) return 'help';
  if (values.menu === undefined) throw new UsageError('--menu FILE is missing');
  const locale = LOCALES.find((each) => each === values.locale);
  if (!locale)
    throw new UsageError(
      values.locale === undefined
        ? `--locale is missing; expected one of ${LOCALES.join(', ')}`
        : `unknown locale "${values.locale}"; expected one of ${LOCALES.join(', ')}`,
    );
  return { menu: values.menu, locale };
}

function placeInJson(text: string, message: string): string {
  const at = faultInJson(text);
  if (at === null || message.includes('(line ')) return message;
  const before = text.slice(0, at).split('\n');
  return `${message} (line ${before.length} column ${(before.at(-1) ?? '').length + 1})`;
}

function menuFrom(file: string) {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(
      `cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(
      `${file}: not JSON: ${placeInJson(text, error instanceof Error ? error.message : String(error))}`,
    );
  }
  try {
    return parseMenuWords(json);
  } catch (error) {
    if (error instanceof MenuFormatError)
      throw new UsageError(error.faults.map((fault) => `${file}: ${fault}`).join('\n'));
    throw error;
  }
}

async function main(): Promise<number> {
  try {
    const given = argumentsGiven();
    if (given === 'help') {
      console.log(HELP);
      return 0;
    }
    const reader = createReader(menuFrom(given.menu), given.locale);
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity }))
      process.stdout.write(`${JSON.stringify(reader.read(line))}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of our output may have had enough (`| head`).
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main();
