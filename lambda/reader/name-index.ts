import type { Locale } from '../domain/locale.ts';
import { LOCALES } from '../domain/locale.ts';
import type { Menu } from '../domain/menu.ts';
import { tokenize } from './fold.ts';
import { LEXICONS } from './lexicon.ts';
import { partsOf } from './name-parts.ts';
import { PHRASE_BOOKS } from './phrase-book.ts';
import { WORD_FORMS } from './word-forms.ts';

/**
 * How much of a name was said: all of it, its head, all but words that people drop, all but its head, or some other part.
 */
export type Share = 'whole' | 'head' | 'headless' | 'rest' | 'scrap';

/** An item that a span of words may name; `raw` is the whole name as it stands in the menu, folded. */
export interface ItemHit {
  item: number;
  share: Share;
  /** The word that the name is a kind of, in the form it is compared by; empty when it has none. */
  head: string;
  raw: string;
  /** The words that it is compared by, in the menu's order. */
  order: string;
  foreign: boolean;
}

/** An option that a span may name; `negative` names begin with a refusal, which is not part of the words ("no ice"). */
export interface OptionHit {
  option: number;
  negative: boolean;
  whole: boolean;
  share: Share;
  raw: string;
  /** The words that it is compared by, in the menu's order. */
  order: string;
  foreign: boolean;
}

/** All that one key names. */
export interface Hits {
  items: ItemHit[];
  /** By index of the group. */
  options: Map<number, OptionHit[]>;
}

/** Every name and alias of a menu, by its words in any order. */
export interface NameIndex {
  /** Whole names by close forms, by wide forms, written as one word; parts of names by wide forms. */
  close: Map<string, Hits>;
  wide: Map<string, Hits>;
  joined: Map<string, Hits>;
  partial: Map<string, Hits>;
  /** Every word of a name in any of its forms. */
  words: Set<string>;
  /** Every word of a name, and every name written as one word, as they may be misspelt. */
  spelt: Set<string>;
  /** Words of a group's own name, and of a category's, which may stand beside what they hold. */
  groupWords: Map<string, Set<number>>;
  categoryWords: Map<string, Set<number>>;
  longest: number;
}

/** Words that names are compared without. */
const GLUE = new Set(['of', 'on', 'the', 'article', 'with', 'and']);
const MOST_ITEMS_A_PART = 60;
/** Longer names are not written as one word. */
const LONGEST_JOINED = 13;

export function isGlue(locale: Locale, word: string): boolean {
  return PHRASE_BOOKS[locale].of(word).some((kind) => GLUE.has(kind));
}

export function keyOf(words: readonly string[]): string {
  return words.length === 1 ? (words[0] ?? '') : [...new Set(words)].sort().join(' ');
}

function hitsAt(map: Map<string, Hits>, key: string): Hits {
  const known = map.get(key);
  if (known) return known;
  const hits: Hits = { items: [], options: new Map() };
  map.set(key, hits);
  return hits;
}

interface Named {
  name: Partial<Record<string, string>>;
  aliases?: Partial<Record<string, string[]>> | undefined;
}

type Place = { item: number } | { group: number; option: number };

/**
 * The position, among the words of a name that are not glue, of the one that it is a kind of: "pão" of "pão de queijo",
 * "bread" of "garlic bread", "chicken" of "chicken with catupiry". A list ("ham and cheese") has none.
 */
function headOf(words: readonly string[], language: Locale): number {
  const is = (word: string, kind: 'and' | 'with' | 'of' | 'kind') =>
    PHRASE_BOOKS[language].of(word).includes(kind);
  if (words.some((word) => is(word, 'and'))) return -1;
  if (LEXICONS[language].adjectivesFollow) return 0;
  const end = words.findIndex((word) => is(word, 'with') || is(word, 'of'));
  const own = words
    .slice(0, end === -1 ? words.length : end)
    .filter((word) => !isGlue(language, word));
  // "can of coke": what it is held in is not what it is.
  if (end > 0 && own.every((word) => is(word, 'kind')))
    return words.filter((word) => !isGlue(language, word)).length - 1;
  return own.length - 1;
}

