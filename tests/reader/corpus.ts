import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locale } from '../../lambda/domain/locale.ts';
import { menuSchema, type Menu } from '../../lambda/domain/menu.ts';
import { parseMenuWords } from '../../lambda/reader/menu-words.ts';
import type { Reader } from '../../lambda/reader/reader.ts';
import { createReader } from '../../lambda/reader/reader.ts';
import type { Details, ReadLine, Reading } from '../../lambda/reader/reading.ts';

/** A sentence with the reading that a person would give it. */
export interface Example {
  locale: Locale;
  menu: string;
  text: string;
  lines: ReadLine[];
  sure: boolean;
  asks?: boolean;
  unread?: string[];
  details?: Details;
}

const here = (file: string) => new URL(file, import.meta.url);

/** The sentences of a file; those of the folder `fresh` are of its own menus. */
export function examplesIn(file: string): Example[] {
  const isFresh = file.startsWith('fresh/');
  return readFileSync(here(file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Example)
    .map((example) => (isFresh ? { ...example, menu: `../fresh/menus/${example.menu}` } : example));
}

const readers = new Map<string, Reader>();

const menuJson = (name: string): unknown =>
  JSON.parse(readFileSync(here(`menus/${name}.json`), 'utf8'));

export const menuNamed = (name: string) => parseMenuWords(menuJson(name));

/** The same menu as a shop's. */
export const shopMenuNamed = (name: string): Menu => menuSchema.parse(menuJson(name));

export function readerOf(menu: string, locale: Locale): Reader {
  const key = `${menu} ${locale}`;
  const reader = readers.get(key) ?? createReader(menuNamed(menu), locale);
  readers.set(key, reader);
  return reader;
}

/** A third of the sentences, by a hash of the text, is a check: rules are not written from it. */
export function isHeldOut({ text }: Example): boolean {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % 3 === 0;
}

/** Lines in one form: the order of options is free, a count of one is unsaid. */
export function plainLines(lines: readonly ReadLine[]): string {
  return lines
    .map(({ item, quantity, options, note }) => {
      const said = options
        .map(
          ({ group, option, amount, count, of }) =>
            `${group}.${option}=${amount}*${count ?? 1}@${of ?? ''}`,
        )
        .sort();
      return `${quantity} ${item ?? 'null'} ${said.join(' ')} ${note ?? ''}`.trim();
    })
    .join(' | ');
}

const plainDetails = (details: Details | undefined) =>
  JSON.stringify(Object.entries(details ?? {}).sort());

function isExact(example: Example, reading: Reading): boolean {
  return (
    plainLines(reading.lines) === plainLines(example.lines) &&
    plainDetails(reading.details) === plainDetails(example.details) &&
    (example.unread ?? []).every((word) => reading.unread.includes(word)) &&
    (example.asks !== true || reading.asks.length > 0) &&
    !(example.sure && reading.unread.length > 0)
  );
}

export interface Figures {
  sentences: number;
  exact: number;
  orders: number;
  /** Of the orders, those that the reader is sure of. */
  sureOrders: number;
  sure: number;
  /** Of what the reader is sure of, what is exactly right and sure by the example too. */
  sureExact: number;
  misses: string[];
}

export function figuresOf(examples: readonly Example[]): Figures {
  const figures: Figures = {
    sentences: 0,
    exact: 0,
    orders: 0,
    sureOrders: 0,
    sure: 0,
    sureExact: 0,
    misses: [],
  };
  for (const example of examples) {
    const reading = readerOf(example.menu, example.locale).read(example.text);
    const exact = isExact(example, reading);
    figures.sentences += 1;
    if (exact) figures.exact += 1;
    if (example.sure) figures.orders += 1;
    if (example.sure && reading.sure) figures.sureOrders += 1;
    if (reading.sure) figures.sure += 1;
    if (reading.sure && exact && example.sure) figures.sureExact += 1;
    if (!exact)
      figures.misses.push(
        `[${example.menu}] ${example.text}\n    read ${plainLines(reading.lines)}  unread: ${reading.unread.join(' ')}\n    want ${plainLines(example.lines)}`,
      );
  }
  return figures;
}
