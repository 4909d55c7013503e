import { render } from './render.ts';
import type { Reply } from './reply.ts';
import type { Turn } from './turn.ts';

/** What was said in a turn: for the model, and for the person whom a talk is handed to. */
export interface Exchange {
  customer: string;
  shop: string;
}

/** A model is told the last turns; a person wants to know how it came to them. */
export const TURNS_KEPT = { model: 3, person: 10 } as const;
const LONGEST = 160;

/** The transcript with one more turn, the oldest of more than `kept` gone: what a session can hold beside all else. */
export function withTurn(
  transcript: readonly Exchange[],
  { words, intent }: Turn,
  { sentences, question, locale }: Reply,
  kept: number,
): Exchange[] {
  const said = [...sentences, ...(question ? [question] : [])];
  const shop = said.map((saying) => render(saying, locale)).join(' ');
  const customer = words ?? intent?.name ?? '';
  return [
    ...transcript,
    { customer: customer.slice(0, LONGEST), shop: shop.slice(0, LONGEST) },
  ].slice(-kept);
}
