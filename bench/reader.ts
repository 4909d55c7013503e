import { LOCALES } from '../lambda/domain/locale.ts';
import { createReader } from '../lambda/reader/reader.ts';
import type { Example } from '../tests/reader/corpus.ts';
import { examplesIn, figuresOf, isHeldOut } from '../tests/reader/corpus.ts';
import type { Figure, PartResult, PartSettings } from './figure.ts';
import { generatedMenu, generatedSentences } from './generated-menu.ts';
import { percentiles } from './percentiles.ts';
import { benchTaskmaster } from './taskmaster.ts';

const SIZES = [10, 50, 100, 500, 1_000, 5_000];
/** The best of so many readings of a sentence: the rest is what else the machine was doing. */
const REPEATS = 3;

const share = (part: number, whole: number) => (whole === 0 ? NaN : (100 * part) / whole);

function accuracyOf(name: string, examples: readonly Example[], misses: boolean): Figure[] {
  const found = figuresOf(examples);
  if (misses) for (const miss of found.misses) console.error(`  ${miss}`);
  const what = `${name}, ${found.sentences} sentences`;
  return [
    { name: `${what}: exact`, value: share(found.exact, found.sentences), unit: '%' },
    { name: `${what}: orders sure`, value: share(found.sureOrders, found.orders), unit: '%' },
    { name: `${what}: of sure exact`, value: share(found.sureExact, found.sure), unit: '%' },
  ];
}

function accuracy(quick: boolean, misses: boolean): Figure[] {
  return LOCALES.flatMap((locale) => {
    const contract = examplesIn('examples.jsonl').filter((each) => each.locale === locale);
    if (quick) return accuracyOf(`${locale} contract`, contract, misses);
    const all = examplesIn(`sentences.${locale}.jsonl`);
    const writtenFrom = all.filter((example) => !isHeldOut(example));
    return [
      ...accuracyOf(`${locale} contract`, contract, misses),
      ...accuracyOf(`${locale} written from`, writtenFrom, misses),
      ...accuracyOf(`${locale} held out`, all.filter(isHeldOut), false),
      ...accuracyOf(`${locale} fresh menus`, examplesIn(`fresh/sentences.${locale}.jsonl`), misses),
    ];
  });
}

function speed(size: number, sentencesRead: number): Figure[] {
  const menu = generatedMenu(size);
  const start = performance.now();
  const reader = createReader(menu, 'pt-BR');
  const buildMilliseconds = performance.now() - start;
  const sentences = generatedSentences(menu, sentencesRead);
  for (const sentence of sentences) reader.read(sentence);
  const times = sentences.map((sentence) => {
    let best = Infinity;
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const begun = performance.now();
      reader.read(sentence);
      best = Math.min(best, performance.now() - begun);
    }
    return best * 1_000;
  });
  const { p50, p99 } = percentiles(times);
  const menuOf = `menu of ${size} items`;
  return [
    { name: `${menuOf}: p50 a sentence`, value: p50, unit: 'µs' },
    { name: `${menuOf}: p99 a sentence`, value: p99, unit: 'µs', bar: { most: 1_000 } },
    { name: `${menuOf}: index built in`, value: buildMilliseconds, unit: 'ms' },
  ];
}

/** How right and how fast the reader is. */
export function readerPart(
  { quick, progress }: PartSettings,
  { misses, taskmaster }: { misses: boolean; taskmaster?: string },
): PartResult {
  progress('accuracy');
  const figures = accuracy(quick, misses);
  if (taskmaster !== undefined) benchTaskmaster(taskmaster, misses);
  for (const size of quick ? SIZES.slice(0, 2) : SIZES) {
    progress(`menu of ${size} items`);
    figures.push(...speed(size, quick ? 100 : 1_500));
  }
  return {
    how: `accuracy on the sentences of tests/reader (the held-out ones were not looked at when it was written); speed over orders of one to four items on generated menus with a hundred additions, the least of ${REPEATS} readings of each after one to warm up.`,
    figures,
  };
}
