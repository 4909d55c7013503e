import type { Token } from './fold.ts';
import type { Hits, ItemHit, NameIndex, OptionHit } from './name-index.ts';
import { keyOf } from './name-index.ts';
import type { WordForms } from './word-forms.ts';

/** A span of a sentence that names items or options of the menu. */
export interface Mention {
  start: number;
  end: number;
  hits: Hits;
  /** Items of which it says all but the head: "de queijo" of "pastel de queijo". */
  kin: readonly ItemHit[];
  /** The whole of a name was said, in whatever inflection. */
  whole: boolean;
  /** Misspelt, or in another order than the menu's. */
  cost: number;
  /** Items named whole within it: "bagel" in "sesame bagel". */
  within?: readonly number[];
}

/** A token as names are compared by; more than one form when it is misspelt and near several words. */
interface Spelling {
  close: string;
  wide: string;
  small: string;
  cost: number;
}

export interface MarkedWord {
  token: Token;
  forms: WordForms;
  glue: boolean;
  /** "de", "of": what follows belongs to what came before. */
  joins: boolean;
  /** Empty when no name of the menu has the word or one near it. */
  spellings: Spelling[];
}

const LONGEST_MENTION = 8;
const REORDERED = 0.5;
/** Written as one word, or as two. */
const JOINED = 0.12;
const WIDE = 0.05;
const SMALL = 0.1;

/** Words that make a list of what stands on either side, unless the menu itself has them in the name. */
const LISTING = new Set([
  'e',
  'and',
  '&',
  '+',
  'ou',
  'or',
  'nem',
  'nor',
  'mais',
  'plus',
  'com',
  'with',
  'em',
  'no',
  'na',
  'in',
  'on',
]);

/** Every hit of one key, items first. */
function someHit({ items, options }: Hits, is: (hit: ItemHit | OptionHit) => boolean): boolean {
  return items.some(is) || options.values().some((hits) => hits.some(is));
}

/** Whether one of the names is written as it was said. */
const isSame = (hits: Hits, said: readonly string[]): boolean => {
  const text = said.join(' ');
  return someHit(hits, ({ raw }) => raw === text);
};

/** Whether the words that make lists are in one of the names too, if any was said. */
function agrees(hits: Hits, said: readonly string[]): boolean {
  const listing = said.filter((word) => LISTING.has(word));
  if (listing.length === 0) return true;
  return someHit(hits, ({ raw }) => {
    const words = raw.split(' ');
    return listing.every((word) => words.includes(word));
  });
}

function inOrder(hits: Hits, spelt: readonly Spelling[]): boolean {
  if (spelt.length === 1) return true;
  const order = spelt.map(({ wide }) => wide).join(' ');
  return someHit(hits, (hit) => hit.order === order);
}

/** A name that is written as one word, and misspelt. */
function misspeltWhole(span: readonly MarkedWord[], index: NameIndex): Hits | undefined {
  const [word] = span;
  if (span.length > 1 || !word) return undefined;
  for (const { close } of word.spellings) {
    const hits = index.joined.get(close);
    if (hits) return hits;
  }
  return undefined;
}

function kinOf(parts: Hits | undefined): ItemHit[] {
  return (
    parts?.items.filter(
      ({ share, head }) => head !== '' && (share === 'rest' || share === 'headless'),
    ) ?? []
  );
}

/** The mentions that begin at `start`, found by looking up each run of words in the index. */
export function mentionsAt(
  words: readonly MarkedWord[],
  start: number,
  index: NameIndex,
): Mention[] {
  const found: Mention[] = [];
  const add = (end: number, hits: Hits, whole: boolean, cost: number, parts?: Hits) => {
    const known = found.find((mention) => mention.end === end);
    const kin = whole && hits.items.length > 0 ? [] : kinOf(whole ? parts : hits);
    if (!known) found.push({ start, end, hits, kin, whole, cost });
    else if (whole && !known.whole) Object.assign(known, { hits, kin, whole, cost });
  };

  const lookUp = (end: number, spelt: readonly Spelling[], cost: number) => {
    const said = words.slice(start, end).map(({ forms }) => forms.canonical);
    const wideKey = keyOf(spelt.map(({ wide }) => wide));
    const smallKey = keyOf(spelt.map(({ small }) => small));
    const part = index.partial.get(wideKey) ?? index.partial.get(smallKey);
    const whole = index.close.get(keyOf(spelt.map(({ close }) => close)));
    if (whole) {
      const same = isSame(whole, said);
      if (same || agrees(whole, said)) {
        add(end, whole, true, cost + (same || inOrder(whole, spelt) ? 0 : REORDERED), part);
        return;
      }
    }
    const inflected = index.wide.get(wideKey);
    if (inflected && agrees(inflected, said)) {
      add(end, inflected, true, cost + (inOrder(inflected, spelt) ? WIDE : REORDERED), part);
      return;
    }
    const diminished = smallKey === wideKey ? undefined : index.wide.get(smallKey);
    if (diminished && agrees(diminished, said)) {
      add(end, diminished, true, cost + SMALL);
      return;
    }
    if (part && agrees(part, said)) add(end, part, false, cost);
  };

  const extend = (at: number, spelt: readonly Spelling[], cost: number) => {
    for (let next = at; next < words.length && spelt.length < LONGEST_MENTION; next += 1) {
      const word = words[next];
      if (!word || (next > start && word.token.before !== 'none')) return;
      if (word.glue && spelt.length > 0) continue;
      for (const spelling of word.spellings) {
        const longer = [...spelt, spelling];
        lookUp(next + 1, longer, cost + spelling.cost);
        if (longer.length < index.longest) extend(next + 1, longer, cost + spelling.cost);
      }
      return;
    }
  };
  if ((words[start]?.spellings.length ?? 0) > 0) extend(start, [], 0);

  for (let end = start + 1; end <= Math.min(start + 3, words.length); end += 1) {
    const span = words.slice(start, end);
    if (span.slice(1).some(({ token }) => token.before !== 'none')) break;
    const joined = span.map(({ forms }) => forms.close).join('');
    const hits = index.joined.get(joined) ?? misspeltWhole(span, index);
    if (hits && !found.some((mention) => mention.end === end && mention.whole))
      add(end, hits, true, JOINED);
  }
  return found;
}
