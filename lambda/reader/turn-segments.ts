import { CHANGE_PHRASES } from './change-phrases.ts';
import type { Pointing, Range } from './turn-target.ts';

type Verb = 'remove' | 'replace' | 'set' | 'put' | 'only' | 'more' | 'none';

/** A part of a turn that does one thing to the basket. */
export interface Segment extends Range {
  verb: Verb;
  /** Where the verb begins, which is before `from`. */
  start: number;
}

const VERBS: readonly Exclude<Verb, 'none'>[] = ['only', 'remove', 'replace', 'more', 'set', 'put'];

function verbAt(
  { words, locale }: Pointing,
  at: number,
): { verb: Exclude<Verb, 'none'>; length: number } | null {
  const { is } = CHANGE_PHRASES[locale];
  let best: { verb: Exclude<Verb, 'none'>; length: number } | null = null;
  for (const verb of VERBS) {
    const length = is[verb](words, at);
    if (length > (best?.length ?? 0)) best = { verb, length };
  }
  return best;
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
        (kind) => kind === 'filler' || kind === 'order' || kind === 'no' || kind === 'correction',
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
  let current: Segment = { verb: 'none', start: 0, from: 0, to: 0 };
  for (let at = 0; at < view.words.length;) {
    const verb = opens(view, at, current.from) ? verbAt(view, at) : null;
    if (!verb) {
      at += 1;
      continue;
    }
    if (at > current.from || current.verb !== 'none') segments.push({ ...current, to: at });
    current = { verb: verb.verb, start: at, from: at + verb.length, to: 0 };
    at += verb.length;
  }
  segments.push({ ...current, to: view.words.length });
  return segments;
}
