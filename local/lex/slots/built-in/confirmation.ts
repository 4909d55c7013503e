import type { Language } from '../../language.ts';
import { foldedWords } from '../../understanding/words.ts';
import { slotValue, type SlotType } from '../slot-type.ts';
import words from './confirmation.json' with { type: 'json' };

export type Answer = 'Yes' | 'No' | 'Maybe' | "Don't know";

/** What an answer to a yes-or-no question says, when it says nothing else. */
export function answerIn(text: string, language: Language): Answer | undefined {
  const said = foldedWords(text);
  const { yes, no, maybe, unknown } = words[language];
  if (yes.includes(said)) return 'Yes';
  if (no.includes(said)) return 'No';
  if (maybe.includes(said)) return 'Maybe';
  return unknown.includes(said) ? "Don't know" : undefined;
}

/** `AMAZON.Confirmation`. */
export const confirmationSlotType = (language: Language): SlotType => ({
  takes: 'known',
  mostWords: 5,
  resolve(text) {
    const answer = answerIn(text, language);
    return answer === undefined ? undefined : slotValue(text, answer);
  },
});
