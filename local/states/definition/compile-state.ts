import { compileHandling, exitOf } from './exits.ts';
import type { Fields } from './fields.ts';
import { schemaFault } from './invalid-definition-error.ts';
import type { State } from './machine.ts';
import type { SourceOf, StateSource } from './schema.ts';
import type { Workbench } from './workbench.ts';
import { compileTask } from './compile-task.ts';

export async function compileState(
  name: string,
  source: StateSource,
  bench: Workbench,
): Promise<State | undefined> {
  const { field, nested } = bench;
  switch (source.Type) {
    case 'Pass':
      return { type: 'Pass', name, exit: exitOf(source, field) };
    case 'Succeed':
      return { type: 'Succeed', name, exit: exitOf(source, field) };
    case 'Fail':
      return {
        type: 'Fail',
        name,
        error: field.compileIfGiven(source.Error, 'Error', 'string'),
        cause: field.compileIfGiven(source.Cause, 'Cause', 'string'),
      };
    case 'Wait':
      return compileWait(name, source, bench);
    case 'Choice':
      return compileChoice(name, source, field);
    case 'Task':
      return compileTask(name, source, bench);
    case 'Parallel':
      return {
        type: 'Parallel',
        ...compileHandling(name, source, field),
        arguments: field.compileIfGiven(source.Arguments, 'Arguments'),
        branches: await Promise.all(
          source.Branches.map((branch, index) => nested(branch, `Branches/${index}`)),
        ),
      };
    case 'Map':
      return {
        type: 'Map',
        ...compileHandling(name, source, field),
        items: field.compileIfGiven(source.Items, 'Items', 'array'),
        itemSelector: field.compileIfGiven(source.ItemSelector, 'ItemSelector'),
        maxConcurrency: field.compileTyped(source.MaxConcurrency, 'MaxConcurrency', 'number'),
        processor: await nested(source.ItemProcessor, 'ItemProcessor'),
      };
  }
}

function compileChoice(name: string, source: SourceOf<'Choice'>, field: Fields): State {
  const rules = source.Choices.map((rule, index) => ({
    condition: field.compileTyped(rule.Condition, `Choices[${index}]/Condition`, 'boolean'),
    exit: exitOf(rule, field, `Choices[${index}]/`),
  }));
  const { Default: next } = source;
  const otherwise = next === undefined ? undefined : exitOf({ ...source, Next: next }, field);
  return { type: 'Choice', name, rules, otherwise };
}

function compileWait(
  name: string,
  source: SourceOf<'Wait'>,
  { at, faults, field }: Workbench,
): State | undefined {
  const { Seconds: seconds, Timestamp: timestamp } = source;
  if (seconds !== undefined && timestamp === undefined) {
    const until = {
      unit: 'Seconds',
      value: field.compileTyped(seconds, 'Seconds', 'number'),
    } as const;
    return { type: 'Wait', name, exit: exitOf(source, field), until };
  }
  if (timestamp !== undefined && seconds === undefined) {
    const until = {
      unit: 'Timestamp',
      value: field.compileTyped(timestamp, 'Timestamp', 'string'),
    } as const;
    return { type: 'Wait', name, exit: exitOf(source, field), until };
  }
  faults.push(schemaFault('expected either Seconds or Timestamp', at));
  return undefined;
}
