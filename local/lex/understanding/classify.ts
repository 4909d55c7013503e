import type { SlotType } from '../slots/slot-type.ts';
import type { SlotValue } from '../session/state.ts';
import { align, type AlignmentCosts } from './align.ts';
import { parseSample, type SampleElement } from './sample.ts';
import { wordsOf, type Word } from './words.ts';

/** An intent as understanding sees it: its samples, and the types of its slots. */
export interface ClassifiedIntent {
  name: string;
  samples: readonly string[];
  slotTypes: ReadonlyMap<string, SlotType>;
}

export interface Candidate {
  intent: string;
  /** 0 to 1: 1 for an utterance that is a sample to the word. */
  score: number;
  slots: Record<string, SlotValue>;
}

/** Says which intents an utterance may be of, the best first; none that has nothing in common with it. */
export type Classify = (utterance: string) => Candidate[];

/** Only the samples that share most with an utterance are laid along it. */
const MOST_SAMPLES = 60;
/** Of a word that no sample has. */
const UNKNOWN_WEIGHT = 0.7;
/** A value that an open type does not list earns little: anything could be one. */
const OPEN_SHARE = 0.45;

interface Sample {
  intent: ClassifiedIntent;
  elements: SampleElement[];
}

/**
 * Makes a classifier from sample utterances. Lex learns from them with a model of its own; this one counts how much
 * of the best sample and of the utterance account for each other, so scores rank alike and differ in size.
 */
export function makeClassifier(intents: readonly ClassifiedIntent[]): Classify {
  const samples: Sample[] = intents.flatMap((intent) =>
    intent.samples.map((sample) => ({ intent, elements: parseSample(sample) })),
  );
  const usedBy = new Map<string, Set<string>>();
  const samplesOf = new Map<string, Set<Sample>>();
  const slotOnly: Sample[] = [];
  for (const sample of samples) {
    const words = sample.elements.filter((element) => element.kind === 'word');
    if (words.length === 0) slotOnly.push(sample);
    for (const { text } of words) {
      usedBy.set(text, (usedBy.get(text) ?? new Set()).add(sample.intent.name));
      samplesOf.set(text, (samplesOf.get(text) ?? new Set()).add(sample));
    }
  }
  const weight = (word: string) => {
    const users = usedBy.get(word)?.size;
    return users === undefined ? UNKNOWN_WEIGHT : Math.max(0.25, 1 / Math.sqrt(users));
  };

  const likely = (words: readonly Word[]): Sample[] => {
    const shared = new Map<Sample, number>();
    for (const text of new Set(words.map((word) => word.text)))
      for (const sample of samplesOf.get(text) ?? [])
        shared.set(sample, (shared.get(sample) ?? 0) + weight(text));
    const ranked = [...shared]
      .map(([sample, gain]) => ({ sample, share: gain / (gain + sample.elements.length) }))
      .sort((a, b) => b.share - a.share)
      .slice(0, MOST_SAMPLES);
    return [...ranked.map(({ sample }) => sample), ...slotOnly];
  };

  return (utterance) => {
    const words = wordsOf(utterance);
    const costs = slotCosts(utterance, words, weight);
    const best = new Map<string, Candidate>();
    for (const { intent, elements } of likely(words)) {
      const { score, slots } = align(elements, words, costs(intent));
      const before = best.get(intent.name);
      if (score > 0 && (before === undefined || score > before.score))
        best.set(intent.name, { intent: intent.name, score: Math.round(score * 100) / 100, slots });
    }
    return [...best.values()].sort((a, b) => b.score - a.score);
  };
}

/** Looks values up once for each type and stretch of words, however many samples ask. */
function slotCosts(
  utterance: string,
  words: readonly Word[],
  weight: (word: string) => number,
): (intent: ClassifiedIntent) => AlignmentCosts {
  const seen = new Map<SlotType, Map<number, SlotValue | undefined>>();
  const lookUp = (type: SlotType, from: number, to: number) => {
    const known = seen.get(type) ?? new Map<number, SlotValue | undefined>();
    seen.set(type, known);
    const key = from * (words.length + 1) + to;
    if (!known.has(key))
      known.set(key, type.resolve(utterance.slice(words[from]?.start, words[to - 1]?.end)));
    return known.get(key);
  };
  return (intent) => ({
    weight,
    mostWords: (slot) => intent.slotTypes.get(slot)?.mostWords ?? 0,
    slot(name, from, to) {
      const type = intent.slotTypes.get(name);
      if (!type) return undefined;
      const value = lookUp(type, from, to);
      if (!value) return undefined;
      const listed = type.takes === 'known' || value.value.resolvedValues.length > 0;
      return { value, share: listed ? 1 : OPEN_SHARE };
    },
  });
}
