/**
 * Answers the body of a Converse request with the body of its response.
 * @throws ModelServiceError, ValidationException
 */
export type ModelBackend = (body: string, signal: AbortSignal) => object | Promise<object>;
