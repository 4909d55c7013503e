import type { Locale } from '../domain/locale.ts';
import { tokenize } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { commandIn } from './commands.ts';
import { weekdayIn } from './words/weekday-in.ts';

/** "O de sempre sem cebola", "the usual but no onions": the usual, and words about what is to be different. */
export function usualBut(words: string, locale: Locale): Act | undefined {
  const tokens = tokenize(words);
  for (let end = tokens.length - 1; end > 0; end -= 1) {
    const [before, after] = [tokens[end - 1], tokens[end]];
    if (!before || !after) continue;
    const start = words.slice(0, before.end);
    if (commandIn(start, locale)?.name !== 'Usual') continue;
    const weekday = weekdayIn(start, locale);
    const but = words.slice(after.start);
    return { kind: 'usual', but, ...(weekday !== undefined && { weekday }) };
  }
  return undefined;
}
