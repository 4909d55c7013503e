import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { News } from '../../lambda/domain/news.ts';
import type { OrderId } from '../../lambda/domain/ids.ts';

/** What those outside the shop's process saw with their own eyes, on disk as soon as they saw it. */
export interface Entries {
  /** The customer was told that it is placed. */
  placed: { id: OrderId; plan: number };
  /** The shop's console took an answer. */
  taken: { id: OrderId; answer: string };
  /** News came to the customer. */
  told: Told;
  /** A provider's post was taken, or lost for good. */
  posted: { id: string };
  /** Units that came in, by the key of the delivery. */
  restocked: { sku: string; key: string; quantity: number };
}

/** News, with when the shop's topic brought it: who is killed while reading hears it once more, and then late. */
export type Told = News & { broughtAt: number };

export interface Journal {
  note<Name extends keyof Entries>(name: Name, entry: Entries[Name]): void;
  all<Name extends keyof Entries>(name: Name): Entries[Name][];
}

export function openJournal(folder: string): Journal {
  const file = (name: string) => join(folder, `${name}.jsonl`);
  return {
    note(name, entry) {
      appendFileSync(file(name), `${JSON.stringify(entry)}\n`);
    },
    all(name) {
      if (!existsSync(file(name))) return [];
      // The last line may have been cut by the end of the process.
      const lines = readFileSync(file(name), 'utf8').split('\n').slice(0, -1);
      return lines.map((line) => JSON.parse(line) as Entries[typeof name]);
    },
  };
}
