import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../lambda/domain/locale.ts';
import { skillByLocale } from '../../locales/all/skill.ts';
import { phrasesByLocale } from '../../locales/all/phrases.ts';

/** Something that we tell people they can say, and where; without a language it may be of either. */
export interface Saying {
  where: string;
  words: string;
  locale?: Locale;
}

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** What is written by hand; docs/phrases.md is made of the phrases. */
const DOCUMENTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md') && name !== 'phrases.md')
    .map((name) => `docs/${name}`),
];

/** Everything of two words or more that a document has in quotation marks, outside code. */
export const quotedInDocuments = (): Saying[] =>
  DOCUMENTS.flatMap((where) => {
    const prose = read(where)
      .replace(/```.*?```/gs, '')
      .replace(/`[^`\n]*`/g, '')
      .replace(/\s+/g, ' ');
    return [...prose.matchAll(/["“«]([^"”»“«]+)["”»]/g)]
      .map(([, words = '']) => words.trim())
      .filter((words) => words.includes(' ') && words.length < 120)
      .map((words) => ({ where, words }));
  });

/** The customer's lines of the talks in a document: each talk is "— " and a line, the customer first. */
export const talksInDocuments = (): Saying[] =>
  ['README.md', 'LEIAME.md'].flatMap((where) =>
    [...read(where).matchAll(/```\n(—.*?)```/gs)].flatMap(([, talk = '']) =>
      talk
        .split('\n')
        .filter((line) => line.startsWith('— '))
        .filter((_, at) => at % 2 === 0)
        .map((line) => ({ where, words: line.slice(2) })),
    ),
  );

/** What our own phrases tell customers to say, and the answers on buttons and screens. */
export const quotedInPhrases = (locale: Locale): Saying[] =>
  Object.entries(phrasesByLocale[locale]).flatMap(([where, phrase]) => {
    const whole = /^(chip|touch|usualCard)/.test(where)
      ? [phrase.replace('{{category}}', 'pizza').replace('{{item}}', 'lasagna')]
      : [...phrase.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);
    return whole.map((words) => ({ where, words, locale }));
  });

/** What the store and Amazon's testers are told to say: examples, the description's quotes, the steps to test. */
export function quotedInStore(locale: Locale): Saying[] {
  const { examplePhrases, description, testingInstructions } = skillByLocale[locale];
  const invoked = (phrase: string) =>
    phrase.replace(/^(?:Alexa, )?(?:abrir|open) \{\{invocation\}\}(?: e| and)?\s*/, '');
  const steps = testingInstructions.replace(/^.*?(?:Diga|Say): /s, '').split(/[;.:] ?/);
  return [
    ...examplePhrases.map(invoked),
    ...[...description.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words),
    ...steps.map(invoked),
  ]
    .filter((words) => words !== '')
    .map((words) => ({ where: 'skill.json', words, locale }));
}
