import type { Change } from './change.ts';
import type { Onto } from './onto.ts';

/** The changes that reading onto lines of the basket amounts to. */
export function changesOnto(onto: Onto, lines: readonly number[], units?: number): Change[] {
  const changes: Change[] = [];
  lines.forEach((line, index) => {
    const options = onto.options[index] ?? [];
    if (options.length > 0)
      changes.push({ kind: 'options', line, options, ...(units === undefined ? {} : { units }) });
    const quantity = onto.quantities[index];
    if (quantity !== undefined) changes.push({ kind: 'quantity', line, quantity });
  });
  if (onto.added.length > 0) changes.push({ kind: 'add', lines: onto.added });
  return changes;
}
