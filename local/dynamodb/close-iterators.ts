import { AbstractKeyIterator, AbstractValueIterator } from 'abstract-level';

/**
 * Has dynalite 4.0.0 let go of what it has read. It ends each reading by the iterator's `return`, which abstract-level's
 * iterators do not have, and so closes none: LevelDB keeps every version that an open one could still see, memory and
 * files grow with each query, and its compaction may then bring an old version of an item back.
 */
export function closeIterators(): void {
  for (const { prototype } of [AbstractKeyIterator, AbstractValueIterator])
    Object.defineProperty(prototype, 'return', {
      configurable: true,
      value(this: { close(): Promise<void> }) {
        return this.close();
      },
    });
}
