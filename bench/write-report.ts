import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf, type Report } from './report.ts';

const PAGE = join(import.meta.dirname, '../docs/benchmarks.md');
const BEGIN = '<!-- The last whole run: npm run bench -- --write -->';
const END = '<!-- End of the last whole run -->';

/** Puts a run into docs/benchmarks.md, in the place of the one before. */
export function writeReport(report: Report): void {
  const page = readFileSync(PAGE, 'utf8');
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place for a run: ${BEGIN} … ${END}`);
  writeFileSync(PAGE, `${page.slice(0, from)}${BEGIN}\n\n${textOf(report)}\n\n${page.slice(to)}`);
}
