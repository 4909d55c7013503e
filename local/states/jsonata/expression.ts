import jsonata from 'jsonata';
import { StateFailedError } from '../failure.ts';
import { parseJson, type Json } from '../json.ts';
import { forbiddenFunction } from './forbidden.ts';

/** Variables by name without the `$`: `states`, the machine's own, and the functions. */
export type Bindings = Record<string, unknown>;

export class InvalidExpressionError extends Error {
  override name = 'InvalidExpressionError';
}

/** A string is an expression when it begins with `{%` and ends with `%}`, and a literal otherwise. */
export function isExpression(value: Json): value is string {
  return typeof value === 'string' && value.startsWith('{%') && value.endsWith('%}');
}

/** What stands between the marks. */
export function expressionText(value: Json): string {
  return isExpression(value) ? value.slice(2, -2).trim() : JSON.stringify(value);
}

export type Expression = (bindings: Bindings) => Promise<Json>;

/**
 * Compiles `{% … %}` once, to be evaluated often.
 * @param field where it stands, as in `Output/total`: part of the service's error
 * @throws InvalidExpressionError when it is not JSONata, or uses what the service does not offer
 */
export function compileExpression(source: string, field: string): Expression {
  const text = expressionText(source);
  const expression = parse(text, field);
  const about = `The JSONata expression '${text}' specified for the field '${field}'`;

  return async (bindings) => {
    let value: unknown;
    try {
      value = await expression.evaluate(undefined, bindings);
    } catch (error) {
      throw queryFailed(field, `${about} threw an error during evaluation. ${explain(error)}`);
    }
    // Functions vanish from JSON, and JSONata's sequences carry marks: the text has neither.
    const json = JSON.stringify(value) as string | undefined;
    if (json === undefined) throw queryFailed(field, `${about} returned nothing (undefined).`);
    return parseJson(json);
  };
}

function parse(text: string, field: string): jsonata.Expression {
  try {
    const expression = jsonata(text);
    const forbidden = forbiddenFunction(expression.ast());
    if (forbidden === undefined) return expression;
    throw new InvalidExpressionError(
      `The JSONata function $${forbidden} is not offered by Step Functions; use $parse for JSON text.`,
    );
  } catch (error) {
    if (error instanceof InvalidExpressionError) throw error;
    throw new InvalidExpressionError(
      `'${text}' in the field '${field}' is not JSONata: ${explain(error)}`,
      { cause: error },
    );
  }
}

/** JSONata throws plain objects for its own faults. */
function explain(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { code, message } = error as { code?: string; message?: string };
  return code === undefined ? (message ?? '') : `${code}: ${message ?? ''}`;
}

export function queryFailed(location: string, cause: string): StateFailedError {
  return new StateFailedError({ error: 'States.QueryEvaluationError', cause, location });
}
