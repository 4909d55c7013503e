import { parseJson, type Json } from '../json.ts';
import type { Connect } from '../tasks/integration.ts';
import { compileBranch } from './compile-branch.ts';
import { InvalidDefinitionError, type Fault } from './invalid-definition-error.ts';
import type { Machine } from './machine.ts';
import { parseWith } from './parse.ts';
import { machineSchema } from './schema.ts';
import { assignmentFaults } from './assignments.ts';

/**
 * Makes a definition ready to run, or refuses it.
 * @param definition Amazon States Language as JSON text
 * @param connect gives the integration behind a Task's Resource
 * @throws InvalidDefinitionError naming every state and field that does not run here
 */
export async function compileMachine(definition: string, connect: Connect): Promise<Machine> {
  const faults: Fault[] = [];
  const source = parseWith(machineSchema, readJson(definition), '', faults);
  if (source === undefined) throw new InvalidDefinitionError(faults);

  const branch = await compileBranch(source, '', { connect, faults, names: new Set() });
  if (faults.length === 0) faults.push(...assignmentFaults(source));
  if (faults.length > 0) throw new InvalidDefinitionError(faults);
  return { ...branch, timeoutSeconds: source.TimeoutSeconds };
}

function readJson(definition: string): Json {
  try {
    return parseJson(definition);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'not JSON';
    throw new InvalidDefinitionError([
      { code: 'INVALID_JSON_DESCRIPTION', message, location: '/' },
    ]);
  }
}