/** Builds the index of a menu for one language; names in the other language serve sentences that mix the two. */
export function buildNameIndex(menu: Menu, locale: Locale): NameIndex {
  const index: NameIndex = {
    close: new Map(),
    wide: new Map(),
    joined: new Map(),
    partial: new Map(),
    words: new Set(),
    spelt: new Set(),
    groupWords: new Map(),
    categoryWords: new Map(),
    longest: 1,
  };
  const droppable = new Set(
    LOCALES.flatMap((each) =>
      LEXICONS[each].droppableHeads.map(
        (word) => WORD_FORMS[each](tokenize(word)[0]?.word ?? '').wide,
      ),
    ),
  );

  const addItem = (hits: Hits, hit: ItemHit) => {
    if (hits.items.length < MOST_ITEMS_A_PART && !hits.items.some(({ item }) => item === hit.item))
      hits.items.push(hit);
  };
  const addOption = (hits: Hits, group: number, hit: OptionHit) => {
    const known = hits.options.get(group);
    if (!known) hits.options.set(group, [hit]);
    else if (!known.some((other) => other.option === hit.option && other.negative === hit.negative))
      known.push(hit);
  };

  const addName = (place: Place, name: string, language: Locale) => {
    const foreign = language !== locale;
    const forms = WORD_FORMS[language];
    const all = tokenize(name).map(({ word }) => word);
    const refuses = PHRASE_BOOKS[language].of(all[0] ?? '').includes('without') && all.length > 1;
    const negative = 'option' in place && refuses;
    const kept = negative ? all.slice(1) : all;
    const content = kept.filter((word) => !isGlue(language, word));
    const words = (content.length > 0 ? content : kept).map((word) => forms(word));
    if (words.length === 0) return;
    const raw = kept.map((word) => forms(word).canonical).join(' ');
    const close = words.map((word) => word.close);
    const wide = words.map((word) => word.wide);
    const order = wide.join(' ');
    for (const word of words) {
      index.words.add(word.canonical).add(word.close).add(word.wide);
      index.spelt.add(word.close);
    }
    index.longest = Math.max(index.longest, words.length);

    const head = headOf(kept, language);
    const headWord = wide[head] ?? '';
    const put = (hits: Hits, share: Share) => {
      if ('item' in place)
        addItem(hits, { item: place.item, share, head: headWord, raw, order, foreign });
      else
        addOption(hits, place.group, {
          option: place.option,
          negative,
          whole: share === 'whole',
          share,
          raw,
          order,
          foreign,
        });
    };
    put(hitsAt(index.close, keyOf(close)), 'whole');
    if (!foreign) put(hitsAt(index.wide, keyOf(wide)), 'whole');
    if (kept.length <= 4) {
      const joined = kept.map((word) => forms(word).close).join('');
      put(hitsAt(index.joined, joined), 'whole');
      if (joined.length <= LONGEST_JOINED) index.spelt.add(joined);
    }
    if (foreign) return;
    for (const part of partsOf(words.length)) {
      const key = keyOf(part.map((at) => wide[at] ?? ''));
      const others = content.filter((_, at) => !part.includes(at));
      const generic = others.every(
        (word) =>
          droppable.has(forms(word).wide) ||
          PHRASE_BOOKS[language].of(word).some((kind) => kind === 'head' || kind === 'carrier') ||
          /^(ml|l|g|kg|oz)$/.test(forms(word).canonical),
      );
      const said = part.map((at) => content[at] ?? '');
      const vague =
        words.length > 1 &&
        said.every((word) =>
          PHRASE_BOOKS[language].of(word).some((kind) => kind === 'head' || kind === 'carrier'),
        );
      let share: Share = 'scrap';
      if (head >= 0 && part.includes(head) && !('option' in place && vague)) share = 'head';
      else if (head >= 0 && generic && !vague && content.length > 0) share = 'headless';
      else if (head >= 0 && part.length === words.length - 1) share = 'rest';
      put(hitsAt(index.partial, key), share);
    }
  };

  const addNames = (place: Place, named: Named) => {
    if (named.name[locale] === undefined) return;
    for (const language of LOCALES) {
      const name = named.name[language];
      for (const each of [
        ...(name === undefined ? [] : [name]),
        ...(named.aliases?.[language] ?? []),
      ])
        addName(place, each, language);
    }
  };

  menu.items.forEach((item, at) => {
    addNames({ item: at }, item);
  });
  menu.groups.forEach((group, at) => {
    group.options.forEach((option, position) => {
      addNames({ group: at, option: position }, option);
    });
    addWords(index.groupWords, group.name?.[locale], at, locale);
  });
  const categories = new Map(
    menu.categories?.map((category) => [category.id, category.name[locale]]),
  );
  menu.items.forEach((item, at) => {
    if (item.category !== undefined)
      addWords(index.categoryWords, categories.get(item.category), at, locale);
  });
  return index;
}

function addWords(
  map: Map<string, Set<number>>,
  name: string | undefined,
  at: number,
  locale: Locale,
) {
  for (const { word } of tokenize(name ?? '')) {
    if (isGlue(locale, word)) continue;
    const { wide } = WORD_FORMS[locale](word);
    const places = map.get(wide) ?? new Set();
    map.set(wide, places.add(at));
  }
}
