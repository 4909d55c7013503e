import type { Line } from '../domain/line.ts';
import type { Locale } from '../domain/locale.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import type { OptionGroup } from '../domain/menu.ts';
import { fold, tokenize } from '../reader/fold.ts';
import { PHRASE_BOOKS } from '../reader/phrase-book.ts';
import type { Act, ItemQuestion } from './acts.ts';
import { comparable, CUES, openingOf } from './cues.ts';
import { readerOf } from './readers.ts';
import type { Session } from './session.ts';
import { allergensNamed } from './words/allergens-in.ts';
import { plural } from './words/noun.ts';

interface Asked {
  about: ItemQuestion;
  /** The words that name what is asked about; the others are the question's. */
  of: string;
}

/** A question about what is on the menu ("quanto custa a lasanha?", "tem cerveja?"), which orders nothing. */
export function questionIn(
  words: string,
  session: Session,
  menu: MenuIndex,
  locale: Locale,
): Act | undefined {
  const asked = askedIn(words, menu, locale);
  if (!asked) {
    const options = isQuestion(words, locale)
      ? groupNamed(words, undefined, session, menu, locale)
      : undefined;
    return options && { kind: 'askMenu', group: options.id };
  }
  const { about, of } = asked;
  const { lines, asks } = readerOf(menu, locale).read(of);
  const [first] = lines;
  const line = first && first.item !== null ? { ...first, item: first.item } : undefined;
  const group = about === 'price' ? undefined : groupNamed(words, line, session, menu, locale);
  if (group) return { kind: 'askMenu', group: group.id };
  const which = asks.find((ask) => ask.kind === 'which');
  const doubtful = which && lines[which.line];
  if (which && doubtful) {
    const [candidate = ''] = which.candidates;
    const { candidates } = which;
    const slot = doubtful.item === null || candidates.includes(doubtful.item) ? 'item' : 'option';
    return {
      kind: 'askWhich',
      line: { ...doubtful, item: doubtful.item ?? candidate },
      candidates,
      slot,
    };
  }
  if (!line || lines.length > 1) return undefined;
  // "Tem glúten na pizza?" names it first; "tem pizza de camarão?" names what is wanted.
  const whether =
    about === 'contents' ||
    (about !== 'other' && allergensNamed(fold(of)[0] ?? '', locale).length > 0);
  const allergens = whether ? allergensNamed(words, locale) : [];
  return allergens.length > 0
    ? { kind: 'askItem', about: 'contents', line, allergens }
    : { kind: 'askItem', about, line };
}

/** Whether a sentence opens as questions do, or is written as one. */
export const isQuestion = (words: string, locale: Locale): boolean =>
  words.trimEnd().endsWith('?') || openingOf('asks', comparable(words, locale), locale) > 0;

function askedIn(words: string, menu: MenuIndex, locale: Locale): Asked | undefined {
  const said = comparable(words, locale);
  if (openingOf('notHave', said, locale) > 0) return undefined;
  for (const about of ['contents', 'price', 'have'] as const) {
    const taken = openingOf(about, said, locale);
    if (taken === 0) continue;
    const of = wordsAfter(words, taken, locale);
    return (about === 'have' ? withinItem(of, menu, locale) : undefined) ?? { about, of };
  }
  const first = openingOf('whetherFirst', said, locale);
  const within = first > 0 && withinItem(wordsAfter(words, first, locale), menu, locale);
  if (within) return within;
  return asksWhether(words, said, menu, locale) ?? asksOf(words, menu, locale);
}

/** "Amendoim no brownie", "nuts in the brownie": what may be in it, asked of an item. */
function withinItem(of: string, menu: MenuIndex, locale: Locale): Asked | undefined {
  const tokens = tokenize(of);
  const reads = (text: string) => readerOf(menu, locale).read(text);
  for (const [at, { word }] of tokens.entries()) {
    if (at === 0 || !PHRASE_BOOKS[locale].of(word).includes('on')) continue;
    const item = of.slice(tokens[at + 1]?.start ?? of.length);
    const { lines, unread } = reads(item);
    const isItem = lines.length === 1 && lines[0]?.item !== null && unread.length === 0;
    const before = reads(of.slice(0, tokens[at - 1]?.end)).lines;
    const names = before.some((line) => line.item !== null && line.options.length === 0);
    if (isItem && !names) return { about: 'contents', of: item };
  }
  return undefined;
}

