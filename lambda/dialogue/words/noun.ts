import { grammarByLocale } from '../../../locales/all/grammar.ts';
import { byLocale, type Locale } from '../../domain/locale.ts';

interface Grammar {
  /** Words that end the part of a name which takes the plural: "pães" of "pães de alho". */
  headEndsAt: Set<string>;
  /** The first ending that fits is replaced. */
  plural: [RegExp, string][];
  /** Words within a name that stay as they are: "fantas laranja". */
  invariable: Set<string>;
  /** Of the head of a name that is a plural. */
  plurals: RegExp[];
  feminine: RegExp[];
  masculine: RegExp[];
}

const GRAMMARS: Record<Locale, Grammar> = byLocale((locale) => compile(grammarByLocale[locale]));

/** "pizza" → "pizzas", "pão de alho" → "pães de alho", "garlic bread" → "garlic breads". */
export function plural(name: string, locale: Locale): string {
  const grammar = GRAMMARS[locale];
  const words = name.split(' ');
  const end = words.findIndex((word) => grammar.headEndsAt.has(word.toLowerCase()));
  const head = end === -1 ? words.length : end;
  // Where a name has no words after its head (English), its last word alone takes the plural.
  const first = grammar.headEndsAt.size === 0 ? head - 1 : 0;
  return words
    .map((word, at) =>
      at >= first && at < head && !(at > 0 && grammar.invariable.has(word.toLowerCase()))
        ? pluralWord(word, grammar)
        : word,
    )
    .join(' ');
}

/** A name that is of many already, "anéis de cebola", "french fries": counted by the portion. */
export function isPlural(name: string, locale: Locale): boolean {
  const { headEndsAt, plurals } = GRAMMARS[locale];
  const words = name.toLowerCase().split(' ');
  const head = headEndsAt.size === 0 ? words.at(-1) : words[0];
  return plurals.some((pattern) => pattern.test(head ?? ''));
}

/** The gender a count of it takes: "uma pizza", "um x-salada". A guess from the first word's ending. */
export function gender(name: string, locale: Locale): 'm' | 'f' {
  const { feminine, masculine } = GRAMMARS[locale];
  const first = name.toLowerCase().split(' ')[0] ?? '';
  if (masculine.some((pattern) => pattern.test(first))) return 'm';
  return feminine.some((pattern) => pattern.test(first)) ? 'f' : 'm';
}

function pluralWord(word: string, grammar: Grammar): string {
  const rule = grammar.plural.find(([ending]) => ending.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}

function compile(data: (typeof grammarByLocale)[Locale]): Grammar {
  return {
    headEndsAt: new Set(data.headEndsAt),
    invariable: new Set(data.invariable),
    plural: data.plural.map(([ending = '', replacement = '']) => [
      new RegExp(ending, 'u'),
      replacement,
    ]),
    plurals: data.plurals.map((pattern) => new RegExp(pattern, 'u')),
    feminine: data.feminine.map((pattern) => new RegExp(pattern, 'u')),
    masculine: data.masculine.map((pattern) => new RegExp(pattern, 'u')),
  };
}
