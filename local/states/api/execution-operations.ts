import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { parseJson } from '../json.ts';
import { exceedsPayload, MAXIMUM_PAYLOAD_BYTES } from '../payload.ts';
import type { ExecutionSummary } from '../store/execution-row.ts';
import { ApiError } from './api-error.ts';
import { checkArn, checkName } from './arns.ts';
import { describeRevision, findMachine } from './machine-operations.ts';
import { operation, timestamp, type Service } from './operation.ts';
import { pageFields, pageOf } from './page.ts';

const executionArn = z.string();
const input = z
  .string()
  .refine((text) => !exceedsPayload(text), `at most ${MAXIMUM_PAYLOAD_BYTES} bytes`)
  .default('{}');

/** Asked again with the same name and input while it runs, it answers with the same execution. */
export const startExecution = operation(
  z.object({ stateMachineArn: z.string(), name: z.string().optional(), input }),
  async ({ stateMachineArn, name = randomUUID(), input }, service) => {
    checkName(name);
    checkInput(input);
    const { engine, executions, arns, clock } = service;
    const machine = findMachine(stateMachineArn, service);
    const start = await engine.prepare(machine);

    const arn = arns.execution(machine.name, name);
    const known = executions.find(arn);
    if (known !== undefined) {
      if (known.status !== 'RUNNING' || known.input !== input) {
        throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
      }
      return { executionArn: arn, startDate: timestamp(known.startedAt) };
    }
    const { arn: machineArn, revision } = machine;
    const startedAt = clock.now();
    start({ arn, name, machineArn, revision, input, startedAt });
    return { executionArn: arn, startDate: timestamp(startedAt) };
  },
);

export const describeExecution = operation(
  z.object({ executionArn }),
  ({ executionArn }, service) => {
    const execution = findExecution(executionArn, service);
    return {
      ...summary(execution),
      ...{ input: execution.input, inputDetails: { included: true } },
      ...ending(execution),
    };
  },
);

export const stopExecution = operation(
  z.object({
    executionArn,
    error: z.string().max(256).optional(),
    cause: z.string().max(32_768).optional(),
  }),
  ({ executionArn, error, cause }, service) => {
    const execution = findExecution(executionArn, service);
    if (execution.status !== 'RUNNING') return { stopDate: timestamp(execution.stoppedAt) };
    const running = service.engine.running(executionArn);
    if (running === undefined) throw new Error(`${executionArn} is not open`);
    service.engine.stop(running, {
      ...(error !== undefined && { error }),
      ...(cause !== undefined && { cause }),
    });
    return { stopDate: timestamp(service.clock.now()) };
  },
);

export const listExecutions = operation(
  z.object({
    stateMachineArn: z.string(),
    statusFilter: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']).optional(),
    ...pageFields,
  }),
  (request, service) => {
    const { arn } = findMachine(request.stateMachineArn, service);
    const { items, ...rest } = pageOf(
      request,
      Number.MAX_SAFE_INTEGER,
      (execution: ExecutionSummary) => execution.id,
      (before, limit) => service.executions.list(arn, request.statusFilter, before, limit),
    );
    return { executions: items.map(summary), ...rest };
  },
);

export const describeStateMachineForExecution = operation(
  z.object({ executionArn }),
  ({ executionArn }, service) => {
    const { machineArn, revision } = findExecution(executionArn, service);
    const machine = service.machines.revision(revision);
    if (machine === undefined) throw new Error(`the revision of ${executionArn} is lost`);
    return {
      stateMachineArn: machineArn,
      name: machineArn.slice(machineArn.lastIndexOf(':') + 1),
      ...describeRevision(machine),
      updateDate: timestamp(machine.updatedAt),
    };
  },
);

/** @throws ApiError ExecutionDoesNotExist */
export function findExecution(arn: string, { executions }: Service): ExecutionSummary {
  checkArn(arn, 'execution');
  const execution = executions.find(arn);
  if (execution !== undefined) return execution;
  throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
}

function checkInput(text: string): void {
  try {
    parseJson(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'not JSON';
    throw new ApiError(
      'InvalidExecutionInput',
      `Invalid State Machine Execution Input: '${message}'`,
    );
  }
}

function summary(execution: ExecutionSummary): object {
  const { arn, machineArn, name, status, startedAt } = execution;
  return {
    ...{ executionArn: arn, stateMachineArn: machineArn, name, status, redriveCount: 0 },
    startDate: timestamp(startedAt),
    ...(execution.status !== 'RUNNING' && { stopDate: timestamp(execution.stoppedAt) }),
  };
}

function ending(execution: ExecutionSummary): object {
  const redrive = {
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: 'Executions are not redriven here',
  };
  if (execution.status === 'RUNNING') return redrive;
  const { output, error, cause } = execution;
  return {
    ...redrive,
    ...(output !== undefined && { output, outputDetails: { included: true } }),
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
  };
}
