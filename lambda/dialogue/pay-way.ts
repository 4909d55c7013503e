import type { Locale } from '../domain/locale.ts';
import { fold, tokenize } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { CUES } from './cues.ts';

/** When it is paid, and whether with the card of before, as far as a sentence says so. */
export type PayWay = Pick<Extract<Act, { kind: 'choosePayment' }>, 'when' | 'usualCard'>;

/**
 * "Cartão agora", "pix na entrega", "no cartão de sempre": what is said of when and with which card, and the sentence
 * without it, which then is heard as any other. Undefined where nothing is said of either.
 */
export function payWayIn(words: string, locale: Locale): { rest: string; way: PayWay } | undefined {
  const { payUsualCard, payNow, payAtDoor, theCard } = CUES[locale];
  const card = cut(words, payUsualCard, theCard);
  const now = cut(card ?? words, payNow, '');
  const door = cut(now ?? card ?? words, payAtDoor, '');
  const rest = door ?? now ?? card;
  if (rest === undefined) return undefined;
  const when = door === undefined ? 'now' : 'door';
  return { rest, way: { when, ...(card !== undefined && { usualCard: true }) } };
}

/** The choice of a payment, as that sentence says it is made. */
export const inWay = (act: Act, way: PayWay): Act =>
  act.kind === 'choosePayment' ? { ...act, ...way } : act;

/** The sentence with the longest of these phrases in it made another; undefined where none is. */
function cut(words: string, phrases: readonly string[], by: string): string | undefined {
  const tokens = tokenize(words);
  const folded = tokens.map(({ word }) => word);
  const longestFirst = phrases.map(fold).sort((one, other) => other.length - one.length);
  for (const phrase of longestFirst) {
    const at = folded.findIndex((_, from) =>
      phrase.every((word, next) => folded[from + next] === word),
    );
    const [first, last] = [tokens[at], tokens[at + phrase.length - 1]];
    if (at === -1 || !first || !last) continue;
    return `${words.slice(0, first.start)}${by}${words.slice(last.end)}`
      .replace(/\s+/g, ' ')
      .replace(/^[\s,]+|[\s,]+$/g, '');
  }
  return undefined;
}
