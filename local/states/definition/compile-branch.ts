import type { Connect } from '../tasks/integration.ts';
import { compileState } from './compile-state.ts';
import { fieldsOf } from './fields.ts';
import { schemaFault, type Fault } from './invalid-definition-error.ts';
import type { Branch, State } from './machine.ts';
import { parseWith } from './parse.ts';
import { stateSchema, type BranchSource } from './schema.ts';
import { transitionFaults } from './transitions.ts';

interface Compilation {
  connect: Connect;
  faults: Fault[];
  /** Of all states so far: a name stands once in a definition, nested ones included. */
  names: Set<string>;
}

export async function compileBranch(
  source: BranchSource,
  location: string,
  compilation: Compilation,
): Promise<Branch> {
  const { connect, faults, names } = compilation;
  const states = new Map<string, State>();
  for (const [name, value] of Object.entries(source.States)) {
    const at = `${location}/States/${name}`;
    if (names.has(name)) faults.push(schemaFault(`the state name ${name} is used twice`, at));
    names.add(name);
    const state = parseWith(stateSchema, value, at, faults);
    if (state === undefined) continue;
    const compiled = await compileState(name, state, {
      at,
      connect,
      faults,
      field: fieldsOf(at, faults),
      nested: (branch, within) => compileBranch(branch, `${at}/${within}`, compilation),
    });
    if (compiled !== undefined) states.set(name, compiled);
  }
  faults.push(...transitionFaults(source, location));
  return { startAt: source.StartAt, states };
}
