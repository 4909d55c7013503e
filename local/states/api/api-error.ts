/** The names of the service's errors that are answered here. */
export type ApiErrorName =
  | 'ExecutionAlreadyExists'
  | 'ExecutionDoesNotExist'
  | 'InvalidArn'
  | 'InvalidDefinition'
  | 'InvalidExecutionInput'
  | 'InvalidName'
  | 'InvalidOutput'
  | 'InvalidToken'
  | 'MissingRequiredParameter'
  | 'SerializationException'
  | 'StateMachineAlreadyExists'
  | 'StateMachineDoesNotExist'
  | 'StateMachineTypeNotSupported'
  | 'TaskTimedOut'
  | 'UnknownOperationException'
  | 'ValidationException';

/** A request that cannot be done, as the service names it. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly type: ApiErrorName;

  constructor(type: ApiErrorName, message: string) {
    super(message);
    this.type = type;
  }
}
