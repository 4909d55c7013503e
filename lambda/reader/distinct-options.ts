import type { ReadOption } from './reading.ts';

const isSame = (one: ReadOption, other: ReadOption) =>
  one.group === other.group && one.option === other.option && one.of === other.of;

/**
 * The options of a line, each once: more or less of one said plainly too is one, and a refusal in a group of one choice
 * goes where another is chosen ("fruit instead of fries"), unless the item includes what is refused.
 */
export function distinctOptions(
  options: readonly ReadOption[],
  yields: (refused: ReadOption) => boolean,
): { options: ReadOption[]; contradicts: boolean } {
  const kept = options.filter((option, at) => {
    const others = options.filter((other, index) => index !== at && isSame(option, other));
    const more = others.some(({ amount }) => amount === 'extra' || amount === 'light');
    if (option.amount === 'regular' && more) return false;
    if (
      options.slice(0, at).some((other) => isSame(option, other) && other.amount === option.amount)
    )
      return false;
    const chosen = options.some(
      (other) => other.group === option.group && other.amount !== 'none' && !isSame(option, other),
    );
    return !(option.amount === 'none' && chosen && yields(option));
  });
  const contradicts = kept.some((option, at) =>
    kept.slice(0, at).some((other) => isSame(option, other)),
  );
  return { options: kept, contradicts };
}
