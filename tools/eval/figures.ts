import type { ModelUsage } from '../../lambda/dialogue/interpretation.ts';
import { plainLines, type Example } from '../../tests/reader/corpus.ts';
import type { Outcome } from './outcome.ts';

/** One sentence in one of the ways that are compared. */
export interface Tried {
  example: Example;
  outcome: Outcome;
  milliseconds: number;
  /** What the model took, where it was asked and answered. */
  usage?: ModelUsage;
  /** The model was asked and there was no answer. */
  unanswered?: boolean;
}

/** Shares are of one; undefined where there is nothing to have a share of. Money is millionths of a dollar. */
export interface Figures {
  sentences: number;
  /** Of the sentences that are whole orders: taken as exactly what was ordered, without a question. */
  ordersRight: number | undefined;
  severalRight: number | undefined;
  /** Of all sentences: taken without a question. */
  taken: number | undefined;
  /** Of those: whole orders, exactly right. */
  takenRight: number | undefined;
  p50: number;
  p95: number;
  asked: number;
  unanswered: number;
  inputTokens: number;
  outputTokens: number;
  microDollars: number;
}

export function figuresOf(tried: readonly Tried[]): Figures {
  const orders = tried.filter(({ example }) => example.sure);
  const several = orders.filter(({ example }) => example.lines.length > 1);
  const taken = tried.filter(({ outcome }) => outcome.taken);
  const times = tried.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const at = (part: number) => times[Math.ceil(times.length * part) - 1] ?? NaN;
  const sum = (of: keyof ModelUsage) =>
    tried.reduce((total, { usage }) => total + (usage?.[of] ?? 0), 0);
  return {
    sentences: tried.length,
    ordersRight: share(orders.filter(isRight), orders),
    severalRight: share(several.filter(isRight), several),
    taken: share(taken, tried),
    takenRight: share(taken.filter(isRight), taken),
    p50: at(0.5),
    p95: at(0.95),
    asked: tried.filter(({ usage, unanswered }) => usage ?? unanswered).length,
    unanswered: tried.filter(({ unanswered }) => unanswered).length,
    inputTokens: sum('inputTokens'),
    outputTokens: sum('outputTokens'),
    microDollars: sum('microDollars'),
  };
}

const isRight = ({ example, outcome }: Tried): boolean =>
  outcome.taken && example.sure && plainLines(outcome.lines) === plainLines(example.lines);

const share = (part: readonly unknown[], whole: readonly unknown[]): number | undefined =>
  whole.length === 0 ? undefined : part.length / whole.length;
