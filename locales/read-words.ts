import { readFileSync } from 'node:fs';
import { byLocale, type Locale } from '../lambda/domain/locale.ts';

/**
 * One kind of words of every language, each file read when that language is first asked for: as part of the code, all of
 * them in all languages would be parsed before a Lambda's first answer.
 * @param kind a file's name: "phrases" of `phrases.json`
 */
export const readWords = (kind: string): Record<Locale, unknown> =>
  byLocale<unknown>((locale) => {
    const file = new URL(`./${locale}/${kind}.json`, import.meta.url);
    return JSON.parse(readFileSync(file, 'utf8'));
  });
