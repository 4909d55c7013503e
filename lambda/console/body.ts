import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';

/** A request's body as its schema has it; an empty one is `{}`. @throws HTTPException 400 */
export async function bodyAs<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const body = schema.safeParse(await jsonOf(context));
  if (body.success) return body.data;
  throw new HTTPException(400, { message: z.prettifyError(body.error) });
}

async function jsonOf(context: Context): Promise<unknown> {
  const raw = await context.req.text();
  if (raw.trim() === '') return {};
  try {
    return JSON.parse(raw);
  } catch (cause) {
    throw new HTTPException(400, { message: 'the body is not JSON', cause });
  }
}
