import { randomUUID } from 'node:crypto';
import type { Fetch } from '../../http/listener.ts';
import { ApiError } from './api-error.ts';
import {
  describeExecution,
  describeStateMachineForExecution,
  listExecutions,
  startExecution,
  stopExecution,
} from './execution-operations.ts';
import { getExecutionHistory } from './history-operation.ts';
import {
  createStateMachine,
  deleteStateMachine,
  describeStateMachine,
  listStateMachines,
  updateStateMachine,
  validateStateMachineDefinition,
} from './machine-operations.ts';
import type { Operation, Service } from './operation.ts';
import { sendTaskFailure, sendTaskHeartbeat, sendTaskSuccess } from './task-operations.ts';

const OPERATIONS: Record<string, Operation> = {
  CreateStateMachine: createStateMachine,
  UpdateStateMachine: updateStateMachine,
  DescribeStateMachine: describeStateMachine,
  ListStateMachines: listStateMachines,
  DeleteStateMachine: deleteStateMachine,
  ValidateStateMachineDefinition: validateStateMachineDefinition,
  StartExecution: startExecution,
  DescribeExecution: describeExecution,
  StopExecution: stopExecution,
  ListExecutions: listExecutions,
  GetExecutionHistory: getExecutionHistory,
  DescribeStateMachineForExecution: describeStateMachineForExecution,
  SendTaskSuccess: sendTaskSuccess,
  SendTaskFailure: sendTaskFailure,
  SendTaskHeartbeat: sendTaskHeartbeat,
};

const TARGET = 'AWSStepFunctions.';

/** Step Functions over HTTP: AWS JSON 1.0, the operation in `x-amz-target`. */
export function stepFunctionsApi(service: Service): Fetch {
  return async (request) => {
    try {
      const perform = operationOf(request);
      return answer(200, await perform(await bodyOf(request), service));
    } catch (error) {
      if (error instanceof ApiError) {
        return answer(400, { __type: error.type, message: error.message });
      }
      const message = error instanceof Error ? error.message : String(error);
      return answer(500, { __type: 'InternalServerException', message });
    }
  };
}

function operationOf(request: Request): Operation {
  const target = request.headers.get('x-amz-target') ?? '';
  const name = target.startsWith(TARGET) ? target.slice(TARGET.length) : '';
  const perform = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
  if (perform !== undefined) return perform;
  throw new ApiError('UnknownOperationException', `the operation '${target}' is not offered here`);
}

async function bodyOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ApiError('SerializationException', `expected a JSON body: ${error.message}`);
  }
}

function answer(status: number, body: object): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amzn-requestid': randomUUID(),
    },
  });
}
