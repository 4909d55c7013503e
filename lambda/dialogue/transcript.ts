import { render } from './render.ts';
import type { Reply } from './reply.ts';
import type { Turn } from './turn.ts';

/** What was said in the last turns, for the person whom the talk is handed to. */
export interface Exchange {
  customer: string;
  shop: string;
}

const TURNS_KEPT = 10;
const LONGEST = 160;

/** The transcript with one more turn, the oldest gone: what a session can hold beside all else. */
export function withTurn(
  transcript: readonly Exchange[],
  { words, intent }: Turn,
  { sentences, question, locale }: Reply,
): Exchange[] {
  const said = [...sentences, ...(question ? [question] : [])];
  const shop = said.map((saying) => render(saying, locale)).join(' ');
  const customer = words ?? intent?.name ?? '';
  return [
    ...transcript,
    { customer: customer.slice(0, LONGEST), shop: shop.slice(0, LONGEST) },
  ].slice(-TURNS_KEPT);
}
