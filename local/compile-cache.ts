import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Modules that this thread loads from here on are kept as compiled, types stripped, for the next thread and the next
 * start: a Lambda's thread takes less than half the time. Each thread asks for itself (Node does not inherit it), and
 * one that is to be ended writes what it gathered with `keepCompiled`. Where nothing can be written all goes on without.
 */
export function compileOnce(): void {
  enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/balcao-compiled'));
}

/** Writes what was compiled so far. */
export const keepCompiled = (): void => {
  flushCompileCache();
};
