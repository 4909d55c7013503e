/** The names of these classes are what Retry and Catch of the state machine match. */

/** The provider did not answer, or not now. What was asked may have been done: ask again with the same key. */
export class GatewayUnavailableError extends Error {
  override readonly name = 'GatewayUnavailableError';
}

/** The customer's bank said no. Asking again says the same; another card or another way to pay may do. */
export class PaymentDeclinedError extends Error {
  override readonly name = 'PaymentDeclinedError';
  /** The provider's code, such as `insufficient_funds`. */
  readonly code: string;

  constructor(code: string, options?: ErrorOptions) {
    super(`the payment was declined: ${code}`, options);
    this.code = code;
  }
}

/** The provider will not do what we asked: a setting is wrong, or the charge stands otherwise. Asking again does not help. */
export class ChargeRefusedError extends Error {
  override readonly name = 'ChargeRefusedError';
}
