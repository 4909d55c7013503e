import { distance } from 'fastest-levenshtein';
import type { Path, Remark } from './finding.ts';
import { warning } from './finding.ts';

/**
 * Fields that the schema does not know: mostly a slip of the pen ("pricecents"), which would otherwise be
 * ignored in silence. `read` is `written` after zod, which leaves such fields out; `known` are the names
 * to suggest.
 */
export function unknownFields(
  written: unknown,
  read: unknown,
  known: ReadonlySet<string>,
  path: Path = [],
): Remark[] {
  if (Array.isArray(written) && Array.isArray(read))
    return written.flatMap((each, at) => unknownFields(each, read[at], known, [...path, at]));
  if (!isRecord(written) || !isRecord(read)) return [];
  return Object.keys(written).flatMap((key) => {
    if (key in read) return unknownFields(written[key], read[key], known, [...path, key]);
    if (path.length === 0 && key === '$schema') return [];
    return [unknown([...path, key], key, known)];
  });
}

function unknown(path: Path, key: string, known: ReadonlySet<string>): Remark {
  const close = [...known].find((name) => distance(name.toLowerCase(), key.toLowerCase()) <= 2);
  return warning(
    path,
    `"${key}" is no field of this format, and is ignored`,
    close === undefined ? 'take it out, or see docs/shop-format.md' : `did you mean "${close}"?`,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
