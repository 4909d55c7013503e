import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A definition names something that nobody gives a value for. */
class UnknownSubstitutionError extends Error {
  override name = 'UnknownSubstitutionError';
}

const OF_NOW = join(import.meta.dirname, '../../lambda/workflow/order.asl.json');

/**
 * The order workflow, of now unless another file is given, with each `${Name}` in it replaced as CloudFormation's DefinitionSubstitutions are.
 * @throws UnknownSubstitutionError for a name that `substitutions` does not have
 */
export function orderDefinition(substitutions: Record<string, string>, file = OF_NOW): string {
  return readFileSync(file, 'utf8').replace(/\$\{(\w+)\}/g, (_whole, name: string) => {
    const value = substitutions[name];
    if (value !== undefined) return value;
    const known = Object.keys(substitutions).join(', ');
    throw new UnknownSubstitutionError(
      `${file} asks for \${${name}}; there are values for ${known}.`,
    );
  });
}
