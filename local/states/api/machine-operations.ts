import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { InvalidDefinitionError } from '../definition/invalid-definition-error.ts';
import type { MachineRow } from '../store/machine-store.ts';
import { ApiError } from './api-error.ts';
import { checkArn, checkName } from './arns.ts';
import { operation, timestamp, type Service } from './operation.ts';
import { pageFields, pageOf } from './page.ts';

const definition = z.string().min(1).max(1_048_576);
const roleArn = z.string().min(1).max(256);
/** Versions are not kept apart here. */
const publish = z.literal(false, { error: 'versions are not published here' }).optional();
const UNLOGGED = {
  loggingConfiguration: { level: 'OFF', includeExecutionData: false },
  tracingConfiguration: { enabled: false },
};

export const createStateMachine = operation(
  z.object({
    name: z.string(),
    definition,
    roleArn,
    publish,
    type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  }),
  async ({ name, definition, roleArn, type }, service) => {
    checkName(name);
    if (type === 'EXPRESS') {
      throw new ApiError('StateMachineTypeNotSupported', 'Express workflows do not run here');
    }
    await checkDefinition(definition, service);
    const arn = service.arns.machine(name);
    const known = service.machines.find(arn);
    if (known !== undefined && (known.definition !== definition || known.roleArn !== roleArn)) {
      throw new ApiError('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`);
    }
    const now = service.clock.now();
    if (known === undefined) {
      const revisionId = INITIAL_REVISION;
      service.machines.save({
        ...{ arn, name, definition, roleArn, revisionId },
        ...{ createdAt: now, updatedAt: now },
      });
    }
    return { stateMachineArn: arn, creationDate: timestamp(known?.createdAt ?? now) };
  },
);

/** The service tells no revision of a machine that was never updated. */
const INITIAL_REVISION = '';

export const updateStateMachine = operation(
  z.object({
    stateMachineArn: z.string(),
    definition: definition.optional(),
    roleArn: roleArn.optional(),
    publish,
  }),
  async ({ stateMachineArn, ...changes }, service) => {
    if (changes.definition === undefined && changes.roleArn === undefined) {
      throw new ApiError(
        'MissingRequiredParameter',
        'Either the definition, the role ARN, or both must be provided',
      );
    }
    if (changes.definition !== undefined) await checkDefinition(changes.definition, service);
    const machine = findMachine(stateMachineArn, service);
    const { definition = machine.definition, roleArn = machine.roleArn } = changes;
    // Whoever updates at each start must not fill the disk.
    if (definition === machine.definition && roleArn === machine.roleArn) {
      return { updateDate: timestamp(machine.updatedAt), ...revisionIdOf(machine) };
    }
    const updatedAt = service.clock.now();
    const revisionId = randomUUID();
    service.machines.save({ ...machine, definition, roleArn, revisionId, updatedAt });
    return { updateDate: timestamp(updatedAt), revisionId };
  },
);

export const describeStateMachine = operation(
  z.object({ stateMachineArn: z.string() }),
  ({ stateMachineArn }, service) => {
    const machine = findMachine(stateMachineArn, service);
    return {
      ...{ stateMachineArn, name: machine.name, status: 'ACTIVE', type: 'STANDARD' },
      ...describeRevision(machine),
      creationDate: timestamp(machine.createdAt),
    };
  },
);

export const listStateMachines = operation(z.object(pageFields), (input, { machines }) => {
  const { items, ...rest } = pageOf(
    input,
    '',
    (machine: MachineRow) => machine.arn,
    (after, limit) => machines.list(after, limit),
  );
  const stateMachines = items.map(({ arn, name, createdAt }) => ({
    ...{ stateMachineArn: arn, name, type: 'STANDARD', creationDate: timestamp(createdAt) },
  }));
  return { stateMachines, ...rest };
});

/** Running executions go on to their end. */
export const deleteStateMachine = operation(
  z.object({ stateMachineArn: z.string() }),
  ({ stateMachineArn }, { machines }) => {
    checkArn(stateMachineArn, 'stateMachine');
    machines.delete(stateMachineArn);
    return {};
  },
);

export const validateStateMachineDefinition = operation(
  z.object({ definition }),
  async ({ definition }, { compile }) => {
    try {
      await compile(definition);
      return { result: 'OK', diagnostics: [], truncated: false };
    } catch (error) {
      if (!(error instanceof InvalidDefinitionError)) throw error;
      const diagnostics = error.faults.map((fault) => ({ severity: 'ERROR', ...fault }));
      return { result: 'FAIL', diagnostics, truncated: false };
    }
  },
);

/** @throws ApiError StateMachineDoesNotExist */
export function findMachine(arn: string, { machines }: Service): MachineRow {
  checkArn(arn, 'stateMachine');
  const machine = machines.find(arn);
  if (machine !== undefined) return machine;
  throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
}

export function describeRevision(machine: MachineRow): object {
  const { definition, roleArn } = machine;
  return { definition, roleArn, ...UNLOGGED, ...revisionIdOf(machine) };
}

function revisionIdOf({ revisionId }: MachineRow): object {
  return revisionId === INITIAL_REVISION ? {} : { revisionId };
}

async function checkDefinition(definition: string, { compile }: Service): Promise<void> {
  try {
    await compile(definition);
  } catch (error) {
    if (!(error instanceof InvalidDefinitionError)) throw error;
    throw new ApiError('InvalidDefinition', error.message);
  }
}
