import type { Erasure } from '../domain/erasure.ts';
import type { OrderId } from '../domain/ids.ts';

/** What of forgotten customers waits to be erased elsewhere, by the order that it is of. */
export interface Erasures {
  add(id: OrderId, erasure: Erasure): Promise<void>;
  waiting(): Promise<(Erasure & { id: string })[]>;
  done(id: string): Promise<void>;
}
