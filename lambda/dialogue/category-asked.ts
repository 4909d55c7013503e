import { UTTERANCES } from '../../locales/utterances.ts';
import { byLocale, type Locale } from '../domain/locale.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import { fold, tokenize } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { comparable } from './cues.ts';
import { readerOf } from './readers.ts';
import { plural } from './words/noun.ts';

interface Sample {
  before: string[];
  after: string[];
}

const SLOT = '{category}';

/** The samples of asking for the menu that name a part of it, those with most words first. */
const SAMPLES = byLocale((locale) =>
  UTTERANCES[locale].intents.AskMenu.samples
    .filter((sample) => sample.includes(SLOT))
    .map((sample): Sample => {
      const [before = '', after = ''] = sample.split(SLOT);
      return { before: comparable(before, locale), after: comparable(after, locale) };
    })
    .sort((one, other) => wordsOf(other) - wordsOf(one)),
);

function wordsOf({ before, after }: Sample): number {
  return before.length + after.length;
}

/** "Sobremesas", "e as bebidas?", "what desserts do you have": the part of the menu that is asked for. */
export function categoryAsked(words: string, menu: MenuIndex, locale: Locale): Act | undefined {
  const said = comparable(words, locale);
  for (const sample of SAMPLES[locale]) {
    const named = insideOf(said, sample);
    if (!named) continue;
    const category = categoryNamed(named, menu, locale);
    if (category === undefined) {
      const which = wordsOf(sample) > FEW ? whichOf(named, menu, locale) : undefined;
      if (which) return which;
    } else if (!ordersItem(named, sample, menu, locale)) return { kind: 'askMenu', category };
  }
  return undefined;
}

/** A category by its name, an alias, or one of the words of its name, in the singular or plural. */
export function categoryNamed(
  said: readonly string[],
  menu: MenuIndex,
  locale: Locale,
): string | undefined {
  const text = said.join(' ');
  const { byName, byWord } = wordsOfMenu(menu, locale);
  if (text === '') return undefined;
  const one = byName.get(text) ?? byWord.get(text);
  if (one !== undefined || said.length > LONGEST_NAME) return one;
  const many = fold(plural(text, locale)).join(' ');
  return byName.get(many) ?? byWord.get(many);
}

/** "Tem", "any". */
const FEW = 1;

/** Words of a name that are no more than "e", "and", "to". */
const SHORT = 3;
/** "Massas e pratos", "something to drink". */
const LONGEST_NAME = 4;

interface CategoryWords {
  byName: Map<string, string>;
  byWord: Map<string, string>;
}

const known = new WeakMap<MenuIndex, Map<Locale, CategoryWords>>();

/** The categories of a menu by what they are called, folded; what two are called is the first's. */
function wordsOfMenu(index: MenuIndex, locale: Locale): CategoryWords {
  const ofMenu = known.get(index) ?? new Map<Locale, CategoryWords>();
  known.set(index, ofMenu);
  const before = ofMenu.get(locale);
  if (before) return before;
  const made: CategoryWords = { byName: new Map(), byWord: new Map() };
  const add = (to: Map<string, string>, word: string, id: string) => {
    if (!to.has(word)) to.set(word, id);
  };
  for (const { id, name, aliases } of index.menu.categories ?? []) {
    const own = name[locale] ?? '';
    for (const each of [own, ...(aliases?.[locale] ?? [])])
      add(made.byName, fold(each).join(' '), id);
    for (const word of fold(own)) if (word.length > SHORT) add(made.byWord, word, id);
  }
  ofMenu.set(locale, made);
  return made;
}

function insideOf(said: readonly string[], { before, after }: Sample): string[] | undefined {
  const end = said.length - after.length;
  const fits =
    end > before.length &&
    before.every((word, at) => said[at] === word) &&
    after.every((word, at) => said[end + at] === word);
  return fits ? said.slice(before.length, end) : undefined;
}

/** "Pizzas" by itself, or after no more than "tem", are ones to eat; "quais são as pizzas" is not. */
function ordersItem(
  named: readonly string[],
  { before, after }: Sample,
  { menu }: MenuIndex,
  locale: Locale,
): boolean {
  if (after.length > 0 || before.length > FEW) return false;
  const text = named.join(' ');
  return menu.items.some(({ name, aliases }) =>
    [name[locale] ?? '', ...(aliases?.[locale] ?? [])].some((each) =>
      [each, plural(each, locale)].some((form) => fold(form).join(' ') === text),
    ),
  );
}

/** "Quais refrigerantes vocês têm": items that share a word are told by asking which. */
function whichOf(named: readonly string[], menu: MenuIndex, locale: Locale): Act | undefined {
  const { lines, asks, unread } = readerOf(menu, locale).read(named.join(' '));
  const [line, ...others] = lines;
  const [which] = asks.flatMap((ask) => (ask.kind === 'which' ? [ask] : []));
  if (!line || others.length > 0 || unread.length > 0 || !which) return undefined;
  const { candidates } = which;
  const [first = ''] = candidates;
  return candidates.every((id) => menu.item(id) !== undefined)
    ? { kind: 'askWhich', line: { ...line, item: line.item ?? first }, candidates, slot: 'item' }
    : undefined;
}

/** The one category that all words left over name ("quero uma sobremesa"); undefined where there are others. */
export function categoryLeft(
  unread: readonly string[],
  menu: MenuIndex,
  locale: Locale,
): string | undefined {
  const left = unread.flatMap((each) => tokenize(each).map(({ word }) => word));
  return categoryNamed(left, menu, locale);
}
