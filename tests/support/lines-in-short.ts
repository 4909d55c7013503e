import type { Line, LineOption } from '../../lambda/domain/line.ts';

/**
 * A basket as tests write it, in ids and so in no language: `2 pizza calabresa large -onion`. Options stand in
 * the order of the alphabet; `-` without, `+` extra, `~` little; `egg@portuguesa` is on that half alone; a note
 * to the kitchen follows in quotes.
 */
export const linesInShort = (lines: readonly Line[]): string[] => lines.map(inShort);

function inShort({ quantity, item, options, note }: Line): string {
  const said = options.map(optionInShort).sort();
  return [quantity, item, ...said, ...(note === undefined ? [] : [`“${note}”`])].join(' ');
}

function optionInShort({ option, amount, of, count }: LineOption): string {
  const sign = { regular: '', none: '-', light: '~', extra: '+' }[amount];
  const times = count === undefined ? '' : `${count}x`;
  return `${sign}${times}${option}${of === undefined ? '' : `@${of}`}`;
}
