import { cpus, loadavg, totalmem } from 'node:os';
import { PARTS, held, type Figure, type PartName, type PartResult } from './figure.ts';

/** A run of the bench, as `--json` prints it. */
export interface Report {
  at: string;
  machine: string;
  quick: boolean;
  seconds: number;
  parts: Partial<Record<PartName, PartResult>>;
}

/** The machine, and how busy it was with other things. */
export function thisMachine(): string {
  const [first] = cpus();
  const [load = 0] = loadavg();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model ?? 'unknown processor'}, ${gigabytes} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}, load average ${load.toFixed(1)} when it began`;
}

const COLUMNS = ['figure', 'measured', 'beside', 'bar', 'held'] as const;

/** The one table, as Markdown that also reads well in a terminal. */
export function tableOf({ parts }: Pick<Report, 'parts'>): string {
  const rows = PARTS.flatMap((part) =>
    (parts[part]?.figures ?? []).map((figure) => rowOf(part, figure)),
  );
  const widths = COLUMNS.map((column, at) =>
    Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(COLUMNS), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join(
    '\n',
  );
}

/** The table, and under it how each part was measured and where. */
export function textOf(report: Report): string {
  const how = PARTS.flatMap((part) => {
    const result = report.parts[part];
    return result ? [`- **${part}**: ${result.how}`] : [];
  });
  return `${tableOf(report)}\n\n${how.join('\n')}\n\nMeasured ${report.at} in ${report.seconds} s on ${report.machine}.${report.quick ? ' A quick run: it shows that all runs, not how fast it is.' : ''}`;
}

function rowOf(part: PartName, figure: Figure): string[] {
  const { name, value, unit, beside, bar } = figure;
  const holds = held(figure);
  return [
    `${part}: ${name}`,
    `${short(value)} ${unit}`,
    beside ? `${beside.name} ${short(beside.value)} ${unit}${timesOf(value, beside.value)}` : '',
    bar ? barWords(bar, unit) : '',
    holds === undefined ? '' : holds ? 'yes' : 'NO',
  ];
}

const timesOf = (value: number, beside: number) =>
  beside > 0 ? ` (× ${(value / beside).toFixed(2)})` : '';

function barWords(bar: NonNullable<Figure['bar']>, unit: string): string {
  if ('most' in bar) return `≤ ${short(bar.most)} ${unit}`;
  if ('least' in bar) return `≥ ${short(bar.least)} ${unit}`;
  return `≤ × ${bar.mostTimes}`;
}

/** Three digits that count. */
const short = (value: number) =>
  Number.isFinite(value)
    ? Number(value.toPrecision(Math.abs(value) >= 100 ? 15 : 3)).toLocaleString('en-US', {
        maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 3,
      })
    : '–';
