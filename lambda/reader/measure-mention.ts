import type { Mention } from './mentions.ts';
import type { NameIndex } from './name-index.ts';
import { keyOf } from './name-index.ts';
import type { Numeral } from './numerals.ts';

/** "1,5 litro" may be written "1500 ml" in the menu, and the other way round. */
export function measureMention(index: NameIndex, numeral: Numeral, start: number): Mention | null {
  if (numeral.measure !== 'ml' && numeral.measure !== 'g') return null;
  const [small, large] = numeral.measure === 'ml' ? ['ml', 'l'] : ['g', 'kg'];
  for (const key of [
    keyOf([String(numeral.value), small]),
    keyOf([String(numeral.value / 1000), large]),
  ]) {
    const hits = index.close.get(key);
    if (hits) return { start, end: numeral.end, hits, kin: [], whole: true, cost: 0 };
  }
  return null;
}
