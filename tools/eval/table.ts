import type { Comparison } from './evaluate.ts';
import type { Figures } from './figures.ts';

const HEADINGS = [
  '',
  'orders right',
  'several items right',
  'taken',
  'of taken right',
  'p50 ms',
  'p95 ms',
  'model asked',
  'unanswered',
  'tokens in',
  'tokens out',
  'US$',
];

/** A language's figures as a table of Markdown, which reads in a terminal too. */
export function tableOf({ locale, rules, model, both }: Comparison): string {
  const rows = [
    row('the rules alone', rules),
    ...(model ? [row('the model alone', model)] : []),
    ...(both ? [row('the rules, the model behind them', both)] : []),
  ];
  const widths = HEADINGS.map((heading, at) =>
    Math.max(heading.length, ...rows.map((cells) => cells[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [
    `${locale}, ${rules.sentences} sentences`,
    '',
    line(HEADINGS),
    rule,
    ...rows.map(line),
  ].join('\n');
}

const row = (name: string, figures: Figures): string[] => [
  name,
  percent(figures.ordersRight),
  percent(figures.severalRight),
  percent(figures.taken),
  percent(figures.takenRight),
  milliseconds(figures.p50),
  milliseconds(figures.p95),
  String(figures.asked),
  String(figures.unanswered),
  String(figures.inputTokens),
  String(figures.outputTokens),
  (figures.microDollars / 1_000_000).toFixed(4),
];

const percent = (share: number | undefined): string =>
  share === undefined ? '–' : `${(100 * share).toFixed(1)} %`;

const milliseconds = (time: number): string => time.toFixed(time < 10 ? 1 : 0);
