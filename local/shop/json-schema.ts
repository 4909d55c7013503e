import * as z from 'zod';

/** The JSON schema of a shop's file, for editors: closed, as `check:shop` names fields that are not known. */
export function jsonSchemaOf(schema: z.ZodType, title: string): Record<string, unknown> {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema, path }) => {
      if (!jsonSchema.properties) return;
      jsonSchema.additionalProperties = false;
      // The file names its schema in a field of its own.
      if (path.length === 0) jsonSchema.properties['$schema'] = { type: 'string' };
    },
  });
  return { title, ...made };
}

/** Every field name that a schema knows, at any depth. */
export function fieldNames(schema: z.ZodType): Set<string> {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') for (const name of Object.keys(value as object)) names.add(name);
      walk(value);
    }
  };
  walk(z.toJSONSchema(schema, { io: 'input' }));
  return names;
}
