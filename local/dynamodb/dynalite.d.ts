declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** Only what we use; the package has no types of its own. `path` is a LevelDB folder. */
  function dynalite(options: {
    path: string;
    createTableMs: number;
    deleteTableMs: number;
    updateTableMs: number;
  }): Server;
  export = dynalite;
}
