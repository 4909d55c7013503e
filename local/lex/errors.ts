/** What the service answers instead of a result: its error's name is the header `x-amzn-ErrorType`. */
export abstract class LexServiceError extends Error {
  abstract readonly status: 400 | 404 | 409 | 413 | 424 | 500;
}

export class ValidationException extends LexServiceError {
  override name = 'ValidationException';
  readonly status = 400;
}

export class ResourceNotFoundException extends LexServiceError {
  override name = 'ResourceNotFoundException';
  readonly status = 404;
}

/** The Lambda failed, or answered with what Lex does not take. */
export class DependencyFailedException extends LexServiceError {
  override name = 'DependencyFailedException';
  readonly status = 424;
}
