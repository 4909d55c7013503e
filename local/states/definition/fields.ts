import type { Json } from '../json.ts';
import {
  expressionText,
  isExpression,
  InvalidExpressionError,
  queryFailed,
} from '../jsonata/expression.ts';
import { compileTemplate, type Template } from '../jsonata/template.ts';
import { schemaFault, type Fault } from './invalid-definition-error.ts';

/** Compiles fields of a state; what is wrong with their expressions becomes a fault. */
export interface Fields {
  compile(value: Json, field: string): Template;
  compileIfGiven(value: Json | undefined, field: string, type?: ResultType): Template | undefined;
  /** The service fails a state whose expression gives another type than its field has. */
  compileTyped(value: Json, field: string, type: ResultType): Template;
}

type ResultType = 'array' | 'boolean' | 'number' | 'string';

export function fieldsOf(location: string, faults: Fault[]): Fields {
  const compile = (value: Json, field: string): Template => {
    try {
      return compileTemplate(value, field);
    } catch (error) {
      if (!(error instanceof InvalidExpressionError)) throw error;
      faults.push(schemaFault(error.message, `${location}/${field}`));
      return () => null;
    }
  };
  const compileTyped = (value: Json, field: string, type: ResultType): Template => {
    const template = compile(value, field);
    if (!isExpression(value)) return template;
    return async (bindings) => {
      const result = await template(bindings);
      if (typeOf(result) === type) return result;
      throw queryFailed(
        field,
        `The JSONata expression '${expressionText(value)}' specified for the field '${field}' returned an unexpected result type. Expected '${type}', but was '${typeOf(result)}' for value: ${JSON.stringify(result)}`,
      );
    };
  };
  return {
    compile,
    compileTyped,
    compileIfGiven(value, field, type) {
      if (value === undefined) return undefined;
      return type === undefined ? compile(value, field) : compileTyped(value, field, type);
    },
  };
}

function typeOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
