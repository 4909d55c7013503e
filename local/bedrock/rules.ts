import { distance } from 'fastest-levenshtein';
import { LOCALES } from '../../lambda/domain/locale.ts';
import { LEXICONS } from '../../lambda/reader/lexicon.ts';
import { promptsByLocale } from '../../locales/all/prompts.ts';
import { wordsOf } from '../lex/understanding/words.ts';
import { shortlistIn, type Named, type ShortlistItem } from './shortlist.ts';

/** A line in the input of the tool `addLines`. */
interface AddLine {
  item: string;
  quantity: number;
  options: { option: string; amount?: 'none' }[];
}

export const RULES_NAME = 'rules of the local stand-in';

/** By which the rules are called, where a model is named. */
export const MODEL_ID = 'local.rules-v1';

const NUMBERS: Record<string, number> = Object.fromEntries(
  [
    ['um', 'uma', 'a', 'an', 'one'],
    ['dois', 'duas', 'two', 'couple'],
    ['tres', 'three'],
    ['quatro', 'four'],
    ['cinco', 'five'],
    ['seis', 'six'],
    ['sete', 'seven'],
    ['oito', 'eight'],
    ['nove', 'nine'],
    ['dez', 'ten'],
  ].flatMap((words, index) => words.map((word) => [word, index + 1])),
);

const WITHOUT = new Set(['sem', 'no', 'without', 'hold']);

interface Found<T> {
  of: T;
  from: number;
  to: number;
}

/** Words of every language that say nothing of what is ordered. */
const SMALL_WORDS = new Set(
  LOCALES.flatMap((locale) => {
    const { order, filler, and, the, of, with: also } = LEXICONS[locale].phrases;
    return [...promptsByLocale[locale].smallWords, order, filler, and, the, of, also].flat();
  }).flatMap((phrase) => wordsOf(phrase).map(({ text }) => text)),
);

/**
 * What the rules make of a sentence. They know no grammar: a name that is nearly in the sentence is taken, with the
 * number before it and the options after it. Where a word is left that they do not know, they know nothing of the sentence.
 */
export function readByRules(sentence: string, told: string, allowed: readonly string[]): AddLine[] {
  const words = wordsOf(sentence).map((word) => word.text);
  const items = shortlistIn(told).filter((item) => allowed.includes(item.id));
  const found = findAll(words, items);
  const accounted = new Set(words.keys().filter((at) => isSmall(words[at] ?? '')));
  const lines = found.map((item, index) => {
    const options = optionsAfter(words, item, found[index + 1]?.from ?? words.length);
    for (const { from, to } of [item, ...options.map(({ found }) => found)])
      for (let at = from; at < to; at += 1) accounted.add(at);
    return {
      item: item.of.id,
      quantity: quantityBefore(words, item.from, found[index - 1]?.to ?? 0),
      options: options.map(({ option }) => option),
    };
  });
  return accounted.size === words.length ? lines : [];
}

const isSmall = (word: string): boolean =>
  SMALL_WORDS.has(word) ||
  WITHOUT.has(word) ||
  Object.hasOwn(NUMBERS, word) ||
  /^\d{1,2}$/.test(word);

/** The rules have no taste: the first of the list, which whoever asks puts first for a reason. */
export const suggestByRules = (items: readonly string[]) => ({ item: items[0] ?? 'none' });

function quantityBefore(words: string[], from: number, since: number): number {
  for (const word of words.slice(Math.max(since, from - 2), from).toReversed()) {
    const digits = /^\d{1,2}$/.test(word) ? Number(word) : undefined;
    const quantity = digits ?? NUMBERS[word];
    if (quantity !== undefined && quantity > 0) return quantity;
  }
  return 1;
}

/** One option a group, from the words between this item and the next, and where in the sentence it stands. */
function optionsAfter(
  words: string[],
  { of: item, from, to }: Found<ShortlistItem>,
  until: number,
): { option: AddLine['options'][number]; found: { from: number; to: number } }[] {
  // A size may stand before the name ("large pepperoni pizza") or in it.
  const start = Math.max(0, from - 2);
  const near = words.slice(start, Math.max(to, until));
  return item.groups.flatMap((group) => {
    const [first] = findAll(near, group.options);
    if (!first) return [];
    const without = WITHOUT.has(near[first.from - 1] ?? '');
    const option = `${group.id}/${first.of.id}`;
    return [
      {
        option: { option, ...(without && { amount: 'none' as const }) },
        found: { from: start + first.from, to: start + first.to },
      },
    ];
  });
}

/** The names that nearly stand in the words, the longest first where two want the same words. */
function findAll<T extends Named>(words: string[], named: readonly T[]): Found<T>[] {
  const candidates = named.flatMap((of) =>
    of.names.flatMap((name) =>
      words.flatMap((_word, from): (Found<T> & { letters: number })[] => {
        const said = words.slice(from, from + name.length);
        const fits = said.length === name.length && name.every((word, at) => alike(word, said[at]));
        return fits ? [{ of, from, to: from + name.length, letters: name.join('').length }] : [];
      }),
    ),
  );
  const taken: Found<T>[] = [];
  for (const candidate of candidates.sort((a, b) => b.letters - a.letters))
    if (taken.every(({ from, to }) => candidate.to <= from || candidate.from >= to))
      taken.push(candidate);
  return taken.sort((a, b) => a.from - b.from);
}

function alike(name: string, said = ''): boolean {
  const allowed = name.length < 6 ? 0 : name.length < 10 ? 1 : 2;
  return name === said || said === `${name}s` || (allowed > 0 && distance(name, said) <= allowed);
}
