import type { Line, LineOption } from '../../domain/line.ts';
import type { Act } from '../acts.ts';
import type { KeptTurn } from '../../ports.ts';

/**
 * What a turn came to, as a model's tools would say it; undefined where they cannot: halves, counts of an option, notes, and
 * whatever no model may bring about.
 */
export function callsOf(
  acts: readonly Act[],
  basket: readonly Line[],
): KeptTurn['calls'] | undefined {
  const calls = acts.map((act) => callOf(act, basket));
  return calls.length > 0 && calls.every((call) => call !== undefined) ? calls : undefined;
}

type Call = KeptTurn['calls'][number];

function callOf(act: Act, basket: readonly Line[]): Call | undefined {
  if (act.kind === 'addLines') {
    const lines = act.lines.map(lineOf);
    return lines.every((line) => line !== undefined)
      ? { name: 'addLines', input: { lines } }
      : undefined;
  }
  if (act.kind === 'removeLine') {
    const item = basket[act.line]?.item;
    return item === undefined
      ? undefined
      : {
          name: 'removeLine',
          input: {
            line: `${act.line + 1} ${item}`,
            ...(act.units !== undefined && { units: act.units }),
          },
        };
  }
  if (act.kind === 'checkOut' || act.kind === 'human') return { name: act.kind, input: {} };
  const about = QUESTIONS[act.kind];
  return about === undefined ? undefined : { name: 'answer', input: { about } };
}

const QUESTIONS: Partial<Record<Act['kind'], string>> = {
  askHours: 'hours',
  askTotal: 'total',
  askStatus: 'status',
  help: 'help',
};

function lineOf({ item, quantity, options, note }: Line): object | undefined {
  const said = options.map(optionOf);
  if (note !== undefined || said.some((each) => each === undefined)) return undefined;
  return { item, quantity, ...(said.length > 0 && { options: said }) };
}

const optionOf = ({ group, option, amount, of, count }: LineOption): object | undefined =>
  of === undefined && count === undefined
    ? { option: `${group}/${option}`, ...(amount !== 'regular' && { amount }) }
    : undefined;
