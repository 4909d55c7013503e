import type { Locale } from '../domain/locale.ts';
import { fold } from './fold.ts';
import { LEXICONS } from './lexicon.ts';

/** A known word that a misspelt one may stand for; `cost` grows with the distance. */
export interface NearWord {
  word: string;
  cost: number;
}

const SOUND_COST = 0.4;
const EDIT_COST = 0.7;
const PREFIX_COST = 0.9;
/** Two edits are allowed from this length on. */
const LONG = 8;
/** Two deletions are tried up to this length: the ways to make them grow with its square. */
const TWICE = 13;
/** No word of a menu is longer, and the ways to misspell one grow with the square of its length. */
const LONGEST = 24;

function soundOf(locale: Locale): (word: string) => string {
  const rules = LEXICONS[locale].sounds.map((rule) => {
    const [from = '', to = ''] = rule.split('>');
    return { pattern: new RegExp(from.normalize('NFD').replace(/\p{M}/gu, ''), 'g'), to };
  });
  return (word) =>
    rules
      .reduce((sound, { pattern, to }) => sound.replace(pattern, to), word)
      .replace(/(.)\1+/g, '$1');
}

function shorter(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** A word with letters deleted, as many as edits are allowed in words of its length. */
function deletions(word: string): Set<string> {
  const once = shorter(word);
  return new Set(
    word.length >= LONG - 1 && word.length <= TWICE ? [...once, ...once.flatMap(shorter)] : once,
  );
}

/** Optimal string alignment distance, cut off above `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? limit + 1;
}

function allowed(said: string, known: string, sound: (word: string) => string): number {
  if (said.length <= 4) return areTurned(said, known) ? 1 : 0;
  if (known.length >= LONG && said.length >= LONG - 2) return 2;
  const near = known.length >= LONG - 1 && said.length >= LONG - 2;
  return near && distance(sound(said), sound(known), 1) <= 1 ? 2 : 1;
}

/** The same letters in another order: two of them changed places ("thia"). */
const areTurned = (said: string, known: string) =>
  said.length === 4 &&
  said.length === known.length &&
  Array.from(said).sort().join('') === Array.from(known).sort().join('');

/** Short words are the same only but for a doubled letter or a silent one: "egs", "tai". */
const plain = (word: string) => word.replaceAll('h', '').replace(/(.)\1+/g, '$1');

/** A word without its vowels, where three letters or more are left ("sgr"). */
const consonants = (word: string) => {
  const kept = word.replace(/[aeiou]/g, '');
  return kept.length > 2 ? kept : word;
};

/** On five letters a changed letter makes another word too often ("melon", "lemon"); a lost or doubled one seldom does. */
function tooBold(said: string, known: string): boolean {
  return (
    said.length <= 5 &&
    said.length === known.length &&
    consonants(said) !== consonants(known) &&
    Array.from(said).sort().join('') !== Array.from(known).sort().join('')
  );
}

/**
 * The known words near a misspelt one: those that sound the same, then those one edit away (two for long words), then
 * those it is the beginning of. Found through the words with one letter deleted (as SymSpell does), so that the time
 * does not grow with the number of known words. They are indexed at the first word that is not known.
 */
export function nearWords(
  locale: Locale,
  known: () => Iterable<string>,
): (said: string) => NearWord[] {
  const everyday = new Set(LEXICONS[locale].realWords.map((word) => fold(word).join('')));
  let among: ((said: string) => NearWord[]) | undefined;
  return (said) => {
    if (said.length < 2 || said.length > LONGEST || /\d/.test(said) || everyday.has(said))
      return [];
    among ??= nearAmong(locale, known());
    return among(said);
  };
}

function nearAmong(locale: Locale, known: Iterable<string>): (said: string) => NearWord[] {
  const sound = soundOf(locale);
  const bySound = new Map<string, string[]>();
  const byDeletion = new Map<string, string[]>();
  const byPrefix = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, word: string) => {
    const words = map.get(key);
    if (!words) map.set(key, [word]);
    else if (words.length < 24) words.push(word);
  };
  for (const word of known) {
    if (word.length < 3 || word.length > LONGEST || /\d/.test(word)) continue;
    add(bySound, sound(word), word);
    for (const key of [word, ...deletions(word)]) add(byDeletion, key, word);
    for (let length = 4; length < word.length - 1; length += 1)
      add(byPrefix, word.slice(0, length), word);
  }

  return (said) => {
    const same = bySound
      .get(sound(said))
      ?.filter((word) => said.length >= 4 || plain(word) === plain(said));
    if (same && same.length > 0) return same.map((word) => ({ word, cost: SOUND_COST }));
    if (said.length >= 4) {
      const candidates = new Set(
        [said, ...deletions(said)].flatMap((key) => byDeletion.get(key) ?? []),
      );
      const near = [...candidates]
        .filter((word) => word.startsWith(said.slice(0, 1)) && !tooBold(said, word))
        .map((word) => ({ word, cost: distance(said, word, 2) }))
        .filter(({ word, cost }) => cost <= allowed(said, word, sound))
        .sort((a, b) => a.cost - b.cost);
      const best = near[0]?.cost;
      if (best !== undefined)
        return near
          .filter(({ cost }) => cost === best)
          .map(({ word, cost }) => ({ word, cost: cost * EDIT_COST }));
    }
    const begun = byPrefix.get(said) ?? [];
    const [shortest = ''] = [...begun].sort((a, b) => a.length - b.length);
    return shortest !== '' && begun.every((word) => word.startsWith(shortest))
      ? [{ word: shortest, cost: PREFIX_COST }]
      : [];
  };
}
