import { BRIEF_PHRASES } from './brief-phrases.ts';
import type { PhraseKey, Saying } from './phrases.ts';
import type { Session } from './session.ts';

/** Who has ordered so often knows how it goes. */
const REGULAR_ORDERS = 3;

type BriefKey = keyof typeof BRIEF_PHRASES;

/** Whether a customer is told less: on asking for it, or as a regular who did not ask to be spoken to slowly. */
export const isBrief = ({ ordersPlaced = 0, manner }: Session['profile']): boolean =>
  manner === 'short' || (manner === undefined && ordersPlaced >= REGULAR_ORDERS);

/** A saying in fewer words, where there are fewer; it takes of the same values. */
export function brief(saying: Saying): Saying {
  const key = `brief${saying.key.charAt(0).toUpperCase()}${saying.key.slice(1)}`;
  return isBriefKey(key) ? { ...saying, key: key satisfies PhraseKey } : saying;
}

const isBriefKey = (key: string): key is BriefKey => Object.hasOwn(BRIEF_PHRASES, key);
