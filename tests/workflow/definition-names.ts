import * as bedrock from '@aws-sdk/client-bedrock-runtime';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import { TooManyReservationsError } from '../../lambda/adapters/dynamodb/stock.ts';
import { WAIT_ERRORS } from '../../lambda/domain/wait.ts';
import * as paymentErrors from '../../lambda/domain/payment-errors.ts';
import * as errors from '../../lambda/workflow/errors.ts';
import { taskRequestSchema } from '../../lambda/workflow/task-request.ts';

/** What a definition names that is elsewhere: errors, services' actions, tasks of ours. */

export interface State {
  Type: string;
  Comment?: string;
  Resource?: string;
  Arguments?: { FunctionName?: string; Payload?: { task?: string } };
  TimeoutSeconds?: unknown;
  Retry?: { ErrorEquals: string[] }[];
  Catch?: { ErrorEquals: string[]; Next: string }[];
  Branches?: { States: Record<string, State> }[];
  ItemProcessor?: { States: Record<string, State> };
}

export const outer = (definition: string) =>
  Object.entries((JSON.parse(definition) as { States: Record<string, State> }).States);

/** With those within branches and items. */
export const everyState = (definition: string): [string, State][] =>
  outer(definition).flatMap(withInner);

function withInner([name, state]: [string, State]): [string, State][] {
  const inner = [...(state.Branches ?? []), ...(state.ItemProcessor ? [state.ItemProcessor] : [])];
  return [
    [name, state],
    ...inner.flatMap(({ States }) => Object.entries(States).flatMap(withInner)),
  ];
}

/** As Step Functions names what calling Lambda throws (its guide, "Handle transient Lambda service exceptions"). */
const LAMBDA_ERRORS = [
  'Lambda.TooManyRequestsException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
];

/** Our classes by their names, what waits are failed with, and the language's own. */
const KNOWN = new Set([
  ...[...Object.values(errors), TooManyReservationsError].map((Thrown) => new Thrown().name),
  ...Object.values(paymentErrors).map((Thrown) => new Thrown('').name),
  ...WAIT_ERRORS,
  ...LAMBDA_ERRORS,
  'States.ALL',
  'States.Timeout',
]);

/** Step Functions names the service's errors as the Java SDK does: each ends in Exception. */
const isDynamoError = (name: string): boolean => {
  const [service, error = ''] = name.split('.');
  const classes = [error, error.replace(/Exception$/, '')];
  return service === 'DynamoDB' && classes.some((each) => each in dynamodb);
};

/** The tasks that the tasks function runs. */
export const TASKS_RUN: readonly string[] = taskRequestSchema.options.map(
  ({ shape }) => shape.task.value,
);

/** Each name in a definition of something that there is not. */
export const unknownNames = (definition: string): string[] =>
  everyState(definition).flatMap(([name, state]) =>
    [...unknownErrors(state), ...unknownCall(state)].map((unknown) => `${name}: ${unknown}`),
  );

const unknownErrors = ({ Retry = [], Catch = [] }: State): string[] =>
  [...Retry, ...Catch]
    .flatMap(({ ErrorEquals }) => ErrorEquals)
    .filter((name) => !KNOWN.has(name) && !isDynamoError(name));

function unknownCall({ Type, Resource = '', Arguments }: State): string[] {
  if (Type !== 'Task') return [];
  const [, service = '', action = ''] =
    /:states:::(.+):(\w+)(\.waitForTaskToken)?$/.exec(Resource) ?? [];
  const command = `${action.charAt(0).toUpperCase()}${action.slice(1)}Command`;
  switch (service) {
    case 'lambda': {
      const { FunctionName = 'none', Payload } = Arguments ?? {};
      if (FunctionName !== '${TasksFunctionArn}' || action !== 'invoke') return [FunctionName];
      return TASKS_RUN.includes(Payload?.task ?? '') ? [] : [`task ${Payload?.task ?? 'none'}`];
    }
    case 'dynamodb':
      return command in dynamodb ? [] : [Resource];
    case 'aws-sdk:bedrockruntime':
      return command in bedrock ? [] : [Resource];
    default:
      return [Resource];
  }
}
