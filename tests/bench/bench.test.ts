import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PARTS } from '../../bench/figure.ts';
import { tableOf, type Report } from '../../bench/report.ts';

const ROOT = join(import.meta.dirname, '../..');
/** A quick run takes some ten seconds on an idle machine; a busy one is given time. */
const ENDS_WITHIN_MILLISECONDS = 120_000;

const bench = (...args: string[]) =>
  spawnSync(process.execPath, ['bench/main.ts', ...args], { cwd: ROOT, encoding: 'utf8' });

describe('npm run bench', () => {
  it(
    'measures each part in one run, and says how',
    () => {
      const { stdout, stderr, status } = bench('--quick', '--json');
      expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
      const report = JSON.parse(stdout) as Report;
      expect(Object.keys(report.parts).sort()).toEqual([...PARTS].sort());
      const figures = new Map(
        PARTS.flatMap((part) =>
          (report.parts[part]?.figures ?? []).map((figure) => [`${part}: ${figure.name}`, figure]),
        ),
      );
      const all = PARTS.flatMap((part) => report.parts[part]?.figures ?? []);
      expect(figures.size).toBe(all.length);
      for (const part of PARTS) expect(report.parts[part]?.how).toMatch(/\w/);
      for (const [name, { value }] of figures)
        expect({ name, sane: Number.isFinite(value) && value >= 0 }).toEqual({ name, sane: true });

      expect(figures.get('turn: confirm, p50')?.beside?.name).toBe('CPU');
      expect(figures.get('lambda: code loaded at start')?.value).toBeGreaterThan(100);
      expect(figures.get('lambda: cold to "welcome" (Alexa)')?.bar).toEqual({ mostTimes: 1.3 });
      expect(figures.get('workflow: orders to the kitchen')?.value).toBeGreaterThan(0);
      expect(figures.get('load: 2 at once: errors')?.value).toBe(0);
      expect(figures.get('load: their orders delivered')?.value).toBe(3);
      expect(figures.get('growth: 200 past orders: a turn, p50')?.beside?.name).toBe('with 100');
    },
    ENDS_WITHIN_MILLISECONDS,
  );

  it('refuses a part that is not there, and says which are', () => {
    const { status, stderr } = bench('speed');
    expect({ status, named: PARTS.every((part) => stderr.includes(part)) }).toEqual({
      status: 2,
      named: true,
    });
  });

  it('shows a figure beside what it is compared with, and whether its bar holds', () => {
    const load = {
      how: '',
      figures: [
        {
          name: 'a turn',
          value: 30,
          unit: 'ms',
          beside: { name: 'alone', value: 20 },
          bar: { mostTimes: 1.3 },
        },
        { name: 'errors', value: 0, unit: 'errors', bar: { most: 0 } },
      ],
    };
    const rows = tableOf({ parts: { load } })
      .split('\n')
      .map((row) => row.split('|').map((cell) => cell.trim()));
    expect(rows.slice(2)).toEqual([
      ['', 'load: a turn', '30 ms', 'alone 20 ms (× 1.50)', '≤ × 1.3', 'NO', ''],
      ['', 'load: errors', '0 errors', '', '≤ 0 errors', 'yes', ''],
    ]);
  });
});
