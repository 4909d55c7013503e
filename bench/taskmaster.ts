import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { parseMenuWords } from '../lambda/reader/menu-words.ts';
import { createReader } from '../lambda/reader/reader.ts';
import type { Reading } from '../lambda/reader/reading.ts';

/**
 * First ordering turns of Taskmaster-4 (Google, CC BY 4.0), read with a menu of the same café. The data is not in this
 * repository; its path is given. What the annotators called is compared with what the reader read: items, quantities and
 * options, in any order.
 */

const call = z.object({
  menu_item_id: z.string().catch(''),
  quantity: z.string().catch('1'),
  attributes: z.array(z.object({ attribute_id: z.string(), option: z.string() })).catch([]),
  addons: z.array(z.object({ addon_id: z.string(), option: z.string() })).catch([]),
});
const turn = z.object({
  text: z.string(),
  scenario: z.string(),
  add_order_item: z.array(call).catch([]),
});

const menu = parseMenuWords(
  JSON.parse(readFileSync(new URL('cafe-menu.json', import.meta.url), 'utf8')),
);
const reader = createReader(menu, 'en-US');

/** Their ids end in random digits, and are typed by hand. */
const plain = (id: string) =>
  id
    .toLowerCase()
    .replace(/[-_ ]?\d+[-_ ]?/g, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim();

function itemOf(id: string): string {
  const name = plain(id).replace(/ tea$/, '');
  const [found] = reader.read(name).lines;
  return found?.item ?? name;
}

function optionOf(text: string): string {
  const said = text.toLowerCase().trim();
  for (const group of menu.groups)
    for (const option of group.options)
      if (
        [option.name['en-US'], ...(option.aliases?.['en-US'] ?? [])].some(
          (name) => name?.toLowerCase().replace('-', ' ') === said.replace('-', ' '),
        )
      )
        return option.id;
  return (
    reader.read(`latte with ${said.replace(/sweetner/g, 'sweetener')}`).lines[0]?.options[0]
      ?.option ?? said
  );
}

const summary = (lines: { item: string; quantity: number; options: string[] }[]) =>
  lines
    .flatMap((line) =>
      Array.from(
        { length: line.quantity },
        () =>
          `${line.item} ${line.options
            .filter((option) => option !== 'caff')
            .sort()
            .join(' ')}`,
      ),
    )
    .sort()
    .join(' | ');

function theirs(data: z.infer<typeof turn>): string {
  return summary(
    data.add_order_item.map((added) => ({
      item: itemOf(added.menu_item_id),
      quantity: Number(added.quantity) || 1,
      options: [
        ...added.attributes.map(({ option }) => optionOf(option)),
        ...added.addons
          .filter(({ option }) => option !== 'NO')
          .map(({ addon_id }) => optionOf(plain(addon_id))),
      ],
    })),
  );
}

const ours = (reading: Reading) =>
  summary(
    reading.lines.map((line) => ({
      item: line.item ?? 'null',
      quantity: line.quantity,
      options: line.options.filter(({ amount }) => amount !== 'none').map(({ option }) => option),
    })),
  );

/** Reads the first turns at `file`, prints the misses when asked, and the figures. */
export function benchTaskmaster(file: string, misses: boolean): void {
  const turns = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => turn.parse(JSON.parse(line)));
  let exact = 0;
  let sure = 0;
  let sureExact = 0;
  for (const data of turns) {
    const reading = reader.read(data.text);
    const same = ours(reading) === theirs(data);
    if (same) exact += 1;
    if (reading.sure) sure += 1;
    if (reading.sure && same) sureExact += 1;
    if (misses && !same)
      console.error(
        `${reading.sure ? 'sure' : 'unsure'}  ${data.text}\n    read  ${ours(reading)}  ${reading.unread.join(' ')}\n    theirs ${theirs(data)}`,
      );
  }
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  console.error(
    `Taskmaster-4, ${turns.length} first turns: exact ${percent(exact, turns.length)}, sure ${percent(sure, turns.length)}, of sure exact ${percent(sureExact, sure)}`,
  );
}
