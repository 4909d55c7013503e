import type { SQLInputValue, StatementSync } from 'node:sqlite';

/** All rows of a statement, whose columns are named for the members of the type. */
export function rowsOf<Row>(statement: StatementSync, ...values: SQLInputValue[]): Row[] {
  const rows: unknown[] = statement.all(...values);
  return rows as Row[];
}
