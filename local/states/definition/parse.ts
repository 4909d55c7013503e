import type * as z from 'zod';
import { schemaFault, type Fault } from './invalid-definition-error.ts';

const OF_JSONPATH = new Set([
  ...['InputPath', 'OutputPath', 'ResultPath', 'Parameters', 'ResultSelector', 'Result'],
  ...['ItemsPath', 'SecondsPath', 'TimestampPath', 'TimeoutSecondsPath', 'HeartbeatSecondsPath'],
  ...['ErrorPath', 'CausePath', 'Variable', 'MaxConcurrencyPath', 'Iterator'],
]);
const OF_DISTRIBUTED_MAP = new Set([
  ...['ItemReader', 'ItemBatcher', 'ResultWriter', 'Label'],
  ...['ToleratedFailureCount', 'ToleratedFailurePercentage'],
]);

/** Parses with the schema, adding to `faults` where it does not fit. */
export function parseWith<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  location: string,
  faults: Fault[],
): z.infer<Schema> | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const at = [location, ...issue.path.map(String)].join('/');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) faults.push(schemaFault(whyNot(key), `${at}/${key}`));
    } else {
      faults.push(schemaFault(issue.message, at));
    }
  }
  return undefined;
}

function whyNot(field: string): string {
  if (OF_JSONPATH.has(field)) {
    return `${field} belongs to JSONPath, which does not run here: use Arguments, Output and Assign`;
  }
  if (OF_DISTRIBUTED_MAP.has(field)) {
    return `${field} belongs to the distributed Map, which does not run here`;
  }
  return `the field ${field} is not supported here`;
}
