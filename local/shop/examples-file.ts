import { exampleSchema, type Example } from '../../lambda/domain/shop.ts';
import type { FileParts } from './file-parts.ts';

/** A prompt has room for no more. */
const MOST_EXAMPLES = 20;

/** One example a line: `{"words": "…", "means": {…}}`. */
export function examplesIn(text: string): FileParts<Example> {
  const parts: FileParts<Example> = { entries: [], faults: [] };
  for (const [at, row] of text.split(/\r?\n/).entries()) {
    if (row.trim() === '') continue;
    const read = exampleSchema.safeParse(json(row));
    if (read.success) parts.entries.push(read.data);
    else
      parts.faults.push({
        line: at + 1,
        severity: 'error',
        message: 'not an example',
        mend: 'write it as {"words": "what a customer said", "means": {what the tool is to be called with}}',
      });
  }
  if (parts.entries.length > MOST_EXAMPLES)
    parts.faults.push({
      line: MOST_EXAMPLES + 1,
      severity: 'error',
      message: `there are ${parts.entries.length} examples, more than ${MOST_EXAMPLES}`,
      mend: 'keep those that the shop’s customers say most and that are misunderstood',
    });
  return parts;
}

/** Undefined where it is none, which no schema takes. */
function json(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch {
    return undefined;
  }
}
