import { CHANGE_PHRASES } from './change-phrases.ts';
import { PHRASE_BOOKS } from './phrase-book.ts';
import { refusalAt } from './turn-refuse.ts';
import { findTarget, type Pointing, type Range } from './turn-target.ts';
import { hasContent } from './turn-text.ts';

type Verb = 'remove' | 'replace' | 'set' | 'put' | 'only' | 'more' | 'none';

/** A part of a turn that does one thing to the basket. */
export interface Segment extends Range {
  verb: Verb;
  /** Where the verb begins, which is before `from`. */
  start: number;
  /** Words that refuse a whole item ("no flan"), rather than a verb, begin it. */
  refuses: boolean;
}

const VERBS: readonly Exclude<Verb, 'none'>[] = ['only', 'remove', 'replace', 'more', 'set', 'put'];

interface Opening {
  verb: Verb;
  length: number;
}

function verbAt({ words, locale }: Pointing, at: number): Opening | null {
  const { is } = CHANGE_PHRASES[locale];
  let best: Opening | null = null;
  for (const verb of VERBS) {
    const length = is[verb](words, at);
    if (length > (best?.length ?? 0)) best = { verb, length };
  }
  return best;
}

/** The verb at a token; after something is taken away, "e sem cebola" speaks of something else. */
function openingAt(view: Pointing, at: number, refusal: number, { verb }: Segment): Opening | null {
  if (refusal > 0) return { verb: 'remove', length: refusal };
  const opening = verbAt(view, at);
  if (opening || verb !== 'remove') return opening;
  const refuses = PHRASE_BOOKS[view.locale]
    .at(view.words, at)
    .some(({ kinds }) => kinds.includes('without'));
  return refuses ? { verb: 'none', length: 0 } : null;
}

/** May a verb begin here: at the start, after a break, "and", or nothing but politeness. */
function opens(view: Pointing, at: number, since: number): boolean {
  if (at === 0 || view.sentence.tokens[at]?.before !== 'none') return true;
  for (let before = at - 1; before >= since; before -= 1) {
    const kinds = (view.sentence.arcs[before] ?? []).flatMap((arc) =>
      arc.kind === 'word' ? [arc.as] : [],
    );
    if (before === at - 1 && kinds.includes('and')) return true;
    if (
      !kinds.some(
        (kind) =>
          kind === 'but' ||
          kind === 'filler' ||
          kind === 'order' ||
          kind === 'no' ||
          kind === 'correction',
      )
    )
      return false;
    if (view.sentence.tokens[before]?.before !== 'none') return true;
  }
  return true;
}

/** Cuts a turn before each verb that changes the basket. */
export function cutSegments(view: Pointing): Segment[] {
  const segments: Segment[] = [];
  let current: Segment = { verb: 'none', start: 0, from: 0, to: 0, refuses: false };
  for (let at = 0; at < view.words.length;) {
    const open = opens(view, at, current.from);
    const said = current.verb !== 'none' || hasContent(view, { from: 0, to: at });
    const refusal = open ? refusalAt(view, at, said) : 0;
    const verb = open ? openingAt(view, at, refusal, current) : null;
    if (!verb) {
      at += 1;
      continue;
    }
    if (at > current.from || current.verb !== 'none') segments.push({ ...current, to: at });
    current = {
      verb: verb.verb,
      start: at,
      from: at + verb.length,
      to: 0,
      refuses: refusal > 0,
    };
    at += Math.max(verb.length, 1);
  }
  segments.push({ ...current, to: view.words.length });
  return segments.reduce<Segment[]>((kept, segment) => {
    const before = kept.at(-1);
    if (before && corrects(view, segment, before)) before.to = segment.to;
    else kept.push({ ...segment });
    return kept;
  }, []);
}

const ADDS: ReadonlySet<Verb> = new Set<Verb>(['none', 'put', 'more']);

/** "Two cokes, actually make it three" is of the cokes just asked for, whatever else is in the basket. */
const corrects = (view: Pointing, segment: Segment, before: Segment): boolean =>
  (segment.verb === 'only' || segment.verb === 'set') &&
  ADDS.has(before.verb) &&
  namesItem(view, before) &&
  !namesItem(view, segment) &&
  findTarget(view, segment, 'any') === null;

const namesItem = ({ sentence }: Pointing, { from, to }: Range): boolean =>
  sentence.arcs
    .slice(from, to)
    .flat()
    .some((arc) => arc.kind === 'menu' && arc.end <= to && arc.mention.hits.items.length > 0);
