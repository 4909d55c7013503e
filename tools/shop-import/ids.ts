import { fold } from '../../lambda/reader/fold.ts';

/** Makes ids of names: lower-case letters, digits and hyphens, each once. */
export interface Ids {
  /** The id of a name, the same whenever it is asked for. */
  of(name: string): string;
  /** A new id, also where the name was seen before. */
  fresh(name: string): string;
  /** Names and their ids, in the order they were first seen. */
  all(): [name: string, id: string][];
}

export function ids(): Ids {
  const known = new Map<string, string>();
  const taken = new Set<string>();
  const fresh = (name: string): string => {
    const plain = fold(name)
      .join('-')
      .replace(/[^a-z0-9-]/g, '')
      .replace(/-+/g, '-')
      .replace(/^-|-$/g, '');
    const base = plain === '' ? 'item' : plain;
    let id = base;
    for (let next = 2; taken.has(id); next += 1) id = `${base}-${next}`;
    taken.add(id);
    return id;
  };
  return {
    fresh,
    of(name) {
      const id = known.get(name) ?? fresh(name);
      known.set(name, id);
      return id;
    },
    all: () => [...known],
  };
}
