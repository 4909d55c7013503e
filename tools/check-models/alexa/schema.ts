import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

interface Specification {
  definitions: Record<
    string,
    { required?: string[]; properties?: Record<string, object>; enum?: string[] }
  >;
}

/** Amazon's own description of the Skill Management API, as its SDK carries it. */
const specification = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('ask-smapi-model/spec.json'), 'utf8'),
) as Specification;

// The specification asks for synonyms, and for at least one, where the service does not.
const words = specification.definitions['v1.skill.interactionModel.TypeValueObject'];
if (words?.properties) {
  words.required = ['value'];
  words.properties['synonyms'] = { type: 'array', items: { type: 'string' } };
}

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ $id: 'smapi', definitions: specification.definitions });

/** Where a value is not what a definition of the specification says, and how. */
export function schemaErrors(
  definition: string,
  value: unknown,
): { place: string; message: string }[] {
  ajv.validate({ $ref: `smapi#/definitions/${definition}` }, value);
  return (ajv.errors ?? []).map(({ instancePath, message, params }) => ({
    place: instancePath === '' ? 'the whole' : instancePath,
    message: `${message ?? 'is not as the schema says'} (${JSON.stringify(params).slice(0, 200)})`,
  }));
}

/** The values that the specification lists under a name, which it does not hold all its fields to. */
export function listed(definition: string): ReadonlySet<string> {
  const values = specification.definitions[definition]?.enum;
  if (!values) throw new TypeError(`ask-smapi-model/spec.json has no enum ${definition}`);
  return new Set(values);
}
