import { contactByLocale } from '../../../locales/all/contact.ts';
import { emailAddress } from '../../domain/email.ts';
import type { Locale } from '../../domain/locale.ts';
import { fold, tokenize } from '../../reader/fold.ts';
import { digitsIn } from './digits-in.ts';

const WRITTEN = /[\p{L}\d._%+-]+@[\p{L}\d.-]+/u;

/**
 * An e-mail address in a sentence: as it is written, or read out sign by sign ("maria ponto silva arroba gmail ponto
 * com"). Read out it needs the sign's own word, and where that is an ordinary one ("at") the word for e-mail
 * too, or an end as domains have it ("dot com").
 */
export function emailIn(words: string, locale: Locale): string | undefined {
  const written = WRITTEN.exec(words)?.[0].replace(/[.-]+$/, '');
  return written === undefined ? readOut(words, locale) : emailAddress(written);
}

/** Whether a sentence means to give an e-mail address, made out or not: "meu e-mail é …". */
export function givesEmail(words: string, locale: Locale): boolean {
  const said = fold(words).join(' ');
  return contactByLocale[locale].email.gives.some((each) => {
    const opening = fold(each).join(' ');
    return said === opening || said.startsWith(`${opening} `);
  });
}

const isNamed = (said: string, locale: Locale): boolean =>
  contactByLocale[locale].email.word.some((word) =>
    ` ${said} `.includes(` ${fold(word).join(' ')} `),
  );

/** The word for the sign is no other word of the language. */
const UNMISTAKABLE = 'arroba';

/** How most domains end: after "at" and a name, nothing else is said so. */
const ENDINGS: ReadonlySet<string> = new Set(['com', 'br', 'net', 'org', 'edu', 'gov', 'io']);

/** "…example dot com", with nothing after it. */
function endsAsDomain(words: readonly string[], dot: readonly string[]): boolean {
  const [before, last] = words.slice(-2);
  return words.length > 2 && dot.includes(before ?? '') && ENDINGS.has(last ?? '');
}

function readOut(words: string, locale: Locale): string | undefined {
  const { at, dot, underscore, hyphen } = contactByLocale[locale].email;
  const tokens = tokenize(words).map(({ word }) => word);
  const sign = tokens.findLastIndex((word) => at.includes(word));
  if (sign < 1) return undefined;
  const unmistakable = tokens[sign] === UNMISTAKABLE || endsAsDomain(tokens.slice(sign + 1), dot);
  if (!unmistakable && !isNamed(tokens.join(' '), locale)) return undefined;
  const glue = new Map([
    ...dot.map((word) => [word, '.'] as const),
    ...fold(underscore.join(' ')).map((word) => [word, '_'] as const),
    ...fold(hyphen.join(' ')).map((word) => [word, '-'] as const),
  ]);
  const figures = (word: string) => digitsIn(word, locale) || word;
  const domain = joined(tokens.slice(sign + 1), glue, (word) => word);
  const name = joined(tokens.slice(0, sign).toReversed(), glue, figures, true);
  return emailAddress(`${name}@${domain}`);
}

/** Words that signs join, from the sign outwards: the first two words with no sign between them end it. */
function joined(
  words: readonly string[],
  glue: ReadonlyMap<string, string>,
  spelt: (word: string) => string,
  backwards = false,
): string {
  const parts: string[] = [];
  let open = true;
  for (const word of words) {
    const sign = glue.get(word);
    const figure = /^\d+$/.test(spelt(word));
    if (sign === undefined && !open && !figure) break;
    parts.push(sign ?? spelt(word));
    open = sign !== undefined || (figure && backwards);
  }
  return (backwards ? parts.toReversed() : parts).join('');
}
