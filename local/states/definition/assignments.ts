import { schemaFault, type Fault } from './invalid-definition-error.ts';
import { stateSchema, type BranchSource, type StateSource } from './schema.ts';

/** As long as a variable's name may be, without the `$`. */
const LONGEST_NAME = 80;
const NAME = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

/**
 * Faults in the names that Assign gives to: a branch or an iteration reads the variables outside
 * it, and may not have one of the same name (Developer Guide, "Scope").
 */
export function assignmentFaults(
  branch: BranchSource,
  location = '',
  outer: ReadonlySet<string> = new Set(),
): Fault[] {
  const faults: Fault[] = [];
  const own = new Set(outer);
  const nested: { branch: BranchSource; location: string }[] = [];
  for (const [name, value] of Object.entries(branch.States)) {
    const at = `${location}/States/${name}`;
    const state = stateSchema.parse(value);
    for (const variable of assignedIn(state)) {
      const why = nameFault(variable, outer);
      if (why !== undefined) faults.push(schemaFault(why, `${at}/Assign/${variable}`));
      own.add(variable);
    }
    nested.push(...branchesOf(state, at));
  }
  for (const inner of nested) faults.push(...assignmentFaults(inner.branch, inner.location, own));
  return faults;
}

function nameFault(variable: string, outer: ReadonlySet<string>): string | undefined {
  if (variable === 'states') return '$states is reserved';
  if (!NAME.test(variable) || variable.length > LONGEST_NAME) {
    return `"${variable}" is not a variable's name (letters, digits and _, up to ${LONGEST_NAME})`;
  }
  if (outer.has(variable)) {
    return `$${variable} is assigned outside this branch, which may read it and not assign it`;
  }
  return undefined;
}

function assignedIn(state: StateSource): string[] {
  const own = 'Assign' in state ? [state.Assign] : [];
  const rules = state.Type === 'Choice' ? state.Choices.map((rule) => rule.Assign) : [];
  const caught = 'Catch' in state ? state.Catch.map((catcher) => catcher.Assign) : [];
  return [...own, ...rules, ...caught].flatMap((assign) => Object.keys(assign ?? {}));
}

function branchesOf(state: StateSource, at: string): { branch: BranchSource; location: string }[] {
  switch (state.Type) {
    case 'Parallel':
      return state.Branches.map((branch, index) => ({
        branch,
        location: `${at}/Branches/${index}`,
      }));
    case 'Map':
      return [{ branch: state.ItemProcessor, location: `${at}/ItemProcessor` }];
    case 'Task':
    case 'Pass':
    case 'Wait':
    case 'Choice':
    case 'Succeed':
    case 'Fail':
      return [];
  }
}
