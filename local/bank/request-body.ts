import type { Context } from 'hono';
import type * as z from 'zod';
import { refuse, type ProblemKind } from './problems.ts';

/** A body as its schema has it; what is wrong is refused by name, all of it at once. */
export async function parsedBody<Output>(
  context: Context,
  schema: z.ZodType<Output>,
  kind: ProblemKind,
  entity: string,
): Promise<Output> {
  const parsed = schema.safeParse(await jsonOf(context));
  if (parsed.success) return parsed.data;
  throw refuse(
    kind,
    'A requisição não respeita o schema ou está semanticamente errada.',
    parsed.error.issues.map(({ path, message }) => ({
      propriedade: [entity, ...path].join('.'),
      razao: message,
    })),
  );
}

async function jsonOf(context: Context): Promise<unknown> {
  try {
    return JSON.parse(await context.req.text());
  } catch {
    throw refuse('RequisicaoInvalida', 'O corpo não é JSON.');
  }
}
