import type { Json } from '../json.ts';
import type { Fields } from './fields.ts';
import type { Catcher, Exit } from './machine.ts';
import type { SourceOf } from './schema.ts';

interface ExitSource {
  Assign?: Record<string, Json> | undefined;
  Output?: Json | undefined;
  Next?: string | undefined;
}

export function exitOf(source: ExitSource, field: Fields, prefix = ''): Exit {
  return {
    assign: field.compileIfGiven(source.Assign, `${prefix}Assign`),
    output: field.compileIfGiven(source.Output, `${prefix}Output`),
    next: source.Next,
  };
}

export function compileHandling(
  name: string,
  source: SourceOf<'Task' | 'Parallel' | 'Map'>,
  field: Fields,
) {
  const catchers = source.Catch.map((catcher, index): Catcher => ({
    errors: catcher.ErrorEquals,
    exit: exitOf(catcher, field, `Catch[${index}]/`),
  }));
  return { name, exit: exitOf(source, field), retriers: source.Retry, catchers };
}
