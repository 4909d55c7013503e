import { byLocale, type Locale } from '../domain/locale.ts';
import { fold } from './fold.ts';
import { LEXICONS } from './lexicon.ts';

/** A word as names are compared by: close forms differ in number only, wide ones in gender too, small ones in size. */
export interface WordForms {
  /** Digits for number words, one spelling for units and the like. */
  canonical: string;
  close: string;
  wide: string;
  small: string;
  /** Other stems that the word may come from: "açaís" from "açaí" as well as from "açal". */
  others: string[];
}

interface Rule {
  from: string;
  to: string;
}

const SHORTEST_STEM = 3;

function parseRules(rules: readonly string[]): Rule[] {
  return rules.map((rule) => {
    const [from = '', to = ''] = rule.split('>');
    return { from: fold(from).join(''), to: fold(to).join('') };
  });
}

function applyFirst(rules: readonly Rule[], word: string, shortest: number): string {
  for (const { from, to } of rules)
    if (word.endsWith(from)) {
      const stem = word.slice(0, word.length - from.length) + to;
      if (stem.length >= shortest) return stem;
    }
  return word;
}

function applyAll(rules: readonly Rule[], word: string): string[] {
  return rules.flatMap(({ from, to }) => {
    const stem = word.endsWith(from) ? word.slice(0, word.length - from.length) + to : '';
    return stem.length >= SHORTEST_STEM && stem !== word ? [stem] : [];
  });
}

function formsIn(locale: Locale): (word: string) => WordForms {
  const { numbers, canonical, inflections, realWords } = LEXICONS[locale];
  const spellings = new Map<string, string>();
  for (const [word, value] of Object.entries(numbers))
    spellings.set(fold(word).join(''), String(value));
  for (const [word, others] of Object.entries(canonical))
    for (const other of others) spellings.set(fold(other).join(''), word);
  const plural = parseRules(inflections.plural);
  const gender = parseRules(inflections.gender);
  const diminutive = parseRules(inflections.diminutive);
  const real = new Set(realWords.map((word) => fold(word).join('')));
  const made = new Map<string, WordForms>();

  const make = (word: string): WordForms => {
    const spelled = spellings.get(word) ?? word.replace(',', '.');
    if (/^[\d.]/.test(spelled) || spelled.length < SHORTEST_STEM)
      return { canonical: spelled, close: spelled, wide: spelled, small: spelled, others: [] };
    const single = applyFirst(plural, spelled, 2);
    const close = spellings.get(single) ?? single;
    const small = real.has(close) ? close : applyFirst(diminutive, close, SHORTEST_STEM);
    const ungendered = (stem: string) => applyFirst(gender, stem, SHORTEST_STEM);
    const singles = applyAll(plural, spelled);
    const others = [
      spelled,
      ...singles,
      ...(real.has(close) ? [] : [close, ...singles].flatMap((stem) => applyAll(diminutive, stem))),
    ];
    return { canonical: spelled, close, wide: ungendered(close), small: ungendered(small), others };
  };
  return (word) => {
    const known = made.get(word);
    if (known) return known;
    const forms = make(word);
    if (made.size < 20_000) made.set(word, forms);
    return forms;
  };
}

/** The other spellings, in the lexicon, of words that are known: misspellings of them are known by them. */
export function otherSpellings(locale: Locale, known: ReadonlySet<string>): string[] {
  return Object.entries(LEXICONS[locale].canonical).flatMap(([word, others]) =>
    known.has(word) ? others.map((other) => fold(other).join('')) : [],
  );
}

/** Makes the forms of words in each language; a word's forms are made once and kept. */
export const WORD_FORMS: Record<Locale, (word: string) => WordForms> = byLocale(formsIn);
