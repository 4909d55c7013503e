import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { LOCALES, type Locale } from '../lambda/domain/locale.ts';

/** The folder whose files and parts every other language must have too. */
const FIRST: Locale = LOCALES[0];

const isFolder = (name: string): boolean => /^[a-z]{2,3}-[A-Z]{2}$/.test(name);

const partsOf = (locales: string, locale: string, file: string): string[] =>
  Object.keys(JSON.parse(readFileSync(join(locales, locale, file), 'utf8')) as object);

/** The kinds of words there are, each a file of the first language: "cues" of `cues.json`. */
const kindsIn = (locales: string): string[] =>
  readdirSync(join(locales, FIRST))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();

/**
 * What is wrong with the folders below `locales`, in words for who adds a language: a folder that `LOCALES` does not
 * name, a missing folder, file or part of a file (what stands inside the parts `npm run lint` checks).
 */
function languageFaults(locales: string): string[] {
  const strangers = readdirSync(locales)
    .filter((name) => isFolder(name) && !LOCALES.some((locale) => locale === name))
    .map((name) => `locales/${name} is not in LOCALES of lambda/domain/locale.ts: add it there`);
  return [...strangers, ...LOCALES.flatMap((locale) => folderFaults(locales, locale))];
}

/** In each language one asks for every other: "em inglês, por favor". */
const askedFor = (locales: string, locale: Locale): string[] => {
  const cues = JSON.parse(readFileSync(join(locales, locale, 'cues.json'), 'utf8')) as {
    speakThis?: Record<string, unknown>;
  };
  return LOCALES.filter((each) => cues.speakThis?.[each] === undefined).map(
    (each) => `locales/${locale}/cues.json: "speakThis" does not say how ${each} is asked for`,
  );
};

function folderFaults(locales: string, locale: Locale): string[] {
  if (!existsSync(join(locales, locale)))
    return [
      `locales/${locale} is missing: copy the folder of a language you know and translate it`,
    ];
  const faults = kindsIn(locales).flatMap((kind) => {
    const file = `${kind}.json`;
    if (!existsSync(join(locales, locale, file)))
      return [`locales/${locale}/${file} is missing: see locales/${FIRST}/${file}`];
    const own = new Set(partsOf(locales, locale, file));
    return partsOf(locales, FIRST, file)
      .filter((part) => !own.has(part))
      .map((part) => `locales/${locale}/${file} lacks "${part}"`);
  });
  return faults.length > 0 ? faults : askedFor(locales, locale);
}

const identifier = (locale: string): string => locale.replace('-', '');

function moduleOf(kind: string): string {
  const imports = [...LOCALES]
    .sort()
    .map((locale) => `import type ${identifier(locale)} from '../${locale}/${kind}.json';\n`);
  const entries = LOCALES.map((locale) => `'${locale}': typeof ${identifier(locale)}`).join('; ');
  return (
    `/** Made by \`npm run languages\` of each language's ${kind}.json; never edited by hand. */\n` +
    `import { readWords } from '../read-words.ts';\n` +
    imports.join('') +
    `\nexport const ${kind}ByLocale = readWords('${kind}') as { ${entries} };\n`
  );
}

/** The modules of `locales/all/`, one a kind of words with every language's, by file name. */
export const languageModules = (locales: string): Record<string, string> =>
  Object.fromEntries(kindsIn(locales).map((kind) => [`${kind}.ts`, moduleOf(kind)]));

function main(): void {
  const folder = join(import.meta.dirname, '../locales');
  const faults = languageFaults(folder);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
  mkdirSync(join(folder, 'all'), { recursive: true });
  const modules = languageModules(folder);
  for (const [name, text] of Object.entries(modules))
    writeFileSync(join(folder, 'all', name), text);
  console.log(
    `locales/all: ${Object.keys(modules).length} modules with ${LOCALES.join(', ')}. Next: npm run models, npm run phrases.`,
  );
}

if (import.meta.main) {
  new Command('languages')
    .description(
      'Joins the folders of locales/ for the program: run it when a language or a file of one is added.',
    )
    .action(main)
    .parse();
}
