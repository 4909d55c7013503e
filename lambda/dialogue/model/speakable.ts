import { promptsByLocale } from '../../../locales/all/prompts.ts';
import { foldText } from '../../domain/fold.ts';
import { byLocale, type Locale } from '../../domain/locale.ts';
import type { MenuIndex } from '../../domain/menu-index.ts';
import { plural } from '../words/noun.ts';
import { LONGEST_QUESTION } from './proposal-limits.ts';
import { namesIn } from './words-on-menu.ts';

const SMALL_WORDS: Record<Locale, ReadonlySet<string>> = byLocale(
  (locale) => new Set(promptsByLocale[locale].smallWords.map(foldText)),
);

/** As many words in a row of the instructions are no chance. */
const ECHO = 5;
const INSTRUCTIONS: Record<Locale, string> = byLocale((locale) =>
  foldText(promptsByLocale[locale].interpret.join(' ')),
);

/**
 * Whether a model's question may be said to a customer. It is one short question made of whole names of the menu and of
 * the small words of the customer's language (`smallWords` in locales/<locale>/prompts.json), which hold no number, no money and no promise;
 * so it can offer nothing that is not on the menu, in no other language, and repeat neither instructions nor data.
 */
export function isSpeakable(question: string, menu: MenuIndex, locale: Locale): boolean {
  const asks = /^[^?!.:;\n<>{}[\]]+\?$/u.test(question.trim());
  if (!asks || question.length > LONGEST_QUESTION) return false;
  const words = foldText(question).split(' ');
  return !echoes(words, locale) && isCovered(words, namesOn(menu, locale), SMALL_WORDS[locale]);
}

const echoes = (words: readonly string[], locale: Locale): boolean =>
  words.some(
    (_, at) =>
      at + ECHO <= words.length &&
      ` ${INSTRUCTIONS[locale]} `.includes(` ${words.slice(at, at + ECHO).join(' ')} `),
  );

/** Whether names and small words, side by side, make up all of it. */
function isCovered(
  words: readonly string[],
  names: ReadonlySet<string>,
  small: ReadonlySet<string>,
): boolean {
  const reached = [true, ...words.map(() => false)];
  for (const [at, word] of words.entries()) {
    if (!reached[at]) continue;
    if (small.has(word)) reached[at + 1] = true;
    for (let end = at + 1; end <= Math.min(words.length, at + LONGEST_NAME); end += 1)
      if (names.has(words.slice(at, end).join(' '))) reached[end] = true;
  }
  return reached[words.length] ?? false;
}

const LONGEST_NAME = 8;

const known = new WeakMap<MenuIndex, Map<Locale, ReadonlySet<string>>>();

/** All names of a menu in a language, one and many of each; made once a menu. */
function namesOn(menu: MenuIndex, locale: Locale): ReadonlySet<string> {
  const made = known.get(menu) ?? new Map<Locale, ReadonlySet<string>>();
  known.set(menu, made);
  const names =
    made.get(locale) ??
    new Set(
      [...menu.menu.items, ...menu.menu.groups.flatMap((group) => group.options)]
        .flatMap((each) => namesIn(each, locale))
        .flatMap((name) => [name, foldText(plural(name, locale))]),
    );
  made.set(locale, names);
  return names;
}
