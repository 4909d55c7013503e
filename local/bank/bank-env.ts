import type { HttpBindings } from '@hono/node-server';

/** What a route of the bank has at hand: the connection, and the scopes that its token grants. */
export interface BankEnv {
  Bindings: HttpBindings;
  Variables: { scopes: readonly string[] };
}
