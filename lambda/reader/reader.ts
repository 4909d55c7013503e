import type { Locale } from '../domain/locale.ts';
import type { Menu } from '../domain/menu.ts';
import type { Asked, BasketLine, TurnReading } from './change.ts';
import type { State } from './draft.ts';
import { START } from './draft.ts';
import { menuFacts } from './menu-facts.ts';
import { buildNameIndex } from './name-index.ts';
import { nearWords } from './near-words.ts';
import { readOnto, startOnto } from './onto.ts';
import type { Reading } from './reading.ts';
import { search } from './search.ts';
import type { Sentence } from './sentence.ts';
import { markSentence } from './sentence.ts';
import type { Settled } from './settle.ts';
import { settle } from './settle.ts';
import { LEXICONS } from './lexicon.ts';
import type { Marker } from './spelling.ts';
import type { TurnTools } from './turn-tools.ts';
import { otherHead } from './other-head.ts';
import { refusalAt } from './turn-refuse.ts';
import { readTurn } from './turn.ts';
import { otherSpellings, WORD_FORMS } from './word-forms.ts';

/** Reads sentences in one language against one menu. */
export interface Reader {
  /** Reads a sentence as an order. `asked` is what the dialogue has just asked, if anything. */
  read(text: string, asked?: Asked): Reading;
  /** Reads a sentence as additions and changes to a basket. */
  readTurn(text: string, context: { basket: readonly BasketLine[]; asked?: Asked }): TurnReading;
}

const SETTLED = 6;
/** What settling may cost one reading and spare another. */
const STILL_LIKELY = 4;
/** A second reading this near the best makes a sentence ambiguous. */
const MARGIN = 0.3;

/** A reading with what it cost to read it so. */
interface Judged {
  reading: Reading;
  cost: number;
}

/** Chooses between readings, and judges whether the best may be promised. */
function judge(readings: Settled[], sentence: Sentence): Judged {
  const [best, ...others] = readings.sort((a, b) => a.cost - b.cost);
  const details = Object.keys(sentence.details).length > 0 ? { details: sentence.details } : {};
  if (!best)
    return {
      reading: { lines: [], sure: false, unread: [], asks: [], ...details },
      cost: Infinity,
    };
  if (best.question)
    return { reading: { lines: [], sure: false, unread: best.unread, asks: [] }, cost: best.cost };
  const same = JSON.stringify(best.lines);
  const rival = others.find((other) => JSON.stringify(other.lines) !== same);
  const sure =
    best.lines.length > 0 &&
    best.doubts === 0 &&
    best.unread.length === 0 &&
    !sentence.cut &&
    best.lines.every((line) => line.item !== null) &&
    best.asks.every((ask) => ask.kind === 'choose') &&
    (!rival || rival.cost - best.cost >= MARGIN);
  const { lines, unread, asks, cost } = best;
  return { reading: { lines, sure, unread, asks, ...details }, cost };
}

/** A reader of one menu in one language. Building its index takes milliseconds; keep it as long as the menu. */
export function createReader(menu: Menu, locale: Locale): Reader {
  const index = buildNameIndex(menu, locale);
  const facts = menuFacts(menu);
  const isOther = otherHead(menu, locale);
  const marker: Marker = {
    locale,
    index,
    forms: WORD_FORMS[locale],
    near: nearWords(locale, () => [...index.spelt, ...otherSpellings(locale, index.words)]),
  };
  const postposed = LEXICONS[locale].adjectivesFollow;

  const interpret = (sentence: Sentence, from: State, asked: Asked | undefined) => {
    const breaks = sentence.tokens.map((token) => token.before);
    const states = search(sentence.arcs, breaks, facts, postposed, from);
    const likely = (states[0]?.cost ?? 0) + STILL_LIKELY;
    const settled = states
      .slice(0, SETTLED)
      .filter((state) => state.cost <= likely)
      .map((state) => settle(state, facts, sentence, asked));
    return judge(settled, sentence);
  };
  const mark = (text: string) => markSentence(text, marker);
  const read = (text: string, asked?: Asked): Reading => {
    const sentence = mark(text);
    const { reading } = interpret(sentence, START, asked);
    const words = sentence.tokens.map((token) => token.word);
    const doubtful = refusesAnItem(sentence) || isOther(words, reading.lines);
    return reading.sure && doubtful ? { ...reading, sure: false } : reading;
  };
  /** "A burger and no fries": where nothing was ordered yet, an item that is refused is no promise. */
  const refusesAnItem = (sentence: Sentence): boolean => {
    const words = sentence.tokens.map((token) => token.word);
    const view = { sentence, words, locale, facts, basket: [] };
    return words.some((_, at) => refusalAt(view, at, true) > 0);
  };
  const tools: TurnTools = {
    locale,
    facts,
    mark,
    read,
    onto: (text, lines, asked) =>
      readOnto(interpret(mark(text), startOnto(facts, lines), asked), lines),
  };
  return { read, readTurn: (text, { basket, asked }) => readTurn(tools, text, basket, asked) };
}
