import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { compileExpression, isExpression, type Bindings } from './expression.ts';

/** JSON with expressions anywhere in it. */
export type Template = (bindings: Bindings) => Json | Promise<Json>;

/** @throws InvalidExpressionError */
export function compileTemplate(value: Json, field: string): Template {
  if (isExpression(value)) return compileExpression(value, field);
  if (!holdsExpression(value)) return () => value;
  if (Array.isArray(value)) {
    const items = value.map((item, index) => compileTemplate(item, `${field}[${index}]`));
    return (bindings) => Promise.all(items.map(async (item) => item(bindings)));
  }
  if (!isJsonObject(value)) return () => value;
  const members = Object.entries(value).map(
    ([key, member]) => [key, compileTemplate(member, `${field}/${key}`)] as const,
  );
  return async (bindings) => {
    const filled: JsonObject = {};
    for (const [key, member] of members) filled[key] = await member(bindings);
    return filled;
  };
}

function holdsExpression(value: Json): boolean {
  if (isExpression(value)) return true;
  if (Array.isArray(value)) return value.some(holdsExpression);
  return isJsonObject(value) && Object.values(value).some(holdsExpression);
}
