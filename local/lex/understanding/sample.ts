import { wordsOf } from './words.ts';

/** A sample utterance as a row of words and slots: `quero {quantity} {item}`. */
export type SampleElement = { kind: 'word'; text: string } | { kind: 'slot'; name: string };

export function parseSample(utterance: string): SampleElement[] {
  return utterance.split(/(\{[^{}]*\})/).flatMap((part): SampleElement[] => {
    const slot = /^\{\s*(\w+)\s*\}$/.exec(part);
    if (slot?.[1] !== undefined) return [{ kind: 'slot', name: slot[1] }];
    return wordsOf(part).map(({ text }) => ({ kind: 'word', text }));
  });
}
