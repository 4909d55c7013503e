import type { MiddlewareHandler } from 'hono';
import type { BankEnv } from './bank-env.ts';
import { problem } from './problems.ts';
import type { Scope } from './tokens.ts';

/** Lets calls through whose token has the scope. */
export const needing =
  (scope: Scope): MiddlewareHandler<BankEnv> =>
  async (context, next) =>
    context.get('scopes').includes(scope)
      ? next()
      : problem('AcessoNegado', `O token não tem o escopo ${scope}.`);
