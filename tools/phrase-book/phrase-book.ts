import type { Locale } from '../../lambda/domain/locale.ts';
import { LOCALES } from '../../lambda/domain/locale.ts';
import { PHRASE_VALUES } from '../../lambda/dialogue/phrase-values.ts';
import type { PhraseKey, Saying } from '../../lambda/dialogue/phrases.ts';
import { render } from '../../lambda/dialogue/render.ts';
import { exampleOf, type Place } from './examples.ts';

const INTRODUCTION = `# Phrase book

All that Balcão says, in both languages side by side, with the demo shop's names and example amounts, for a
native speaker of either to read through. Where a voice says it otherwise than it is written, that follows in
italics. To change a phrase, edit \`locales/<locale>/phrases.json\` and run \`npm run phrases\`, which writes this page.
`;

/** The page, in Markdown: a row a phrase, in the order in which the code lists them. */
export function phraseBook(place: Place): string {
  const rows = (Object.keys(PHRASE_VALUES) as PhraseKey[]).map((key) =>
    row([`\`${key}\``, ...LOCALES.map((locale) => cell(sayingOf(key, place, locale), locale))]),
  );
  const header = [row(['', ...LOCALES]), row(['---', ...LOCALES.map(() => '---')])];
  return `${INTRODUCTION}\n${[...header, ...rows].join('\n')}\n`;
}

const sayingOf = (key: PhraseKey, place: Place, locale: Locale): Saying => ({
  key,
  values: Object.fromEntries(
    PHRASE_VALUES[key].map((value) => [value, exampleOf(value, key, place, locale)]),
  ),
});

function cell(saying: Saying, locale: Locale): string {
  const [written, spoken] = [render(saying, locale), render(saying, locale, 'speech')];
  return (written === spoken ? written : `${written}<br>_${spoken}_`).replaceAll('|', '\\|');
}

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;
