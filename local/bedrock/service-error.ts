/** An error as Bedrock answers it: its name, its status and its words. */
export class ModelServiceError extends Error {
  override readonly name: string;
  readonly status: number;

  constructor(name: string, status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = name;
    this.status = status;
  }
}

/** Bedrock's own name for what an HTTP status says. */
export function errorOfStatus(status: number, message: string): ModelServiceError {
  if (status === 429) return new ModelServiceError('ThrottlingException', 429, message);
  if (status === 401 || status === 403)
    return new ModelServiceError('AccessDeniedException', 403, message);
  if (status === 404) return new ModelServiceError('ResourceNotFoundException', 404, message);
  if (status < 500) return new ModelServiceError('ValidationException', 400, message);
  return new ModelServiceError('ServiceUnavailableException', 503, message);
}
