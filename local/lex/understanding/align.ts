import { distance } from 'fastest-levenshtein';
import type { SlotValue } from '../session/state.ts';
import type { SampleElement } from './sample.ts';
import type { Word } from './words.ts';

/** How well an utterance fits one sample, 0 to 1, and what its slots hold then. */
export interface Alignment {
  score: number;
  slots: Record<string, SlotValue>;
}

/** What aligning asks about words and slots. */
export interface AlignmentCosts {
  /** How much a word tells of what is meant. */
  weight: (word: string) => number;
  /** The value of a slot in the words from `from` up to `to`, and how much of their weight it earns (0 to 1). */
  slot: (name: string, from: number, to: number) => { value: SlotValue; share: number } | undefined;
  mostWords: (slot: string) => number;
}

const SLOT_WEIGHT = 1;
const NEARLY = 0.8;

interface Step {
  gain: number;
  slots: { name: string; value: SlotValue; before: Step['slots'] } | undefined;
}

/**
 * Lays an utterance along a sample so that as much as possible of both is accounted for; what is left
 * over on either side lowers the score. Dynamic programming over (element, word).
 */
export function align(
  sample: readonly SampleElement[],
  words: readonly Word[],
  costs: AlignmentCosts,
): Alignment {
  const nothing: Step = { gain: 0, slots: undefined };
  // best[w]: the best that the elements from here on make of the words from w on.
  let best: Step[] = words.map(() => nothing).concat(nothing);
  for (const element of sample.toReversed()) {
    const next = best;
    best = [...next];
    for (let at = words.length - 1; at >= 0; at--) {
      const here = stepsFrom(element, at, words, next, costs);
      const skipWord = best[at + 1] ?? nothing;
      best[at] = [skipWord, ...here].reduce(
        (top, step) => (step.gain > top.gain ? step : top),
        next[at] ?? nothing,
      );
    }
  }
  const top = best[0] ?? nothing;
  const said = words.reduce((sum, word) => sum + costs.weight(word.text), 0);
  const asked = sample.reduce(
    (sum, element) => sum + (element.kind === 'slot' ? SLOT_WEIGHT : costs.weight(element.text)),
    0,
  );
  const slots: Record<string, SlotValue> = {};
  for (let taken = top.slots; taken; taken = taken.before) slots[taken.name] = taken.value;
  return { score: said + asked === 0 ? 0 : Math.min(1, top.gain / (said + asked)), slots };
}

function stepsFrom(
  element: SampleElement,
  at: number,
  words: readonly Word[],
  next: readonly Step[],
  costs: AlignmentCosts,
): Step[] {
  const steps: Step[] = [];
  if (element.kind === 'word') {
    const word = words[at];
    const likeness = word ? alike(element.text, word.text) : 0;
    const after = next[at + 1];
    if (word && after && likeness > 0)
      steps.push({
        gain: after.gain + likeness * (costs.weight(element.text) + costs.weight(word.text)),
        slots: after.slots,
      });
    return steps;
  }
  let weight = 0;
  const end = Math.min(words.length, at + costs.mostWords(element.name));
  for (let to = at + 1; to <= end; to++) {
    weight += costs.weight(words[to - 1]?.text ?? '');
    const found = costs.slot(element.name, at, to);
    const after = next[to];
    if (found && after)
      steps.push({
        gain: after.gain + found.share * (weight + SLOT_WEIGHT),
        slots: { name: element.name, value: found.value, before: after.slots },
      });
  }
  return steps;
}

function alike(sample: string, said: string): number {
  if (sample === said) return 1;
  if (sample.length < 5 || Math.abs(sample.length - said.length) > 1) return 0;
  return distance(sample, said) <= 1 ? NEARLY : 0;
}
