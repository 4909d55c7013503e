import type { Line } from '../domain/line.ts';
import type { Locale } from '../domain/locale.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import type { Example } from '../domain/shop.ts';
import type { Proposal } from './model/proposal.ts';
import type { Exchange } from './transcript.ts';

/** A sentence the reader was not sure of, with what a model needs to make something of it, and nobody's data. */
export interface InterpretRequest {
  /** The newest words, personal data taken out. */
  words: string;
  locale: Locale;
  menu: MenuIndex;
  basket: readonly Line[];
  /** The last turns, oldest first, personal data taken out. */
  before: readonly Exchange[];
  /** When there is no time left for an answer. */
  signal: AbortSignal;
  /** How customers of the shop say things, and what they meant. */
  examples: readonly Example[];
}

/** What a model's answer took. Money is millionths of a dollar, at list prices (prices/aws.json). */
export interface ModelUsage {
  inputTokens: number;
  outputTokens: number;
  milliseconds: number;
  microDollars: number;
}

/**
 * What came of asking a model. `proposed` is as it was said, to be checked (model/accepted.ts); `late` when the time was
 * up; `blocked` when the guardrail stepped in; `none` when it is off, at its budget, left alone after failures, or failed.
 */
export type Interpretation =
  | { kind: 'proposed'; proposals: Proposal[]; usage: ModelUsage }
  | { kind: 'blocked'; usage: ModelUsage }
  | { kind: 'late' }
  | { kind: 'none'; why: 'off' | 'budget' | 'resting' | 'failed' };

/**
 * What came of asking a model what to suggest. `chosen` is as it was said, to be looked for among what it was given;
 * `senseless` when it said nothing of the kind.
 */
export type Taste =
  | { kind: 'chosen'; item: string; why?: string; usage: ModelUsage }
  | { kind: 'senseless'; usage: ModelUsage }
  | Exclude<Interpretation, { kind: 'proposed' }>;
