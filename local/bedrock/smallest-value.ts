/** The smallest value that a JSON schema takes: what a stand-in answers to a tool that it has no rules for. */
export function smallestValue(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return null;
  const {
    type,
    enum: values,
    const: constant,
    properties,
    required,
    minimum,
    items,
    minItems,
  } = schema as Record<string, unknown>;
  if (constant !== undefined) return constant;
  if (Array.isArray(values)) return values[0];
  switch (Array.isArray(type) ? type[0] : type) {
    case 'object': {
      const parts = (properties ?? {}) as Record<string, unknown>;
      const names = Array.isArray(required) ? required.map(String) : [];
      return Object.fromEntries(names.map((name) => [name, smallestValue(parts[name])]));
    }
    case 'array':
      return Array.from({ length: typeof minItems === 'number' ? minItems : 0 }, () =>
        smallestValue(items),
      );
    case 'integer':
    case 'number':
      return typeof minimum === 'number' ? minimum : 0;
    case 'string':
      return '';
    case 'boolean':
      return false;
    default:
      return null;
  }
}
