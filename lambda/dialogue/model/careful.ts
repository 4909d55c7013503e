import type { Interpreter, Suggester } from '../../ports.ts';
import type { Interpretation, Taste } from '../interpretation.ts';
import type { ModelCare } from './model-care.ts';

/** An interpreter within the day's budget, that leaves the model alone after repeated failures. */
export const carefulInterpreter = (
  interpreter: Interpreter,
  care: ModelCare,
  mostMicroDollars: number,
): Interpreter => ({
  interpret: (request) =>
    careful(() => interpreter.interpret(request), request.signal, care, mostMicroDollars),
});

/** The same of a model's taste. */
export const carefulSuggester = (
  suggester: Suggester,
  care: ModelCare,
  mostMicroDollars: number,
): Suggester => ({
  choose: (request) =>
    careful(() => suggester.choose(request), request.signal, care, mostMicroDollars),
});

type Unasked = Extract<Interpretation, { kind: 'late' | 'none' }>;

async function careful<Answer extends Interpretation | Taste>(
  ask: () => Promise<Answer>,
  signal: AbortSignal,
  care: ModelCare,
  mostMicroDollars: number,
): Promise<Answer | Unasked> {
  const reserved = await care.reserve(mostMicroDollars);
  if (signal.aborted) return { kind: 'late' };
  if (typeof reserved === 'string') return { kind: 'none', why: reserved };
  const answer = await ask();
  await care.settle(reserved, {
    spent: 'usage' in answer ? answer.usage.microDollars : spentUnseen(answer, mostMicroDollars),
    failed: hasFailed(answer),
  });
  return answer;
}

function hasFailed(answer: Interpretation | Taste): boolean {
  switch (answer.kind) {
    case 'late':
    case 'none':
    case 'senseless':
      return true;
    case 'proposed':
      return answer.proposals.length === 0;
    case 'blocked':
    case 'chosen':
      return false;
  }
}

/** A call that was given up may be charged; one that was refused is not. */
const spentUnseen = ({ kind }: Interpretation | Taste, most: number): number =>
  kind === 'late' ? most : 0;
