import { schemaFault, type Fault } from './invalid-definition-error.ts';
import { stateSchema, type BranchSource, type StateSource } from './schema.ts';

/** Faults in how the states of one branch lead to one another. */
export function transitionFaults(branch: BranchSource, location: string): Fault[] {
  const faults: Fault[] = [];
  const reached = new Set<string>();
  const reach = (target: string, at: string) => {
    if (target in branch.States) reached.add(target);
    else faults.push(missing(target, at));
  };

  reach(branch.StartAt, `${location}/StartAt`);
  for (const [name, value] of Object.entries(branch.States)) {
    const at = `${location}/States/${name}`;
    const parsed = stateSchema.safeParse(value);
    if (!parsed.success) return faults;
    for (const { target, field } of targetsOf(parsed.data)) reach(target, `${at}/${field}`);
    faults.push(...endFaults(parsed.data, at));
  }
  for (const name of Object.keys(branch.States)) {
    if (reached.has(name)) continue;
    faults.push(missing(name, `${location}/States/${name}`, 'no state leads to'));
  }
  return faults;
}

function missing(target: string, location: string, why = 'there is no state'): Fault {
  return { code: 'MISSING_TRANSITION_TARGET', message: `${why} "${target}"`, location };
}

function targetsOf(state: StateSource): { target: string; field: string }[] {
  const next =
    'Next' in state && state.Next !== undefined ? [{ target: state.Next, field: 'Next' }] : [];
  switch (state.Type) {
    case 'Choice':
      return [
        ...state.Choices.map((rule, i) => ({ target: rule.Next, field: `Choices/${i}/Next` })),
        ...(state.Default === undefined ? [] : [{ target: state.Default, field: 'Default' }]),
      ];
    case 'Task':
    case 'Parallel':
    case 'Map':
      return [
        ...next,
        ...state.Catch.map((catcher, i) => ({ target: catcher.Next, field: `Catch/${i}/Next` })),
      ];
    case 'Pass':
    case 'Wait':
      return next;
    case 'Succeed':
    case 'Fail':
      return [];
  }
}

function endFaults(state: StateSource, at: string): Fault[] {
  if (!('End' in state || 'Next' in state)) {
    const ends = state.Type === 'Choice' || state.Type === 'Succeed' || state.Type === 'Fail';
    return ends ? [] : [schemaFault('expected Next, or End: true', at)];
  }
  const leads = 'Next' in state && state.Next !== undefined;
  const ends = 'End' in state && state.End === true;
  return leads === ends ? [schemaFault('expected either Next or End: true', at)] : [];
}
