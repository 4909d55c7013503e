import type { NormalizedSchema } from '@smithy/core/schema';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';

/**
 * Between the JSON of a definition, whose members are all in PascalCase, and what the SDK takes and
 * gives: some services' members are in camelCase, bytes are base64, and times are ISO 8601.
 */
export function toSdk(schema: NormalizedSchema, value: Json): unknown {
  if (value === null || schema.isDocumentSchema()) return value;
  if (schema.isBlobSchema() && typeof value === 'string') return Buffer.from(value, 'base64');
  if (schema.isTimestampSchema() && typeof value === 'string') return new Date(value);
  if (Array.isArray(value)) {
    return schema.isListSchema()
      ? value.map((item) => toSdk(schema.getValueSchema(), item))
      : value;
  }
  if (!isJsonObject(value)) return value;
  if (schema.isMapSchema()) {
    return mapValues(value, (member) => toSdk(schema.getValueSchema(), member));
  }
  if (!schema.isStructSchema()) return value;
  const members = membersOf(schema);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const known = members.get(key);
      return known === undefined ? [key, member] : [known.name, toSdk(known.schema, member)];
    }),
  );
}

export function fromSdk(schema: NormalizedSchema, value: unknown): Json {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Date) return value.toISOString();
  if (schema.isDocumentSchema()) return value as Json;
  if (Array.isArray(value)) {
    return value.map((item) =>
      fromSdk(schema.isListSchema() ? schema.getValueSchema() : schema, item),
    );
  }
  if (typeof value !== 'object' || value === null) return value as Json;
  if (schema.isMapSchema()) {
    return mapValues(value as Record<string, unknown>, (member) =>
      fromSdk(schema.getValueSchema(), member),
    );
  }
  const filled: JsonObject = {};
  const given = new Map(Object.entries(value));
  for (const [pascal, member] of schema.isStructSchema() ? membersOf(schema) : []) {
    const inner: unknown = given.get(member.name);
    if (inner !== undefined) filled[pascal] = fromSdk(member.schema, inner);
  }
  return filled;
}

/** A structure's members by their names in PascalCase. */
export function membersOf(
  schema: NormalizedSchema,
): Map<string, { name: string; schema: NormalizedSchema }> {
  return new Map(
    Array.from(schema.structIterator(), ([name, member]) => [
      name.charAt(0).toUpperCase() + name.slice(1),
      { name, schema: member },
    ]),
  );
}

function mapValues<Value, Mapped>(
  value: Record<string, Value>,
  change: (member: Value) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member)]));
}
