import type * as z from 'zod';
import type { Path, Remark } from './finding.ts';
import { error } from './finding.ts';

/** What a schema finds wrong, as remarks that say what to write instead. */
export function schemaRemarks(issues: z.core.$ZodIssue[]): Remark[] {
  return issues.flatMap((issue) => remarks(issue, []));
}

function remarks(issue: z.core.$ZodIssue, around: Path): Remark[] {
  const path = [...around, ...(issue.path as Path)];
  // Of a choice of forms, the one that fits best is the one with the deepest complaint.
  if (issue.code === 'invalid_union') {
    const closest = issue.errors
      .map((branch) => branch.flatMap((each) => remarks(each, path)))
      .toSorted((left, right) => deepest(right) - deepest(left))[0];
    if (closest && deepest(closest) > path.length) return closest;
  }
  return [error(path, issue.message, mend(issue))];
}

function deepest(found: Remark[]): number {
  return Math.max(0, ...found.map((each) => each.path.length));
}

function mend(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `give ${withArticle(issue.expected)} here`;
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? `give at least ${String(issue.minimum)}`
        : `give ${String(issue.minimum)} or more; money is whole cents`;
    case 'too_big':
      return `keep it to ${String(issue.maximum)} at most`;
    case 'invalid_value':
      return `use one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'invalid_union':
      if (issue.discriminator !== undefined)
        return `use a "${issue.discriminator}" that docs/shop-format.md lists`;
      return 'give whole cents, or { "by": a group, "cents": { an option: whole cents, … } }';
    case 'invalid_format':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
      return 'write it so; docs/shop-format.md has examples';
    case 'custom':
      return 'use ids that are there, each once; docs/shop-format.md has examples';
  }
}

function withArticle(expected: string): string {
  return expected === 'int'
    ? 'a whole number'
    : /^[aeio]/.test(expected)
      ? `an ${expected}`
      : `a ${expected}`;
}
