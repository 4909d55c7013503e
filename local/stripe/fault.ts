/** The body of Stripe's errors. */
interface FaultBody {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
  payment_intent?: object;
}

/** An error as Stripe answers it. */
export class StripeFault extends Error {
  override readonly name = 'StripeFault';
  readonly status: 400 | 401 | 402 | 404 | 409 | 429 | 500;
  readonly body: FaultBody;

  constructor(status: StripeFault['status'], body: FaultBody) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

export const invalid = (message: string, more: { code?: string; param?: string } = {}) =>
  new StripeFault(400, { type: 'invalid_request_error', message, ...more });

export const missing = (kind: string, id: string) =>
  new StripeFault(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${kind}: '${id}'`,
    param: 'id',
  });
