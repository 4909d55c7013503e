import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Gives each line that a thread prints to `take`. */
export function forwardLines(stream: Readable, take: (line: string) => void): void {
  createInterface({ input: stream }).on('line', (line) => {
    if (line.trim() !== '') take(line);
  });
}