/** "Tem …", "do you have …": a sentence that orders nothing, whatever it names. */
export const asksWhetherThereIs = (words: string, locale: Locale): boolean => {
  const said = comparable(words, locale);
  return openingOf('have', said, locale) > 0 && openingOf('notHave', said, locale) === 0;
};

/** What follows so many comparable words. */
export function wordsAfter(words: string, taken: number, locale: Locale): string {
  if (taken === 0) return words;
  const end = tokenize(words).find(
    (token) => comparable(words.slice(0, token.end), locale).length >= taken,
  )?.end;
  return words.slice(end);
}

/** "A portuguesa tem ovo?": an item, a word like "tem", and something that may be in it. */
function asksWhether(
  words: string,
  said: readonly string[],
  menu: MenuIndex,
  locale: Locale,
): Asked | undefined {
  const asked = words.trimEnd().endsWith('?') || CUES[locale].theItem.includes(said[0] ?? '');
  const tokens = tokenize(words);
  const at = tokens.findIndex(({ word }, at) => at > 0 && CUES[locale].whether.includes(word));
  const [before, cue] = [tokens[at - 1], tokens[at]];
  if (!asked || !cue || !before || at === tokens.length - 1) return undefined;
  const of = words.slice(0, before.end).replace(/^\s*(?:does|do|is)\s/iu, '');
  const { lines } = readerOf(menu, locale).read(of);
  return lines.length === 1 && lines[0]?.item !== null ? { about: 'contents', of } : undefined;
}

/** "O peixe é fresco?", "is the lasagna big": an item and something said of it, which no menu answers. */
function asksOf(words: string, menu: MenuIndex, locale: Locale): Asked | undefined {
  const { theItem, copulas, askedFirst } = CUES[locale];
  const tokens = tokenize(words);
  const [first, second] = tokens;
  if (!first || !second) return undefined;
  const readsAs = (of: string) => {
    const { lines, unread } = readerOf(menu, locale).read(of);
    return lines.length === 1 && lines[0]?.item !== null && unread.length === 0;
  };
  const opened = askedFirst.includes(first.word) && theItem.includes(second.word);
  if (opened) {
    for (let end = tokens.length; end > 2; end -= 1) {
      const of = words.slice(tokens[2]?.start, tokens[end - 1]?.end);
      if (readsAs(of)) return { about: 'other', of };
    }
    return undefined;
  }
  const at = tokens.findIndex(({ word }, at) => at > 0 && copulas.includes(word));
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const asked = words.trimEnd().endsWith('?') || theItem.includes(first.word);
  if (!asked || !before || !after) return undefined;
  const from = theItem.includes(first.word) ? second.start : first.start;
  const of = words.slice(from, before.end);
  return before.end > from && readsAs(of) ? { about: 'other', of } : undefined;
}

/** "Que sabores tem?", "tem borda recheada?": a group of options by its name, of the item spoken of where one is. */
export function groupNamed(
  words: string,
  line: Line | undefined,
  { pending, basket }: Session,
  menu: MenuIndex,
  locale: Locale,
): OptionGroup | undefined {
  const said = fold(words);
  const named = menu.menu.groups.filter((group) => {
    const name = group.name?.[locale];
    if (name === undefined) return false;
    return [name, plural(name, locale)].some((each) => {
      const phrase = fold(each);
      return said.some((_, at) => phrase.every((word, next) => said[at + next] === word));
    });
  });
  const last = basket.at(-1)?.item;
  const spoken = [line?.item, pending.kind === 'option' ? basket[pending.line]?.item : last];
  const near = spoken.flatMap((id) => (id === undefined ? [] : (menu.item(id)?.groups ?? [])));
  // Of an item that has no such choice ("a batata vem com molho?") no other item's is told.
  return named.find((group) => near.includes(group.id)) ?? (line ? undefined : named[0]);
}
