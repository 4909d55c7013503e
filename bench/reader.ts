import { parseArgs } from 'node:util';
import { LOCALES } from '../lambda/domain/locale.ts';
import { createReader } from '../lambda/reader/reader.ts';
import type { Example } from '../tests/reader/corpus.ts';
import { examplesIn, figuresOf, isHeldOut } from '../tests/reader/corpus.ts';
import { generatedMenu, generatedSentences } from './generated-menu.ts';
import { benchTaskmaster } from './taskmaster.ts';

const SIZES = [10, 100, 500, 1_000, 5_000];
const SENTENCES = 1_500;
/** The best of so many readings of a sentence: the rest is what else the machine was doing. */
const REPEATS = 3;

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function row(name: string, examples: readonly Example[], misses: boolean): void {
  const figures = figuresOf(examples);
  const several = figuresOf(examples.filter(({ lines }) => lines.length > 1));
  console.log(
    `${name.padEnd(26)} ${String(figures.sentences).padStart(4)} sentences  exact ${percent(figures.exact, figures.sentences)}  several items ${percent(several.exact, several.sentences)}  ` +
      `orders sure ${percent(figures.sureOrders, figures.orders)}  of sure exact ${percent(figures.sureExact, figures.sure)}`,
  );
  if (misses) for (const miss of figures.misses) console.log(`  ${miss}`);
}

function accuracy(misses: boolean): void {
  for (const locale of LOCALES) {
    row(
      `${locale} contract examples`,
      examplesIn('examples.jsonl').filter((example) => example.locale === locale),
      misses,
    );
    const all = examplesIn(`sentences.${locale}.jsonl`);
    row(
      `${locale} written from`,
      all.filter((example) => !isHeldOut(example)),
      misses,
    );
    row(`${locale} held out`, all.filter(isHeldOut), false);
    row(`${locale} fresh menus`, examplesIn(`fresh/sentences.${locale}.jsonl`), misses);
  }
}

function speed(): void {
  for (const size of SIZES) {
    const menu = generatedMenu(size);
    globalThis.gc?.();
    const heapBefore = process.memoryUsage().heapUsed;
    const start = performance.now();
    const reader = createReader(menu, 'pt-BR');
    const buildMilliseconds = performance.now() - start;
    globalThis.gc?.();
    const heap = process.memoryUsage().heapUsed - heapBefore;
    const sentences = generatedSentences(menu, SENTENCES);
    for (const sentence of sentences) reader.read(sentence);
    const times = sentences
      .map((sentence) => {
        let best = Infinity;
        for (let repeat = 0; repeat < REPEATS; repeat += 1) {
          const begun = performance.now();
          reader.read(sentence);
          best = Math.min(best, performance.now() - begun);
        }
        return best * 1_000;
      })
      .sort((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0);
    console.log(
      `${String(size).padStart(5)} items  p50 ${at(0.5)} µs  p99 ${at(0.99)} µs  index built in ${buildMilliseconds.toFixed(0)} ms, ${(heap / 1e6).toFixed(1)} MB`,
    );
  }
}

/** Prints how right and how fast the reader is. */
export function benchReader(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: { misses: { type: 'boolean', default: false }, taskmaster: { type: 'string' } },
  });
  accuracy(values.misses);
  if (values.taskmaster !== undefined) benchTaskmaster(values.taskmaster, values.misses);
  speed();
}
