import { wordsOf } from '../../understanding/words.ts';
import { slotValue, type SlotType } from '../slot-type.ts';

/** `AMAZON.FreeFormInput`: all that was said, whatever it is. It resolves to nothing. */
export const freeFormSlotType: SlotType = {
  takes: 'everything',
  mostWords: Number.POSITIVE_INFINITY,
  resolve: (text) => slotValue(text, text, []),
};

/**
 * Names (`AMAZON.FirstName`, `City`, `StreetName`, …). The service knows lists of them; here any short text
 * of letters is taken as one when it is asked for.
 */
export const nameSlotType: SlotType = {
  takes: 'open',
  mostWords: 6,
  resolve(text) {
    const words = wordsOf(text);
    const isName = words.length > 0 && words.length <= 6 && !/[\d?!]/.test(text);
    return isName ? slotValue(text, text, []) : undefined;
  },
};
