import type { Locale } from '../domain/locale.ts';
import type { Menu } from '../domain/menu.ts';
import type { Asked, BasketLine, TurnReading } from './change.ts';
import { menuFacts } from './menu-facts.ts';
import { buildNameIndex } from './name-index.ts';
import { nearWords } from './near-words.ts';
import type { Reading } from './reading.ts';
import { search } from './search.ts';
import type { Marker, Sentence } from './sentence.ts';
import { markSentence } from './sentence.ts';
import type { Settled } from './settle.ts';
import { settle } from './settle.ts';
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

/** Chooses between readings, and judges whether the best may be promised. */
function judge(readings: Settled[], sentence: Sentence): Reading {
  const [best, ...others] = readings.sort((a, b) => a.cost - b.cost);
  const details = Object.keys(sentence.details).length > 0 ? { details: sentence.details } : {};
  if (!best) return { lines: [], sure: false, unread: [], asks: [], ...details };
  if (best.question) return { lines: [], sure: false, unread: best.unread, asks: [] };
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
  return { lines: best.lines, sure, unread: best.unread, asks: best.asks, ...details };
}

/** A reader of one menu in one language. Building its index takes milliseconds; keep it as long as the menu. */
export function createReader(menu: Menu, locale: Locale): Reader {
  const index = buildNameIndex(menu, locale);
  const facts = menuFacts(menu);
  const marker: Marker = {
    locale,
    index,
    forms: WORD_FORMS[locale],
    near: nearWords(locale, [...index.words, ...otherSpellings(locale, index.words)]),
  };
  const postposed = locale === 'pt-BR';

  const read = (text: string, asked?: Asked): Reading => {
    const sentence = markSentence(text, marker);
    const breaks = sentence.tokens.map((token) => token.before);
    const states = search(sentence.arcs, breaks, facts, postposed);
    const likely = (states[0]?.cost ?? 0) + STILL_LIKELY;
    const settled = states
      .slice(0, SETTLED)
      .filter((state) => state.cost <= likely)
      .map((state) => settle(state, facts, sentence, asked));
    return judge(settled, sentence);
  };
  return {
    read,
    readTurn: (text, { asked }) => {
      const reading = read(text, asked);
      const changes =
        reading.lines.length > 0 ? [{ kind: 'add' as const, lines: reading.lines }] : [];
      return { reading, changes, sure: reading.sure, unread: reading.unread };
    },
  };
}
